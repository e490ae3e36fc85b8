package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import proofdesk.comparison.ChangedMeanwhile;
import proofdesk.comparison.Expectation;

/** Name and date of birth that a customer has told, both at will. */
final class ExpectationForm extends Div {

    private final TextField name = new TextField();
    private final DatePicker birth = new DatePicker();
    private final Paragraph said = new Paragraph();

    /** @param done when it is kept, or nothing is to be */
    ExpectationForm(Optional<Expectation> before, LocalDate today, ExpectationSection.Keeping keeping, Runnable done) {
        addClassName("expectation-form");
        name.setLabel(getTranslation("expectation.name"));
        name.setHelperText(getTranslation("expectation.name.help"));
        name.setMaxLength(Expectation.LONGEST);
        name.getElement().setAttribute("dir", "auto");
        birth.setLabel(getTranslation("expectation.birth"));
        birth.setLocale(Locale.UK);
        birth.setMax(today);
        birth.setI18n(new DatePicker.DatePickerI18n()
                .setMaxErrorMessage(getTranslation("expectation.birth.ahead"))
                .setBadInputErrorMessage(getTranslation("expectation.birth.wrong")));
        before.ifPresent(old -> {
            name.setValue(old.name());
            old.birth().ifPresent(birth::setValue);
        });
        said.getElement().setAttribute("role", "alert");
        var seen = before.map(Expectation::version).orElse(0);
        var save = new Button(getTranslation("expectation.save"), click -> save(seen, keeping, done));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER).listenOn(name);
        var cancel = new Button(getTranslation("expectation.cancel"), click -> done.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
        var buttons = new Div(save, cancel);
        buttons.addClassName("expectation-buttons");
        add(name, birth, buttons, said);
    }

    void focus() {
        name.focus();
    }

    private void save(int seen, ExpectationSection.Keeping keeping, Runnable done) {
        if (birth.isInvalid() || name.isInvalid()) {
            return; // the field says why
        }
        try {
            keeping.keep(name.getValue(), birth.getOptionalValue(), seen);
            done.run();
        } catch (ChangedMeanwhile colleagueWasFaster) {
            said.setText(getTranslation("expectation.meanwhile"));
        }
    }
}

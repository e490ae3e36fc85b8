package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import proofdesk.capture.Languages;
import proofdesk.review.Choice;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;

/**
 * What is asked before a decision: the reason, a text for colleagues and one for the customer. The latter follows reason
 * and language until somebody writes their own.
 */
final class DecisionForm extends Div {

    private final RadioButtonGroup<Reason> reason = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final Select<String> language = new Select<>();
    private final TextArea message = new TextArea();
    private final Button decide = new Button();
    private String proposed = "";

    /**
     * @param after the last decision that was seen
     * @param done what to do with the choice
     */
    DecisionForm(Kind kind, List<Reason> reasons, int after, Consumer<Choice> done, Runnable cancelled) {
        addClassName("decision-form");
        getElement().setAttribute("role", "form");
        getElement().setAttribute("aria-label", getTranslation("decision.do." + kind.name()));
        reason.setLabel(getTranslation("decision.reason"));
        reason.setItems(reasons);
        reason.setItemLabelGenerator(one -> one.label(getLocale()));
        reason.addValueChangeListener(change -> propose());
        note.setLabel(getTranslation("decision.note"));
        note.setHelperText(getTranslation("decision.note.help"));
        language.setLabel(getTranslation("decision.language"));
        language.setItems(Languages.ALL.keySet());
        language.setItemLabelGenerator(tag -> Languages.ALL.getOrDefault(tag, tag));
        language.setValue("en");
        language.addValueChangeListener(change -> propose());
        message.setLabel(getTranslation("decision.message"));
        message.setHelperText(getTranslation("decision.message.help"));
        for (var text : List.of(note, message)) {
            text.setMaxLength(Choice.LONGEST);
            text.setValueChangeMode(ValueChangeMode.ON_BLUR);
            text.setMinRows(2);
        }
        decide.setText(getTranslation("decision.do." + kind.name()));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        decide.addClickListener(click -> choice(kind, after).ifPresent(done));
        var cancel = new Button(getTranslation("decision.cancel"), click -> cancelled.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
        var buttons = new Div(decide, cancel);
        buttons.addClassName("decision-buttons");
        add(new H3(getTranslation("decision.do." + kind.name())), reason, note, language, message, buttons);
        reasons.stream().findFirst().filter(first -> kind == Kind.APPROVED).ifPresent(reason::setValue);
    }

    /** The usual approval needs nothing typed: its button has the focus; everything else begins with the reason. */
    void focus() {
        if (reason.isEmpty()) {
            reason.getElement().callJsFunction("focus");
        } else {
            decide.focus();
        }
    }

    /** A number key chooses among the reasons. */
    void choose(int number) {
        reason.getListDataView().getItems().skip(number - 1L).findFirst().ifPresent(reason::setValue);
    }

    private void propose() {
        if (message.getValue().equals(proposed)) {
            proposed = Optional.ofNullable(reason.getValue())
                    .map(chosen -> chosen.message(Locale.forLanguageTag(language.getValue())))
                    .orElse("");
            message.setValue(proposed);
        }
    }

    private Optional<Choice> choice(Kind kind, int after) {
        if (reason.isEmpty() && reason.getListDataView().getItemCount() > 0) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("decision.reason.missing"));
            reason.getElement().callJsFunction("focus");
            return Optional.empty();
        }
        var code = Optional.ofNullable(reason.getValue()).map(Reason::code).orElse("");
        return Optional.of(new Choice(
                kind, code, note.getValue().strip(), message.getValue().strip(), after));
    }
}

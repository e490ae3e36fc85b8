package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.comparison.Expectation;
import proofdesk.comparison.Expectations;
import proofdesk.result.Fact;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Moment;
import proofdesk.ui.Times;

/** Whom staff expect to see in a dossier, to be held against what the checks say. */
final class ExpectationSection extends Section {

    private final Expectations expectations;
    private final Clock clock;
    private final Div content = new Div();
    private final Button edit;
    private @Nullable UUID dossier;
    private @Nullable Masks masks;
    private @Nullable ExpectationForm form;

    ExpectationSection(Expectations expectations, boolean mayAct, Clock clock) {
        this.expectations = expectations;
        this.clock = clock;
        addClassName("expectation");
        edit = new Button(getTranslation("expectation.edit"), click -> edit());
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        edit.setVisible(mayAct);
        KeyMap.give(edit, "i", getTranslation("expectation.title"));
        add(new H2(getTranslation("expectation.title")), new Paragraph(getTranslation("expectation.text")), content);
    }

    /** Shows it; what somebody is typing stays as long as it is the same dossier. */
    void show(UUID dossierId, Masks ofPage) {
        masks = ofPage;
        if (!dossierId.equals(dossier)) {
            dossier = dossierId;
            form = null;
        }
        if (form == null) {
            look(dossierId);
        }
    }

    private void look(UUID dossierId) {
        var expected = expectations.of(dossierId);
        content.removeAll();
        content.add(expected.map(this::told).orElseGet(() -> new Div(getTranslation("expectation.none"))), edit);
        edit.setText(getTranslation(expected.isPresent() ? "expectation.edit" : "expectation.add"));
    }

    private Div told(Expectation expected) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        if (!expected.name().isEmpty()) {
            fact(facts, "expectation.name", expected.name());
        }
        expected.birth().ifPresent(day -> birth(facts, day(day)));
        var by = new Span(
                new Span(getTranslation("expectation.by", expected.by()) + " "),
                new Moment(expected.at(), clock.instant()));
        by.addClassName("read-at");
        return new Div(facts, by);
    }

    private String day(LocalDate day) {
        return Times.day(day, Locale.UK);
    }

    private void fact(DescriptionList facts, String name, String text) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value(text)));
    }

    private void birth(DescriptionList facts, String day) {
        var name = getTranslation("expectation.birth");
        var shown = masks == null ? value(day) : masks.around(Fact.Field.DATE_OF_BIRTH, name, () -> value(day));
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(shown));
    }

    private static Span value(String text) {
        var value = new Span(text);
        value.addClassName("fact-value");
        value.getElement().setAttribute("dir", "auto");
        return value;
    }

    private void edit() {
        var wanted = dossier;
        if (wanted == null) {
            return;
        }
        var opened = new ExpectationForm(
                expectations.of(wanted),
                LocalDate.ofInstant(clock.instant(), Times.zone()),
                (name, birth, seen) -> expectations.save(wanted, name, birth, seen),
                () -> close(wanted));
        form = opened;
        content.removeAll();
        content.add(opened);
        opened.focus();
    }

    private void close(UUID wanted) {
        form = null;
        look(wanted);
        edit.focus();
    }

    /** Keeps what was typed. */
    interface Keeping {

        /**
         * @param seen the version it follows
         * @throws proofdesk.comparison.ChangedMeanwhile when there is another one by now
         */
        void keep(String name, Optional<LocalDate> birth, int seen);
    }
}

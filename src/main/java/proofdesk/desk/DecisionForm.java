package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import proofdesk.desk.Retries.Retry;
import proofdesk.review.Choice;
import proofdesk.review.Decision;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;

/** What is asked before a decision: the reason, a text for colleagues, one for the customer, and how to ask again. */
final class DecisionForm extends Div {

    private final Kind kind;
    private final int after;
    private final RadioButtonGroup<Reason> reason = new RadioButtonGroup<>();
    private final RadioButtonGroup<Retry> way = new RadioButtonGroup<>();
    private final TextArea note = new TextArea();
    private final CustomerMessage message = new CustomerMessage();
    private final Button decide;

    /**
     * @param after the number of the last decision that was seen
     * @param retries how the customer can be asked again, where that is what is decided
     * @param done what to do with the choice
     */
    DecisionForm(
            Kind kind,
            List<Reason> reasons,
            List<Retry> retries,
            int after,
            BiConsumer<Choice, Optional<Retry>> done,
            Runnable cancelled) {
        this.kind = kind;
        this.after = after;
        var title = getTranslation("decision.do." + kind.name());
        addClassName("decision-form");
        getElement().setAttribute("role", "form");
        getElement().setAttribute("aria-label", title);
        choices(reasons, retries);
        note.setLabel(getTranslation("decision.note"));
        note.setHelperText(getTranslation("decision.note.help.keys"));
        note.setMaxLength(Choice.LONGEST);
        note.setValueChangeMode(ValueChangeMode.ON_BLUR);
        message.setVisible(kind != Kind.ESCALATED); // which is nothing the customer hears of
        decide = new Button(title, click -> choice().ifPresent(choice -> done.accept(choice, way.getOptionalValue())));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // no tooltip: shown while the button has the focus, it would become part of its name
        decide.getElement().setAttribute("aria-keyshortcuts", "Control+Enter");
        decide.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL)
                .listenOn(this);
        var cancel = new Button(getTranslation("decision.cancel"), click -> cancelled.run());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickShortcut(Key.ESCAPE).listenOn(this);
        var buttons = new Div(decide, cancel);
        buttons.addClassName("decision-buttons");
        add(new H3(title), reason, way, note, message, buttons);
    }

    private void choices(List<Reason> reasons, List<Retry> retries) {
        reason.setLabel(getTranslation("decision.reason"));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(reasons);
        reason.setItemLabelGenerator(one -> one.label(getLocale()));
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            message.of(change.getValue());
        });
        way.setLabel(getTranslation("decision.way"));
        way.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        way.setItems(retries);
        way.setItemLabelGenerator(Retry::label);
        retries.stream().findFirst().ifPresent(way::setValue);
        way.setVisible(!retries.isEmpty());
        if (kind == Kind.APPROVED) {
            reasons.stream().findFirst().ifPresent(reason::setValue);
        }
    }

    boolean isFor(Kind other) {
        return kind == other;
    }

    /** What was written for another decision, on second thoughts, is said of this one. */
    void noteOf(DecisionForm before) {
        note.setValue(before.note.getValue());
    }

    /** Fills in what was decided before and taken back. */
    void again(Decision before) {
        items().stream()
                .filter(one -> one.code().equals(before.reason()))
                .findFirst()
                .ifPresent(reason::setValue);
        note.setValue(before.note());
        message.write(before.message());
    }

    /** The usual approval needs nothing typed: its button has the focus; everything else begins with the reason. */
    void focus() {
        if (reason.isEmpty()) {
            reason.getElement().callJsFunction("focus");
        } else {
            decide.focus();
        }
    }

    /** A number key chooses among the reasons, and the next key is Enter. */
    void choose(int number) {
        IntStream.range(0, items().size())
                .filter(at -> at == number - 1)
                .mapToObj(items()::get)
                .findFirst()
                .ifPresent(chosen -> {
                    reason.setValue(chosen);
                    decide.focus();
                });
    }

    /** Goes on to the next way to ask again, and from the last to the first. */
    void nextWay() {
        var ways = way.getListDataView().getItems().toList();
        if (!ways.isEmpty()) {
            way.setValue(ways.get((ways.indexOf(way.getValue()) + 1) % ways.size()));
        }
    }

    private List<Reason> items() {
        return reason.getListDataView().getItems().toList();
    }

    private Optional<Choice> choice() {
        if (reason.isEmpty() && !items().isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("decision.reason.missing"));
            reason.getElement().callJsFunction("focus");
            return Optional.empty();
        }
        var code = reason.getOptionalValue().map(Reason::code).orElse("");
        return Optional.of(
                new Choice(kind, code, note.getValue().strip(), message.isVisible() ? message.text() : "", after));
    }
}

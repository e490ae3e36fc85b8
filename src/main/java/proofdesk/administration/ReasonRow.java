package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.capture.Languages;
import proofdesk.review.Reason;

/** A reason in the list: what it is called, what is missing, and what can be done with it; Alt and an arrow move it. */
final class ReasonRow extends ListItem {

    private final Reason reason;
    private final Button up = new Button(VaadinIcon.ARROW_UP.create());
    private final Button down = new Button(VaadinIcon.ARROW_DOWN.create());

    ReasonRow(Reason reason, int at, int of, ReasonsView view) {
        this.reason = reason;
        var label = reason.label(getLocale());
        var title = new Span(label);
        title.addClassName("reason-label");
        var code = new Span(reason.code());
        code.addClassName("quiet");
        var name = new Div(title, code, customer());
        name.addClassName("name");
        var actions = new Div();
        actions.addClassName("actions");
        if (!reason.archived()) {
            arrow(up, getTranslation("reasons.up", label), at > 0, () -> view.move(reason, -1));
            arrow(down, getTranslation("reasons.down", label), at < of - 1, () -> view.move(reason, 1));
            key("ArrowUp", () -> view.move(reason, -1));
            key("ArrowDown", () -> view.move(reason, 1));
            actions.add(up, down);
        }
        actions.add(
                button("reasons.edit", label, () -> view.edit(reason)),
                reason.archived()
                        ? button("reasons.bringBack", label, () -> view.archive(reason, false))
                        : button("reasons.archive", label, () -> view.archive(reason, true)));
        add(name, actions);
    }

    static Stream<ReasonRow> in(Component parent) {
        return parent.getChildren().flatMap(child -> child instanceof ReasonRow row ? Stream.of(row) : in(child));
    }

    boolean isOf(String code) {
        return reason.code().equals(code);
    }

    /** A button that can do no more cannot have the focus: the other one gets it. */
    void focus(int by) {
        var wanted = by < 0 ? up : down;
        (wanted.isEnabled() ? wanted : by < 0 ? down : up).focus();
    }

    /** What customers will not read in their language. */
    private Span customer() {
        var missing = Languages.ALL.entrySet().stream()
                .filter(language -> !reason.messages().containsKey(language.getKey()))
                .map(java.util.Map.Entry::getValue)
                .collect(Collectors.joining(", "));
        if (reason.messages().isEmpty()) {
            var none = new Span(getTranslation("reasons.noMessage"));
            none.addClassName("quiet");
            return none;
        }
        var told = new Span(missing.isEmpty() ? getTranslation("reasons.allMessages") : "");
        told.addClassName("quiet");
        if (!missing.isEmpty()) {
            told.setText(getTranslation("reasons.missing", missing));
            told.getElement().getThemeList().add("badge warning");
        }
        return told;
    }

    private void arrow(Button arrow, String name, boolean possible, Runnable move) {
        arrow.setAriaLabel(name);
        arrow.setTooltipText(name);
        arrow.setEnabled(possible);
        arrow.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        arrow.addClickListener(click -> move.run());
    }

    private void key(String key, Runnable move) {
        getElement()
                .addEventListener("keydown", pressed -> move.run())
                .setFilter("event.altKey && event.key === '" + key + "' && (event.preventDefault() || true)");
    }

    private Button button(String text, String label, Runnable action) {
        var button = new Button(getTranslation(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation(text + ".of", label));
        return button;
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.Optional;
import proofdesk.desk.Retries.Retry;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;

/** From a check that has ended to the next one in the same dossier: each button orders one and leads to it. */
final class RetryActions extends Div {

    private static final Duration TO_READ = Duration.ofSeconds(12);

    private final Starts starts;
    private final Verification ended;

    RetryActions(Starts starts, Verification ended) {
        this.starts = starts;
        this.ended = ended;
        addClassName("retry");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("retry.group"));
        Retries.of(starts, this, ended).forEach(way -> add(button(way.label(), () -> go(way))));
        if (starts.canRepeat(ended)) {
            ((Button) getComponentAt(0)).setIcon(VaadinIcon.REPLY.create());
        }
        if (getComponentCount() > 0) {
            var choices = button(getTranslation("retry.choices"), () -> choose(starts.wish(ended)));
            choices.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(choices);
        }
        setVisible(getComponentCount() > 0);
    }

    /** A key puts the focus on the first of them; a page has one check, or they would all be meant. */
    void firstByKey() {
        getChildren()
                .findFirst()
                .ifPresent(first -> KeyMap.give(first, "s", getTranslation("retry.group"), KeyMap.Use.FOCUS));
    }

    private Button button(String text, Runnable action) {
        var button = new Button(text);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        button.setDisableOnClick(true);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void go(Retry way) {
        way.wish().get().ifPresentOrElse(this::order, () -> choose(way.first().get()));
        if (way.another()) {
            Notification.show(
                    getTranslation("retry.document.tell"),
                    Math.toIntExact(TO_READ.toMillis()),
                    Notification.Position.BOTTOM_START);
        }
    }

    private void order(Wish wish) {
        var check = starts.order(ended.dossierId(), wish);
        getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
    }

    private void choose(Wish first) {
        starts.dialog(ended.dossierId(), Optional.of(first)).open();
    }
}

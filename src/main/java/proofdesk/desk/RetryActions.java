package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.Optional;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
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
        if (starts.canRepeat(ended)) {
            var again = button(getTranslation("retry.same"), () -> order(starts.wish(ended)));
            again.setIcon(VaadinIcon.REPLY.create());
            add(again);
            otherDocuments();
        }
        starts.otherThan(ended)
                .forEach(other -> add(button(getTranslation("retry.provider", other.name()), () -> ask(other))));
        if (getComponentCount() > 0) {
            var choices = button(getTranslation("retry.choices"), () -> choose(starts.wish(ended)));
            choices.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            add(choices);
        }
        setVisible(getComponentCount() > 0);
    }

    /** Where the pictures go through us the document is ordered; everywhere else all we can do is to say so. */
    private void otherDocuments() {
        if (ended.way() == Way.UPLOAD) {
            for (var word : starts.otherDocuments(ended)) {
                add(button(getTranslation("retry.document.of", DocumentName.of(this, word)), () -> {
                    var same = starts.wish(ended);
                    order(same.of(word, same.documentCountry()));
                }));
            }
        } else if (starts.takesDocument(ended)) {
            add(button(getTranslation("retry.document"), () -> {
                order(starts.wish(ended).withoutDocument());
                Notification.show(
                        getTranslation("retry.document.tell"),
                        Math.toIntExact(TO_READ.toMillis()),
                        Notification.Position.BOTTOM_START);
            }));
        }
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

    private void ask(Provider other) {
        starts.wish(ended, other)
                .ifPresentOrElse(this::order, () -> choose(starts.wish(ended).at(other.id())));
    }

    private void order(Wish wish) {
        var check = starts.order(ended.dossierId(), wish);
        getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
    }

    private void choose(Wish first) {
        starts.dialog(ended.dossierId(), Optional.of(first)).open();
    }
}

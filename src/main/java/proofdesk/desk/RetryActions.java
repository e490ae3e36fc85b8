package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import proofdesk.provider.Offer.Way;
import proofdesk.verification.Verification;

/** From a check that has ended to the next one in the same dossier. */
final class RetryActions extends Div {

    private final Starts starts;
    private final Verification ended;

    RetryActions(Starts starts, Verification ended) {
        this.starts = starts;
        this.ended = ended;
        addClassName("retry");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("retry.group"));
        if (starts.canRepeat(ended)) {
            var again = button("retry.same", this::again);
            again.setIcon(VaadinIcon.REPLY.create());
            again.setDisableOnClick(true);
            add(again, button("retry.document", this::otherDocument));
        }
        if (starts.otherThan(ended).isPresent()) {
            add(button("retry.provider", this::otherProvider));
        }
        setVisible(getComponentCount() > 0);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void again() {
        var check = starts.order(ended.dossierId(), starts.wish(ended));
        getUI().ifPresent(ui -> ui.navigate("verifications/" + check.id()));
    }

    private void otherProvider() {
        starts.otherThan(ended)
                .ifPresent(other -> starts.dialog(ended.dossierId(), Optional.of(starts.wish(ended, other)))
                        .open());
    }

    /** On the provider's own pages the person says which document it is, so all we can do is say so. */
    private void otherDocument() {
        var dialog =
                starts.dialog(ended.dossierId(), Optional.of(starts.wish(ended).withoutDocument()));
        if (ended.way() == Way.HOSTED) {
            dialog.explain(getTranslation("retry.document.hosted"));
        }
        dialog.open();
    }
}

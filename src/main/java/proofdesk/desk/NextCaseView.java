package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import proofdesk.review.Work;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;

/** Takes the next check that wants a decision and goes on to it; stays only where there is none. */
@Route("work/next")
@RolesAllowed({Role.STAFF, Role.ADMIN})
class NextCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Work work;

    NextCaseView(Work work) {
        this.work = work;
        addClassName("screen");
        add(new EmptyState(
                getTranslation("next.none.title"),
                getTranslation("next.none.text"),
                new Anchor("", getTranslation("next.none.home"))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var after = event.getLocation().getQueryParameters().getSingleParameter(NextCase.AFTER);
        work.takeNext(after.flatMap(NextCaseView::id))
                .ifPresent(next -> event.forwardTo("verifications/" + next, QueryParameters.empty()));
    }

    /** What is no id comes from a hand-typed address, and leaves nothing out. */
    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("next.none.title"));
    }
}

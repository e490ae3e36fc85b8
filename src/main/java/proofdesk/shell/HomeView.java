package proofdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;

/** Where everybody lands: on to the work, or, signed in without a role, told what is missing. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final CurrentUser user;

    HomeView(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)) {
            event.forwardTo("dossiers");
        } else {
            removeAll();
            add(new EmptyState(getTranslation("shell.noRole.title"), getTranslation("shell.noRole.text")));
        }
    }
}

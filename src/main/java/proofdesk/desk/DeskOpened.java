package proofdesk.desk;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;
import proofdesk.review.Colleagues;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.Fault;

/** Whoever opens the desk in a window is a colleague the others can name. */
@Component
class DeskOpened implements VaadinServiceInitListener {

    private final Colleagues colleagues;
    private final CurrentUser user;

    DeskOpened(Colleagues colleagues, CurrentUser user) {
        this.colleagues = colleagues;
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> note());
    }

    /** A database that fails is told by the screen itself, in its own words. */
    private void note() {
        if (!user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)) {
            return;
        }
        try {
            colleagues.noteUser();
        } catch (NestedRuntimeException e) {
            Fault.of(e);
        }
    }
}

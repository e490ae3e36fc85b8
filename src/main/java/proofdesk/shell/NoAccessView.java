package proofdesk.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;

/** A screen that is there, but not for the user's roles: who can change that, and where to go instead. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NoAccessView extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final CurrentUser user;

    NoAccessView(CurrentUser user) {
        this.user = user;
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        add(
                user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)
                        ? new EmptyState(
                                getTranslation("error.noAccess.title"),
                                getTranslation("error.noAccess.text"),
                                new Anchor("", getTranslation("error.toHome")))
                        : new EmptyState(getTranslation("shell.noRole.title"), getTranslation("shell.noRole.text")));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("error.noAccess.title"));
    }
}

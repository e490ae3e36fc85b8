package proofdesk.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import proofdesk.ui.EmptyState;

/** A fault of ours: a number to name, the same one in the log. Nothing of what went wrong is shown. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedView extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var reference = Faults.note(parameter.getException());
        add(new EmptyState(
                getTranslation("error.unexpected.title"),
                getTranslation("error.unexpected.text", reference),
                new Anchor("dossiers", getTranslation("error.toDossiers"))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}

package proofdesk.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import proofdesk.ui.EmptyState;

/** A fault on the way to a screen: what it means, a number to name, and another try. Nothing of the cause is shown. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class UnexpectedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    UnexpectedView() {
        addClassName("screen");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var fault = Faults.note(parameter.getException());
        var again = new Button(getTranslation("error.retry"), click -> retry(event.getLocation()));
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new EmptyState(
                getTranslation("error.unexpected.title"),
                getTranslation(fault.key()),
                new Paragraph(getTranslation("error.reference", fault.reference())),
                again,
                new Anchor("", getTranslation("error.toHome"))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    private void retry(Location wanted) {
        getUI().ifPresent(ui -> ui.navigate(wanted.getPath(), wanted.getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("error.unexpected.title"));
    }
}

package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.router.BeforeLeaveEvent;
import proofdesk.ui.Confirmation;

/** Asks before unsaved changes are lost: here for the desk's own ways out, in the browser for all others. */
@Tag("proof-leave-guard")
@JavaScript("context://desk/components/leave-guard.js")
final class LeaveGuard extends Component {

    private final String text;
    private boolean unsaved;

    LeaveGuard() {
        this("configuration.leave.text");
    }

    /** @param text the key of what is lost */
    LeaveGuard(String text) {
        this.text = text;
    }

    void unsaved(boolean is) {
        unsaved = is;
        getElement().setProperty("unsaved", is);
    }

    void ask(BeforeLeaveEvent event) {
        if (!unsaved) {
            return;
        }
        var leaving = event.postpone();
        var dialog = new Confirmation(
                getTranslation("configuration.leave.title"),
                getTranslation(text),
                getTranslation("configuration.leave.go"),
                getTranslation("configuration.leave.stay"),
                () -> {
                    unsaved(false);
                    leaving.proceed();
                });
        dialog.addCancelListener(cancel -> leaving.cancel());
        dialog.open();
    }
}

package proofdesk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.provider.ProviderException;
import proofdesk.ui.Fault;
import proofdesk.ui.OnScreen;

/** Faults in the middle of work: the screen stays, the user gets words and a number, the log gets the same number. */
@org.springframework.stereotype.Component
class Faults implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> {
                    var told = note(error.getThrowable());
                    var ui = error.getComponent().flatMap(Component::getUI).orElseGet(UI::getCurrent);
                    if (ui != null) {
                        OnScreen.show(ui, () -> tell(ui, told));
                    }
                }));
    }

    /** Stays until it is closed: who looks away for a moment must not miss the number. */
    private static void tell(UI ui, Told told) {
        var notice = new Notification();
        var text = new Div(
                new Paragraph(ui.getTranslation(told.key())),
                new Paragraph(ui.getTranslation("error.reference", told.reference())));
        text.addClassName("fault-notice");
        notice.add(text, new Button(ui.getTranslation("error.close"), click -> notice.close()));
        notice.setDuration(0);
        notice.setPosition(Notification.Position.MIDDLE);
        notice.setAssertive(true);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.open();
    }

    /** Logs it and gives it words and a number; the vendor's own number where there is one. */
    static Told note(Throwable fault) {
        if (fault instanceof ProviderException vendor) {
            log.warn("Fault {} of a vendor", vendor.reference(), vendor);
            return new Told(key(vendor), vendor.reference());
        }
        var key = fault instanceof AccessDeniedException ? "error.notAllowed" : "error.unexpected.text";
        return new Told(key, Fault.of(fault).reference());
    }

    private static String key(ProviderException vendor) {
        return "error.vendor." + vendor.word();
    }

    /** @param key of what happened, what it means and what to do */
    record Told(String key, String reference) {}
}

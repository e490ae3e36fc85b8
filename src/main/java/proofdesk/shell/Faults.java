package proofdesk.shell;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import proofdesk.provider.ProviderException;

/** Faults in the middle of work: the screen stays, the user gets a number, the log gets the same one. */
@Component
class Faults implements VaadinServiceInitListener {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(init -> init.getSession().setErrorHandler(error -> {
                    var thrown = error.getThrowable();
                    var reference = note(thrown);
                    error.getComponent()
                            .flatMap(com.vaadin.flow.component.Component::getUI)
                            .ifPresent(ui -> ui.access(() -> {
                                var key =
                                        thrown instanceof ProviderException ? "error.vendor" : "error.unexpected.short";
                                var notice = Notification.show(
                                        ui.getTranslation(key, reference), 10_000, Notification.Position.MIDDLE);
                                notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
                            }));
                }));
    }

    /** Logs it and gives it a number; the vendor's own where there is one. */
    static String note(Throwable fault) {
        var reference = fault instanceof ProviderException vendor
                ? vendor.reference()
                : UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {}", reference, fault);
        return reference;
    }
}

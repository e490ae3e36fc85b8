package proofdesk.launch;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The one thing said at the start: where to click, who to sign in as, where the data is. */
@Component
class StartNotice {

    private final Environment environment;
    private final EmbeddedDatabaseProperties database;

    StartNotice(Environment environment, EmbeddedDatabaseProperties database) {
        this.environment = environment;
        this.database = database;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        System.out.println(text());
    }

    String text() {
        var text = new StringBuilder("\n");
        line(text, "Proofdesk is ready", environment.getRequiredProperty("proofdesk.public-url"));
        if (environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false)) {
            line(text, "sign in as", "sam (staff), ada (administrator) or audrey (auditor); the password is the name");
            line(
                    text,
                    "sandbox",
                    environment.getRequiredProperty("spring.http.serviceclient.assure.base-url")
                            + " plays the vendor and the sign-in; no real person, no real vendor");
        }
        if (database.enabled()) {
            line(text, "data", database.folder().toAbsolutePath().normalize() + " (kept between starts)");
        }
        line(text, "stop", "Ctrl+C");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format("  %-20s %s%n", name, value));
    }
}

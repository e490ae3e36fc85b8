package proofdesk.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.env.ConfigurableEnvironment;

/** What must be set from outside when neither the sandbox nor the embedded database supplies it. */
final class RequiredSettings {

    private static final String CLIENT = "spring.security.oauth2.client.";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#\\s]+");

    private RequiredSettings() {}

    /** Names everything that is missing in one message. */
    static void check(ConfigurableEnvironment environment) {
        var missing = new ArrayList<String>();
        for (var setting : needed(environment)) {
            var value = environment.getProperty(setting.key());
            if (value == null || value.isBlank()) {
                missing.add("  " + setting.key() + "  (" + setting.meaning() + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "These settings are missing:\n\n" + String.join("\n", missing),
                    "Give each as an environment variable (SPRING_DATASOURCE_URL=...), on the command line"
                            + " (--spring.datasource.url=...) or in an application.yaml beside the jar. To only try things"
                            + " out, proofdesk.sandbox.enabled=true plays vendor and sign-in.");
        }
    }

    /** What is there but cannot be right, said before anything has started. */
    static void understand(ConfigurableEnvironment environment) {
        var url = environment.getRequiredProperty("proofdesk.public-url");
        if (!ADDRESS.matcher(url).matches()) {
            throw new CannotStart(
                    "proofdesk.public-url is not an address that phones could open: " + url,
                    "Give it as https://host or https://host:port, without a path and without a slash at its end.");
        }
    }

    private static List<Setting> needed(ConfigurableEnvironment environment) {
        var needed = new ArrayList<Setting>();
        if (!environment.getProperty("proofdesk.embedded-database.enabled", Boolean.class, false)) {
            needed.add(new Setting("spring.datasource.url", "jdbc:mariadb://host:3306/proofdesk"));
            needed.add(new Setting("spring.datasource.username", "its user"));
            needed.add(new Setting("spring.datasource.password", "and password"));
        }
        needed.add(new Setting("proofdesk.public-url", "https address under which phones reach the desk"));
        needed.add(new Setting(
                "proofdesk.installation-key", "32 or more random bytes in base64: openssl rand -base64 32"));
        needed.add(new Setting("spring.http.serviceclient.assure.base-url", "https://api.signicat.com"));
        needed.add(new Setting(CLIENT + "provider.assure.token-uri", "Signicat's token endpoint"));
        needed.add(new Setting(CLIENT + "registration.assure.client-id", "your API client at Signicat"));
        needed.add(new Setting(CLIENT + "registration.assure.client-secret", "and its secret"));
        if (!environment.containsProperty(CLIENT + "provider.desk.authorization-uri")) {
            needed.add(new Setting(CLIENT + "provider.desk.issuer-uri", "your OpenID provider for staff"));
        }
        needed.add(new Setting(CLIENT + "registration.desk.client-id", "the desk's client there"));
        needed.add(new Setting(CLIENT + "registration.desk.client-secret", "and its secret"));
        return needed;
    }

    private record Setting(String key, String meaning) {}
}

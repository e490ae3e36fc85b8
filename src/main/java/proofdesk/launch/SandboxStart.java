package proofdesk.launch;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Starts the sandbox before the desk, which looks up its OpenID provider while starting. The sandbox is called by name:
 * neither side imports the other, so neither can lean on the other's understanding of the vendors.
 */
final class SandboxStart {

    private static final String SANDBOX = "proofdesk.sandbox.Sandbox";
    private static final String CLIENT = "spring.security.oauth2.client.";
    private static final String SECRET = "proofdesk.events.assure.secret";
    private static final String BASE_URL = "spring.http.serviceclient.assure.base-url";
    private static final String IDENTOMAT = "proofdesk.identomat.";
    private static final String CALLBACK_KEY = IDENTOMAT + "callback.key";
    private static final String IDENTOMAT_URL = "spring.http.serviceclient.identomat.base-url";

    private SandboxStart() {}

    /** @return the settings that lead the desk to the sandbox, weaker than any other */
    static Map<String, Object> start(ConfigurableEnvironment environment, SpringApplication application) {
        refuseRealCredentials(environment);
        var port = environment.getProperty("proofdesk.sandbox.port", Integer.class, 8081);
        Ports.mustBeFree(port, "the sandbox", "proofdesk.sandbox.port");
        var secret = secret(environment, SECRET);
        var callbackKey = secret(environment, CALLBACK_KEY);
        var sandbox = call(arguments(environment, port, secret, callbackKey));
        closeWithTheDesk(sandbox, application);
        var actualPort = sandbox.getEnvironment().getRequiredProperty("local.server.port");
        var url = environment.getProperty("proofdesk.sandbox.public-url", "http://localhost:" + actualPort);
        return settings(url, secret, callbackKey);
    }

    private static void closeWithTheDesk(ConfigurableApplicationContext sandbox, SpringApplication application) {
        ApplicationListener<ContextClosedEvent> closed = event -> {
            if (event.getApplicationContext().getParent() == null && event.getApplicationContext() != sandbox) {
                sandbox.close();
            }
        };
        ApplicationListener<ApplicationFailedEvent> failed = event -> sandbox.close(); // the process would stay
        application.addListeners(closed, failed);
    }

    /** A sandbox that plays a vendor beside a real one would be a trap: one of the two is a mistake. */
    private static void refuseRealCredentials(ConfigurableEnvironment environment) {
        for (var key : List.of(
                BASE_URL,
                CLIENT + "registration.assure.client-id",
                CLIENT + "registration.assure.client-secret",
                CLIENT + "provider.assure.token-uri",
                IDENTOMAT_URL,
                IDENTOMAT + "company-key",
                IDENTOMAT + "secret-key",
                IDENTOMAT + "widget-url")) {
            if (environment.containsProperty(key)) {
                throw new CannotStart(
                        "The sandbox is on and " + key + " is set too: the sandbox never runs beside a real vendor.",
                        "Set proofdesk.sandbox.enabled=false to work with the vendor, or take its settings away.");
            }
        }
    }

    /**
     * @param secret what it signs its events with; empty for none
     * @param callbackKey what Identomat's callbacks carry; empty for none
     */
    static List<String> arguments(ConfigurableEnvironment environment, int port, String secret, String callbackKey) {
        var desk = environment.getRequiredProperty("proofdesk.public-url");
        var settings = new LinkedHashMap<String, String>();
        settings.put("desk-urls", desk);
        settings.put("events.url", secret.isEmpty() ? "" : desk + "/events/assure");
        settings.put("events.secret", secret);
        pass(environment, "signature-header", settings, "events.header");
        pass(environment, "encoding", settings, "events.encoding");
        settings.put("identomat.callback-url", callbackKey.isEmpty() ? "" : desk + "/callbacks/identomat");
        settings.put("identomat.callback-api-key", callbackKey);
        settings.putAll(Binder.get(environment)
                .bind("proofdesk.sandbox", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of));
        settings.keySet().removeAll(List.of("enabled", "port"));
        var arguments = new ArrayList<String>();
        arguments.add("--server.port=" + port);
        settings.forEach((key, value) -> arguments.add("--sandbox." + key + "=" + value));
        return arguments;
    }

    /** As the desk expects events to be signed, so they are. */
    private static void pass(
            ConfigurableEnvironment environment, String desks, Map<String, String> settings, String sandboxs) {
        var value = environment.getProperty("proofdesk.events.assure." + desks);
        if (value != null) {
            settings.put(sandboxs, value.toLowerCase(Locale.ROOT)); // header names have no case
        }
    }

    /** The one that is set, empty for none; else one that nobody but this process will ever know. */
    private static String secret(ConfigurableEnvironment environment, String setting) {
        return environment.getProperty(setting, UUID.randomUUID().toString());
    }

    private static ConfigurableApplicationContext call(List<String> arguments) {
        try {
            return (ConfigurableApplicationContext)
                    Class.forName(SANDBOX).getMethod("start", String[].class).invoke(null, (Object)
                            arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new CannotStart(
                    "The sandbox does not start.",
                    "Its own message is below. Set proofdesk.sandbox.enabled=false to go without it.",
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The sandbox is not in this jar", e);
        }
    }

    private static Map<String, Object> settings(String sandbox, String secret, String callbackKey) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put(SECRET, secret);
        settings.put(BASE_URL, sandbox);
        settings.put(IDENTOMAT_URL, sandbox);
        settings.put(IDENTOMAT + "company-key", "sandbox-signing-company-key");
        settings.put(IDENTOMAT + "secret-key", "sim-secret-key");
        settings.put(CALLBACK_KEY, callbackKey);
        settings.put(CLIENT + "provider.assure.token-uri", sandbox + "/auth/open/connect/token");
        settings.put(CLIENT + "registration.assure.client-id", "proofdesk-sandbox");
        settings.put(CLIENT + "registration.assure.client-secret", "sandbox-secret");
        settings.put(CLIENT + "provider.desk.issuer-uri", sandbox);
        settings.put(CLIENT + "registration.desk.client-id", "proofdesk-desk");
        settings.put(CLIENT + "registration.desk.client-secret", "sandbox-desk-secret");
        return settings;
    }
}

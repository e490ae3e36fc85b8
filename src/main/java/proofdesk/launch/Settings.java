package proofdesk.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Completes the settings before the desk's context exists: what the sandbox and the embedded database bring along is
 * added at the weakest place, so that anything set from outside wins; what is then still missing is said at once.
 */
class Settings implements EnvironmentPostProcessor, Ordered {

    private static final String DESK = "proofdesk.Proofdesk";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 10; // application.yaml has been read
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (application.getAllSources().stream().noneMatch(Settings::isDesk)) {
            return; // the sandbox's own context, or a test's
        }
        Ports.mustBeFree(environment.getProperty("server.port", Integer.class, 8080), "the desk", "server.port");
        if (environment.containsProperty("spring.datasource.url")) {
            strong(environment, Map.of("proofdesk.embedded-database.enabled", "false"));
        }
        var weak = new LinkedHashMap<String, Object>();
        var embedded = environment.getProperty("proofdesk.embedded-database.enabled", Boolean.class, false);
        var sandbox = environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false);
        if (embedded) {
            var folder = DataFolder.mustBeWritable(
                    Path.of(environment.getProperty("proofdesk.embedded-database.folder", "data")));
            if (!environment.containsProperty("proofdesk.installation-key")) {
                weak.put("proofdesk.installation-key", InstallationKey.in(folder));
            }
        }
        if (embedded || sandbox) {
            weak.put("proofdesk.public-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        }
        environment.getPropertySources().addLast(new MapPropertySource("proofdesk-trying-out", weak));
        if (sandbox) {
            weak.putAll(SandboxStart.start(environment, application));
        }
        RequiredSettings.check(environment);
        RequiredSettings.understand(environment);
    }

    private static boolean isDesk(Object source) {
        return DESK.equals(source instanceof Class<?> type ? type.getName() : source.toString());
    }

    private static void strong(ConfigurableEnvironment environment, Map<String, Object> settings) {
        environment.getPropertySources().addFirst(new MapPropertySource("proofdesk-follows-from-others", settings));
    }
}

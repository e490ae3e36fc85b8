package proofdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.yaml.snakeyaml.Yaml;

/** No container engine runs here: what the compose file says is held against what the desk asks for. */
class ComposeTest {

    private static final Pattern SETTING = Pattern.compile("^ {2}([a-z][a-z0-9.-]+) {2}\\(", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");

    @Test
    void everythingTheDeskAsksForIsGivenAndNothingElse() throws IOException {
        var asked = required().stream().map(ComposeTest::variable).collect(Collectors.toSet());
        var given = new TreeSet<Object>(envFile());
        given.addAll(environment("desk").keySet());
        given.remove("DATABASE_PASSWORD"); // of the compose file alone
        assertThat(given).isEqualTo(new TreeSet<Object>(asked));
    }

    @Test
    void everyVariableOfTheFileHasItsLineInTheExample() throws IOException {
        var used = VARIABLE.matcher(Files.readString(Path.of("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(envFile()).containsAll(used);
    }

    @Test
    void theReadmeNamesEverySetting() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        for (var setting : required()) {
            var last = setting.substring(setting.lastIndexOf('.'));
            assertThat(readme.contains("`" + setting + "`") || readme.contains("`" + last + "`"))
                    .as(setting)
                    .isTrue();
        }
    }

    @Test
    void itRunsTheJarThatIsBuiltAndTheDatabaseThatIsTested() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var version = pom.replaceAll("(?s).*?<artifactId>proofdesk</artifactId>\\s*<version>([^<]+)<.*", "$1");
        assertThat(String.valueOf(service("desk").get("volumes")))
                .contains("./target/proofdesk-" + version + ".jar:/proofdesk.jar:ro");
        assertThat(service("desk").get("image")).isEqualTo("eclipse-temurin:25-jre");
        assertThat(service("database").get("image")).isEqualTo("mariadb:11.4");
        assertThat(service("desk").get("depends_on"))
                .isEqualTo(Map.of("database", Map.of("condition", "service_healthy")));
        assertThat(environment("desk").get("SPRING_DATASOURCE_URL"))
                .isEqualTo("jdbc:mariadb://database:3306/"
                        + environment("database").get("MARIADB_DATABASE"));
        assertThat(environment("desk").get("SPRING_DATASOURCE_USERNAME"))
                .isEqualTo(environment("database").get("MARIADB_USER"));
    }

    /** What the desk itself says is missing when nothing is there. */
    private static Set<String> required() {
        try {
            RequiredSettings.check(new MockEnvironment());
            throw new AssertionError("Nothing is required");
        } catch (CannotStart e) {
            return SETTING.matcher(String.valueOf(e.getMessage()))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    /** As Spring Boot reads environment variables. */
    private static String variable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static Set<String> envFile() throws IOException {
        return new HashSet<>(Files.readAllLines(Path.of(".env.example")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList());
    }

    private static Map<?, ?> environment(String service) throws IOException {
        return map(service(service).get("environment"));
    }

    private static Map<?, ?> service(String name) throws IOException {
        try (var file = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            Map<?, ?> all = new Yaml().load(file);
            var services = map(all.get("services"));
            assertThat(List.copyOf(services.keySet())).isEqualTo(List.of("database", "desk"));
            return map(services.get(name));
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}

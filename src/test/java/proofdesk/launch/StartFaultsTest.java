package proofdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLNonTransientConnectionException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import proofdesk.Proofdesk;

/** Whatever keeps Proofdesk from starting is said in one calm message, before anything slow has begun. */
class StartFaultsTest {

    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("spring.datasource.url", "jdbc:mariadb://localhost/proofdesk"),
            Map.entry("spring.datasource.username", "proofdesk"),
            Map.entry("spring.datasource.password", "secret"),
            Map.entry("proofdesk.public-url", "https://proofdesk.example.org"),
            Map.entry("proofdesk.installation-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="),
            Map.entry("spring.http.serviceclient.assure.base-url", "https://api.example.org"),
            Map.entry("spring.security.oauth2.client.provider.assure.token-uri", "https://api.example.org/token"),
            Map.entry("spring.security.oauth2.client.registration.assure.client-id", "client"),
            Map.entry("spring.security.oauth2.client.registration.assure.client-secret", "secret"),
            Map.entry("spring.security.oauth2.client.provider.desk.issuer-uri", "https://login.example.org"),
            Map.entry("spring.security.oauth2.client.registration.desk.client-id", "desk"),
            Map.entry("spring.security.oauth2.client.registration.desk.client-secret", "secret"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void everythingThatIsMissingIsSaidAtOnce() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(Map.of()))
                .satisfies(
                        fault -> assertThat(String.valueOf(fault.getMessage())).contains(COMPLETE.keySet()));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void oneThatIsMissingIsSaidAlone(String setting) {
        var others = new LinkedHashMap<>(COMPLETE);
        others.remove(setting);
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(others))
                .satisfies(fault -> assertThat(COMPLETE.keySet())
                        .filteredOn(key -> String.valueOf(fault.getMessage()).contains(key))
                        .containsExactly(setting));
        others.put(setting, "  ");
        assertThatThrownBy(() -> start(others)).hasMessageContaining(setting);
    }

    static Iterable<String> settings() {
        return COMPLETE.keySet();
    }

    @Test
    void withEverythingThereNothingIsSaid() {
        assertThatCode(() -> start(COMPLETE)).doesNotThrowAnyException();
    }

    @Test
    void theEmbeddedDatabaseNeedsNoOtherAndBringsAKeyThatStays() {
        var settings = new LinkedHashMap<>(COMPLETE);
        settings.keySet().removeIf(key -> key.startsWith("spring.datasource"));
        settings.remove("proofdesk.installation-key");
        settings.put("proofdesk.embedded-database.enabled", "true");
        settings.put("proofdesk.embedded-database.folder", folder.toString());
        var first = start(settings).getRequiredProperty("proofdesk.installation-key");
        assertThat(start(settings).getRequiredProperty("proofdesk.installation-key"))
                .isEqualTo(first);
    }

    @Test
    void anExternalDatabaseSwitchesTheEmbeddedOneOff() {
        var settings = new LinkedHashMap<>(COMPLETE);
        settings.put("proofdesk.embedded-database.enabled", "true");
        settings.put(
                "proofdesk.embedded-database.folder",
                folder.resolve("untouched").toString());
        assertThat(start(settings).getProperty("proofdesk.embedded-database.enabled"))
                .isEqualTo("false");
        assertThat(folder.resolve("untouched")).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var desk = new LinkedHashMap<>(COMPLETE);
            desk.put("server.port", String.valueOf(taken.getLocalPort()));
            says(desk, "The port " + taken.getLocalPort() + ", on which the desk listens, is taken.", "server.port");
            says(
                    Map.of(
                            "proofdesk.sandbox.enabled",
                            "true",
                            "proofdesk.sandbox.port",
                            String.valueOf(taken.getLocalPort())),
                    "The port " + taken.getLocalPort() + ", on which the sandbox listens, is taken.",
                    "proofdesk.sandbox.port");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.http.serviceclient.assure.base-url",
                "spring.http.serviceclient.identomat.base-url",
                "proofdesk.identomat.company-key",
                "spring.security.oauth2.client.provider.assure.token-uri",
                "spring.security.oauth2.client.registration.assure.client-id",
                "spring.security.oauth2.client.registration.assure.client-secret"
            })
    void theSandboxDoesNotRunBesideARealVendor(String setting) {
        says(
                Map.of("proofdesk.sandbox.enabled", "true", "proofdesk.sandbox.port", "0", setting, "anything"),
                setting + " is set too: the sandbox never runs beside a real vendor",
                "proofdesk.sandbox.enabled=false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proofdesk.example.org", "ftp://host", "https://host/", "https://host/desk", "https://"})
    void anAddressThatPhonesCouldNotOpenIsRefused(String url) {
        var settings = new LinkedHashMap<>(COMPLETE);
        settings.put("proofdesk.public-url", url);
        says(settings, "proofdesk.public-url is not an address that phones could open", "https://host");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        var settings = new LinkedHashMap<>(COMPLETE);
        settings.keySet().removeIf(key -> key.startsWith("spring.datasource"));
        settings.put("proofdesk.embedded-database.enabled", "true");
        for (var unwritable : new Path[] {file.resolve("data"), Path.of("/proc/proofdesk")}) {
            settings.put("proofdesk.embedded-database.folder", unwritable.toString());
            says(
                    settings,
                    "The data folder " + unwritable + " cannot be written to",
                    "proofdesk.embedded-database.folder");
        }
    }

    @Test
    void aDataFolderBelongsToOneDeskAtATime() {
        try (var one = DataFolder.take(folder)) {
            assertThat(one.path()).isEqualTo(folder);
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataFolder.take(folder))
                    .withMessage("Another Proofdesk is using the data folder " + folder + ".");
        }
        DataFolder.take(folder).close();
    }

    @Test
    void aDatabaseThatOutlivedItsDeskIsEnded() throws Exception {
        var program = folder.toRealPath().resolve("mariadb-program/bin/mariadbd");
        Files.createDirectories(program.getParent());
        Files.copy(Path.of("/bin/sleep"), program);
        program.toFile().setExecutable(true);
        var other = new ProcessBuilder("/bin/sleep", "600").start();
        var left = new ProcessBuilder(program.toString(), "600").start();
        try (var taken = DataFolder.take(folder)) {
            assertThat(taken.program()).isEqualTo(program);
            Leftover.end(program);
            assertThat(left.isAlive()).isFalse();
            assertThat(other.isAlive()).isTrue();
        } finally {
            left.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"Mac OS X, aarch64", "Linux, aarch64", "Windows 11, amd64"})
    void aMachineTheEmbeddedDatabaseIsNotForIsToldWhatToDo(String system, String processor) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedMariaDb.mustFit(system, processor))
                .withMessageContaining(system + " on " + processor)
                .satisfies(fault -> assertThat(fault.remedy()).contains("spring.datasource.url"));
        assertThatCode(() -> EmbeddedMariaDb.mustFit("Linux", "amd64")).doesNotThrowAnyException();
    }

    @Test
    void onlyRootTellsTheDatabaseThatItIsRoot() {
        assertThat(EmbeddedMariaDb.configuration(folder, "root").getArgs()).contains("--user=root");
        assertThat(EmbeddedMariaDb.configuration(folder, "kim").getArgs()).noneMatch(arg -> arg.startsWith("--user"));
    }

    @Test
    void aDatabaseOrProviderThatDoesNotAnswerIsSaidInASentence() {
        var analyzer = new UnreachableAnalyzer();
        var database = new BeanCreationException(
                "flyway", new SQLNonTransientConnectionException("Socket fail to connect to db:3306. Refused"));
        assertThat(analyzer.analyze(database))
                .satisfies(said -> assertThat(said.getDescription())
                        .isEqualTo("The database cannot be used: Socket fail to connect to db:3306. Refused"));
        var provider = new BeanCreationException(
                "clients",
                new IllegalArgumentException("Unable to resolve Configuration with the provided Issuer of"
                        + " \"https://login.example.org\""));
        assertThat(analyzer.analyze(provider)).satisfies(said -> {
            assertThat(said.getDescription()).contains("OpenID provider", "https://login.example.org");
            assertThat(said.getAction()).contains("issuer-uri");
        });
        assertThat(analyzer.analyze(new IllegalStateException("anything else"))).isNull();
    }

    private static void says(Map<String, String> settings, String message, String remedy) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(settings))
                .satisfies(fault -> {
                    var said = Objects.requireNonNull(new CannotStartAnalyzer().analyze(fault));
                    assertThat(said.getDescription()).contains(message);
                    assertThat(said.getAction()).contains(remedy);
                });
    }

    /** As far as it goes before there is a context. */
    private static MockEnvironment start(Map<String, String> settings) {
        var environment = new MockEnvironment().withProperty("server.port", "0");
        settings.forEach(environment::setProperty);
        new Settings().postProcessEnvironment(environment, new SpringApplication(Proofdesk.class));
        return environment;
    }
}

package proofdesk.assure;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.provider.ArchiveOffer;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Reference;
import proofdesk.provider.Report;
import proofdesk.provider.Started;
import proofdesk.result.Depiction;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;
import proofdesk.sandbox.Sandbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client against the sandbox: every scenario of its catalogue, from folder to erasure. */
class AssureSandboxTest {

    private static final HttpClient PERSON = HttpClient.newHttpClient();
    private static final ConfigurableApplicationContext SANDBOX =
            Sandbox.start("--server.port=0", "--sandbox.delay=0s");
    private static final String ADDRESS =
            "http://localhost:" + SANDBOX.getEnvironment().getRequiredProperty("local.server.port");

    private static ConfigurableApplicationContext client;
    private static Provider pictureId;

    @BeforeAll
    static void start() {
        client = AssureClient.of(ADDRESS, ADDRESS + "/auth/open/connect/token");
        pictureId = AssureClient.pictureId(client);
    }

    @AfterAll
    static void stop() {
        client.close();
        SANDBOX.close();
    }

    @BeforeEach
    void fresh() throws Exception {
        post("/reset", "");
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("catalogue")
    void everyScenarioIsUnderstood(String scenario, String processType, String status) throws Exception {
        post("/scenarios/" + scenario + "/arm", "");
        var check = begun(processType);

        var waiting = pictureId.read(check.reference());
        assertThat(waiting.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(pictureId.archiveOffer(waiting)).isEqualTo(ArchiveOffer.NOT_FINISHED);
        assertThat(waiting.toString() + check.started()).doesNotContain("artifact");

        check.person(scenario);
        var report = await().atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .until(
                        () -> pictureId.read(check.reference()),
                        read -> read.statusWord().equals(status));
        explained(report, pictureId.interpret(report));
        pictures(check.reference(), pictureId.interpret(report));
        archive(check.reference(), report);

        pictureId.erase(check.reference());
        pictureId.erase(check.reference());
        assertThatExceptionOfType(ProviderException.Gone.class).isThrownBy(() -> pictureId.read(check.reference()));
        pictureId.eraseFolder(check.reference().folder());
        assertThatExceptionOfType(ProviderException.Gone.class)
                .isThrownBy(() -> pictureId.locate(check.order(), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather.get.503", "weather.get.html"})
    void aSpellOfBadAnswersIsReadThrough(String weather) throws Exception {
        var check = begun("document");
        post("/scenarios/" + weather + "/arm", "");

        assertThat(pictureId.read(check.reference()).outcome()).isEqualTo(Outcome.PENDING);
    }

    @Test
    void startingIsNotRepeatedInBadWeather() throws Exception {
        var folder = pictureId.openFolder(Optional.empty());
        post("/scenarios/weather.capture.503/arm", "");

        assertThatExceptionOfType(ProviderException.Unavailable.class)
                .isThrownBy(() -> pictureId.start(order(folder, "document")))
                .withMessageContaining("503: Service unavailable.")
                .matches(e -> e.reference().matches("[0-9a-f]{32}"), "carries the vendor's trace id");
        assertThat(pictureId.locate(order(folder, "document"), Set.of())).isEmpty();
    }

    @Test
    void anArchiveCutShortOnceIsWholeTheNextTime() throws Exception {
        var check = begun("document");
        check.person("pictureid.accepted.all-passed");
        await().pollInSameThread()
                .until(() -> pictureId.read(check.reference()).outcome().isFinal());
        post("/scenarios/weather.archive.cut-short/arm", "");

        try (var archive = pictureId.archive(check.reference())) {
            assertThatIOException().isThrownBy(() -> archive.stream().transferTo(OutputStream.nullOutputStream()));
        }
        try (var archive = pictureId.archive(check.reference())) {
            assertThat(archive.stream().transferTo(OutputStream.nullOutputStream()))
                    .isEqualTo(archive.length());
        }
    }

    @Test
    void anUnfinishedCheckHasNoArchive() throws Exception {
        var check = begun("document");

        assertThatExceptionOfType(ProviderException.Refused.class)
                .isThrownBy(() -> pictureId.archive(check.reference()))
                .withMessageContaining("400");
    }

    private static void explained(Report report, Verdict verdict) {
        assertThat(verdict.outcome()).isEqualTo(report.outcome());
        assertThat(verdict.statusWord()).isEqualTo(report.statusWord());
        var confirmed = report.outcome() == Outcome.ACCEPTED && report.raw().has("finalResult");
        var standing = confirmed ? Fact.Standing.CONFIRMED : Fact.Standing.READ_ONLY;
        assertThat(verdict.person()).allMatch(fact -> fact.standing() == standing);
        if (Set.of(Outcome.REJECTED, Outcome.INCONCLUSIVE, Outcome.FAILED, Outcome.CANCELED)
                .contains(report.outcome())) {
            assertThat(verdict.reasons()).isNotEmpty();
        } else {
            assertThat(verdict.reasons()).isEmpty();
        }
        assertThat(verdict.findings())
                .extracting(Finding::pointer)
                .allMatch(pointer -> !report.raw().at(pointer).isMissingNode());
    }

    private static void pictures(Reference reference, Verdict verdict) throws IOException {
        for (Depiction depiction : verdict.depictions()) {
            var picture = pictureId.media(reference, depiction.kind());
            if (depiction.kind() == MediaKind.BACK) {
                assertThat(picture).isEmpty(); // the specimens have one side
            } else {
                try (var media = picture.orElseThrow()) {
                    assertThat(media.contentType()).isEqualTo("image/jpeg");
                    assertThat(media.stream().readAllBytes()).hasSize((int) media.length());
                }
            }
        }
        assertThat(pictureId.media(reference, MediaKind.VIDEO)).isEmpty();
    }

    private static void archive(Reference reference, Report report) throws IOException {
        if (pictureId.archiveOffer(report) != ArchiveOffer.AVAILABLE) {
            return;
        }
        try (var archive = pictureId.archive(reference);
                var zip = new ZipInputStream(archive.stream())) {
            assertThat(archive.fileName().orElseThrow())
                    .matches(reference.folder() + "_" + reference.process() + "_\\d{8}T\\d{6}\\.zip");
            var entries = new ArrayList<String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
            }
            assertThat(entries).contains("front.jpg", "result.json");
        }
    }

    static List<Arguments> catalogue() throws Exception {
        var answer = PERSON.send(
                HttpRequest.newBuilder(URI.create(ADDRESS + "/scenarios")).build(), BodyHandlers.ofString());
        var cases = new ArrayList<Arguments>();
        for (JsonNode scenario : JsonMapper.shared().readTree(answer.body())) {
            if (!scenario.path("provider").asString("").equals("signicatpictureid")) {
                continue;
            }
            for (JsonNode processType : scenario.path("processTypes")) {
                cases.add(Arguments.of(
                        scenario.path("name").asString(),
                        processType.asString(),
                        scenario.path("outcome").asString()));
            }
        }
        assertThat(cases).hasSizeGreaterThan(15);
        return cases;
    }

    private static Begun begun(String processType) {
        var folder = pictureId.openFolder(Optional.of("ours"));
        var order = order(folder, processType);
        var started = pictureId.start(order);
        var located = pictureId.locate(order, Set.of());
        assertThat(pictureId.locate(order, Set.of(located.orElseThrow().process())))
                .isEmpty();
        return new Begun(order, started, located.orElseThrow());
    }

    private static Order order(String folder, String processType) {
        return new Order(
                folder,
                processType,
                URI.create("http://localhost:1/return/x"),
                URI.create("http://localhost:1/callbacks/assure"),
                "Proofdesk 1.secret",
                Clock.systemUTC().instant());
    }

    private static void post(String path, String artifact) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(ADDRESS + path))
                .header("X-Artifact", artifact)
                .POST(noBody());
        assertThat(PERSON.send(request.build(), BodyHandlers.discarding()).statusCode())
                .as(path)
                .isBetween(200, 204);
    }

    private record Begun(Order order, Started started, Reference reference) {

        /** Does on the vendor's page what a person would, with the drawings of this scenario. */
        void person(String scenario) throws IOException, InterruptedException {
            var artifact = started.url().getFragment().replace("/artifact=", "");
            post("/capture/api/specimen/" + scenario, artifact);
            post("/capture/api/finish", artifact);
        }
    }
}

package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import proofdesk.activity.Activities;
import proofdesk.identomat.PublishedPlan;
import proofdesk.provider.ProviderException;
import proofdesk.result.Finding;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every end and every fault of the played Identomat, from the link to the words on the desk. */
class IdentomatScenarioTest extends FlowTest {

    private static final Map<String, Outcome> MEANING = Map.of(
            "approved", Outcome.ACCEPTED,
            "rejected", Outcome.REJECTED,
            "manual_check", Outcome.PROCESSING,
            "disagreed_with_terms", Outcome.CANCELED,
            "in_progress", Outcome.PENDING);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Activities activities;

    private Widget widget;
    private String configuration;

    @BeforeEach
    void publish() {
        widget = new Widget(phone, sandbox());
        configuration = new PublishedPlan(context, "Every scenario").publish("{\"flags\":{\"liveness\":true}}");
    }

    @TestFactory
    Stream<DynamicTest> endsAsIdentomatSays() {
        return catalogue()
                .valueStream()
                .filter(scenario -> scenario.path("provider").asString("").equals("identomat"))
                .map(scenario -> dynamicTest(scenario.path("name").asString(), () -> walk(scenario)));
    }

    private void walk(JsonNode scenario) {
        var name = scenario.path("name").asString();
        var expected =
                MEANING.getOrDefault(scenario.path("outcome").asString().toLowerCase(Locale.ROOT), Outcome.UNKNOWN);
        phone.arm(name);
        var check = order();
        var token = widget.open(link(check));
        if (expected == Outcome.CANCELED) {
            widget.disagree(token);
        } else {
            widget.walk(token);
        }
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> found(check).readAt() != null && found(check).outcome() == expected);
        ResultShape.isKeptBy(widget.result(token));
        assertThat(found(check).statusWord()).isEqualTo(scenario.path("outcome").asString());
        assertThat(found(check).endedAt() != null).isEqualTo(expected.isFinal());
        var verdict = verifications.result(check.id()).orElseThrow().verdict();
        assertThat(verdict.outcome()).isEqualTo(expected);
        assertThat(verdict.reasons().isEmpty())
                .as("whether no reason is shown")
                .isEqualTo(!expected.isFinal() || expected == Outcome.ACCEPTED || name.endsWith(".no-reason"));
    }

    @Test
    void aSessionIsBegunWhenTheLinkIsOpenedAndBegunAnewWhenItsTokenIsTooOld() {
        var check = order();
        phone.send(HttpRequest.newBuilder(link(check)).build());
        assertThat(found(check).handedOverAt()).isNull();
        var first = widget.open(link(check));
        widget.leaveAfter(first, 3);
        assertThat(widget.open(link(check))).isEqualTo(first);

        clock.advance(Duration.ofMinutes(16));
        phone.advance(Duration.ofMinutes(16));
        var second = widget.open(link(check));

        assertThat(second).isNotEqualTo(first);
        assertThat(widget.result(first).stringValue()).isEqualTo("SESSION_NOT_FOUND");
        widget.walk(second);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** The desk turns by a callback, and without one by asking again; what the operator wrote is there. */
    @ParameterizedTest
    @CsvSource({
        "approved, ACCEPTED, true",
        "rejected, REJECTED, true",
        "approved, ACCEPTED, false",
        "rejected, REJECTED, false",
    })
    void anOperatorDecides(String verdict, Outcome outcome, boolean calledBack) {
        if (!calledBack) {
            widget.settings("{\"callbackUrl\":\"\"}");
        }
        var check = order();
        phone.arm("identomat.manual-check.waiting");
        widget.walk(widget.open(link(check)));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).outcome() == Outcome.PROCESSING);
        var told = callbacks(check);

        widget.decide(verdict, "Seen by eye");
        if (!calledBack) {
            clock.advance(Duration.ofMinutes(10)); // the next time it is asked anyway
        }

        assertThat(ended(check).outcome()).isEqualTo(outcome);
        var verdictSaid = verifications.result(check.id()).orElseThrow().verdict();
        assertThat(verdictSaid.findings()).extracting(Finding::key).contains("resultComment");
        assertThat(verdictSaid.reasons().isEmpty()).isEqualTo(outcome == Outcome.ACCEPTED);
        assertThat(callbacks(check) > told).isEqualTo(calledBack);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identomat.approved.all-passed",
                "identomat.rejected.face-mismatch",
                "identomat.manual-check.waiting",
                "identomat.disagreed.with-terms",
                "identomat.in-progress.abandoned"
            })
    void aWordInCapitalsMeansTheSame(String scenario) {
        widget.settings("{\"upperCase\":true}");
        phone.arm(scenario);
        var check = order();
        widget.walk(widget.open(link(check)));
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> found(check).outcome()
                        == MEANING.get(found(check).statusWord().toLowerCase(Locale.ROOT)));
        assertThat(found(check).statusWord()).isUpperCase();
    }

    /** Identomat never says that somebody has left. Should they come back after all, that counts. */
    @Test
    void whoLeavesIsGivenUpAfterTheDeadlineAndCountsAgainWhenTheyGoOn() {
        var check = order();
        var token = widget.open(link(check));
        widget.leaveAfter(token, 3);
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        clock.advance(Duration.ofHours(25));
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).givenUpAt() != null);
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(found(check).endedAt()).isNull();

        widget.walk(token);

        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** Whatever goes wrong on the way, the truth is read in the end. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "result-503",
                "result-html",
                "result-slow",
                "result-error",
                "callback-lost",
                "callback-twice",
                "callback-wrong-key"
            })
    void badWeatherChangesNothing(String weather) {
        var check = order();
        var token = widget.open(link(check));
        phone.arm("weather.identomat." + weather);
        widget.walk(token);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found(check).trouble()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin-503", "begin-answer-lost"})
    void aSessionThatDoesNotBeginIsToldKindlyAndBegunAtTheNextTry(String weather) {
        var check = order();
        phone.arm("weather.identomat." + weather);
        var answer = phone.handOver(link(check));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Nothing is lost");
        assertThat(found(check).trouble()).isNotNull();

        widget.walk(widget.open(link(check)));

        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found(check).trouble()).isNull();
    }

    @Test
    void picturesAreHadOnceIdentomatGivesThem() throws IOException {
        var check = order();
        widget.walk(widget.open(link(check)));
        ended(check);
        phone.arm("weather.identomat.media-503", 3); // as often as it is asked again
        assertThatExceptionOfType(ProviderException.Unavailable.class)
                .isThrownBy(() -> verifications.media(check.id(), MediaKind.FRONT));
        phone.arm("weather.identomat.media-json");
        assertThat(verifications.media(check.id(), MediaKind.FRONT)).isEmpty();
        for (var kind : List.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE, MediaKind.VIDEO)) {
            try (var media = verifications.media(check.id(), kind).orElseThrow().stream()) {
                assertThat(media.readNBytes(1000)).hasSize(1000);
            }
        }
    }

    @Test
    void erasingACheckDeletesItsSessionAsSoonAsIdentomatLetsIt() {
        var check = order();
        var token = widget.open(link(check));
        widget.walk(token);
        ended(check);
        phone.arm("weather.identomat.delete-503");

        verifications.erase(check.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> Objects.requireNonNull(found(check).erasing()).attempts() > 0);
        assertThat(widget.result(token).isObject()).isTrue();
        clock.advance(Duration.ofMinutes(1));

        assertThat(erased(check)).isTrue();
        assertThat(widget.result(token).stringValue()).isEqualTo("SESSION_NOT_FOUND");
    }

    /** Both a whole dossier, and one whose session is gone already. */
    @Test
    void erasingADossierDeletesEachSessionAndWhatIsGoneCountsAsDone() {
        var check = order();
        var token = widget.open(link(check));
        var other = verifications.order(
                check.dossierId(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(configuration));
        var gone = widget.open(link(other));
        widget.delete(gone);

        verifications.eraseDossier(check.dossierId());

        assertThat(erased(check)).isTrue();
        assertThat(widget.result(token).stringValue()).isEqualTo("SESSION_NOT_FOUND");
        assertThat(verifications.find(other.id())).isEmpty();
    }

    private boolean erased(Verification check) {
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        return verifications.receipts(check.dossierId()).stream().allMatch(receipt -> receipt.erasedAt() != null);
    }

    /** Identomat has none, so it is made here, named as Assure's are, and says of each file what it must be. */
    @Test
    void theArchiveIsMadeHereWithItsManifest() throws Exception {
        var check = order();
        var token = widget.open(link(check));
        widget.walk(token);
        ended(check);

        var archive = verifications.archive(check.id());

        assertThat(archive.fileName().orElseThrow()).matches(check.dossierId() + "_" + token + "_\\d{8}T\\d{6}\\.zip");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(archive.stream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "result.json", "front.jpg", "back.jpg", "selfie.jpg", "video.mp4", "manifest.json");
        assertThat(JsonMapper.shared().readTree(files.get("result.json"))).isEqualTo(widget.result(token));
        var manifest = JsonMapper.shared().readTree(files.remove("manifest.json"));
        assertThat(manifest.path("files")
                        .valueStream()
                        .map(file -> file.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet());
        for (var file : manifest.path("files")) {
            var sha256 = MessageDigest.getInstance("SHA-256")
                    .digest(files.get(file.path("name").asString()));
            assertThat(file.path("sha256").asString()).isEqualTo(HexFormat.of().formatHex(sha256));
        }
    }

    /** The page of ours that it is shown within lets in nothing but the widget, and begins nothing by itself. */
    @Test
    void anEmbeddedWidgetIsShownWithinOurPage() {
        var check = orderWith(new PublishedPlan(context, "Embedded").publish("{\"flags\":{\"liveness\":true}}", true));
        var frame = URI.create(link(check) + "/frame");
        assertThat(phone.send(HttpRequest.newBuilder(frame).build()).headers().firstValue("Location"))
                .as("before it has begun")
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("/frame"));
        assertThat(found(check).handedOverAt()).isNull();

        var answer = phone.handOver(link(check));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/frame");
        var page = phone.send(HttpRequest.newBuilder(frame).build());

        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("frame-src " + sandbox())
                        .contains("frame-ancestors 'none'")
                        .contains("default-src 'none'"));
        assertThat(page.body())
                .contains("data-origin=\"" + sandbox() + "\"", "data-done=\"DONE\"", "allow=\"camera; microphone");
        clock.advance(Duration.ofMinutes(16));
        assertThat(phone.send(HttpRequest.newBuilder(frame).build()).statusCode())
                .as("the token is too old")
                .isEqualTo(303);
    }

    /** Held at Identomat, so that only its id is known here; an administrator publishes it like any other. */
    @Test
    void aConfigurationHeldAtIdentomatIsNamedWhenTheSessionBegins() {
        widget.keep("5f1e0c9a7d3b2e4f6a8c0d1e", "{\"flags\":{\"skip_document\":true,\"skip_face\":true}}");
        var held = new PublishedPlan(context, "Held").publish("{\"config_id\":\"5f1e0c9a7d3b2e4f6a8c0d1e\"}");
        var check = orderWith(held);
        var token = widget.open(link(check));
        widget.leaveAfter(token, 1); // there is nothing but the agreement
        assertThat(widget.result(token).path("configId").asString()).isEqualTo("5f1e0c9a7d3b2e4f6a8c0d1e");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCheckIsBegunWithTheVersionItWasOrderedWith() {
        var plan = new PublishedPlan(context, "Two versions");
        var check = orderWith(plan.publish("{\"flags\":{\"skip_document\":true,\"skip_face\":true}}"));
        plan.publish("{\"flags\":{\"liveness\":true}}");
        plan.archive();
        widget.leaveAfter(widget.open(link(check)), 1);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void withoutAPublishedConfigurationNothingIsOrdered() {
        var dossier = dossiers.open(null).id();
        var blank = Wish.hosted("identomat", "session", Duration.ofHours(1));
        for (var wish : List.of(blank, blank.configured("held"), blank.configured(UUID.randomUUID() + ":1"))) {
            assertThatIllegalArgumentException().isThrownBy(() -> verifications.order(dossier, wish));
        }
    }

    /** How often a callback has made it due. */
    private long callbacks(Verification check) {
        return activities.ofDossier(check.dossierId()).stream()
                .filter(activity -> activity.kind().equals("notification.accepted"))
                .count();
    }

    private Verification order() {
        return orderWith(configuration);
    }

    private Verification orderWith(String reference) {
        return verifications.order(
                dossiers.open(null).id(),
                Wish.hosted("identomat", "session", Duration.ofHours(48)).configured(reference));
    }

    private JsonNode catalogue() {
        return JsonMapper.shared()
                .readTree(phone.send(HttpRequest.newBuilder(URI.create(sandbox() + "/scenarios"))
                                .build())
                        .body());
    }
}

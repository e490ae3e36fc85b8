package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.dossier.ReferenceTaken;
import proofdesk.provider.ArchiveOffer;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Worklist;

/** From the link to the outcome, for every case the sandbox plays. */
class ScenariosTest extends FlowTest {

    @Autowired
    Worklist worklist;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "pictureid.accepted.all-passed, document, ACCEPTED, ''",
        "pictureid.accepted.all-passed, documentSelfie, ACCEPTED, ''",
        "pictureid.accepted.unknown-check, document, ACCEPTED, ''",
        "pictureid.rejected.poor-image, document, REJECTED, documentNumber",
        "pictureid.rejected.underage, document, REJECTED, notUnderage",
        "pictureid.rejected.similarity-very-low, documentSelfie, REJECTED, selfieAndDocumentMatch",
        "pictureid.rejected.similarity-low, documentSelfie, REJECTED, selfieAndDocumentMatch",
        "pictureid.inconclusive.tampered, document, INCONCLUSIVE, notTamperedDocument",
        "pictureid.inconclusive.expired, document, INCONCLUSIVE, nonExpired",
        "pictureid.inconclusive.black-and-white, documentSelfie, INCONCLUSIVE, notBlackAndWhite",
        "pictureid.inconclusive.data-integrity, document, INCONCLUSIVE, dataIntegrity",
        "pictureid.inconclusive.similarity-medium, documentSelfie, INCONCLUSIVE, selfieAndDocumentMatch",
        "pictureid.failed.transaction-expired, document, FAILED, ''",
        "pictureid.canceled.by-person, document, CANCELED, ''",
    })
    void everyOutcomeArrivesWithItsReason(String scenario, String type, Outcome outcome, String reason) {
        var check = order(type);
        phone.useSpecimen(link(check), scenario);
        var ended = ended(check);
        assertThat(ended.outcome()).isEqualTo(outcome);
        assertThat(ended.link()).isEqualTo(LinkState.FINISHED);
        var result = verifications.result(check.id()).orElseThrow();
        assertThat(result.archive())
                .isEqualTo(
                        outcome == Outcome.FAILED || outcome == Outcome.CANCELED
                                ? ArchiveOffer.NO_RESULT
                                : ArchiveOffer.AVAILABLE);
        if (!reason.isEmpty()) {
            assertThat(result.verdict().reasons().stream().map(Finding::key)).contains(reason);
        }
        if (outcome == Outcome.ACCEPTED) {
            assertThat(result.verdict().reasons()).isEmpty();
        }
    }

    @Test
    void anUnknownStatusStaysOpenAndIsNeverAccepted() {
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.unknown.status");
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> found(check).statusWord().equals("underReview"));
        assertThat(found(check).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(found(check).endedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "weather.callback.lost",
                "weather.callback.twice",
                "weather.callback.late",
                "weather.callback.early",
                "weather.callback.wrong-header",
                "weather.get.503",
                "weather.get.html",
                "weather.get.slow"
            })
    void badWeatherCostsOnlyTime(String weather) {
        assertThat(phone.arm(weather)).isEqualTo(204);
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aVendorThatCannotBeginSendsNobodyAwayForGood() {
        phone.arm("weather.capture.503");
        var check = order("document");
        assertThat(phone.handOver(link(check)).statusCode()).isEqualTo(503);
        assertThat(phone.handOver(link(check)).statusCode()).isEqualTo(503);
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void openingTheLinkTwiceContinues() {
        var check = order("document");
        assertThat(phone.artifact(link(check))).isEqualTo(phone.artifact(link(check)));
    }

    @Test
    void anArchiveCutShortIsAFailureAndTheNextOneIsWhole() throws Exception {
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        ended(check);
        phone.arm("weather.archive.cut-short");
        assertThatThrownBy(() -> {
                    try (var archive = verifications.archive(check.id())) {
                        archive.stream().readAllBytes();
                    }
                })
                .isInstanceOf(Exception.class);
        try (var archive = verifications.archive(check.id())) {
            assertThat(archive.stream().readAllBytes()).startsWith('P', 'K');
        }
    }

    @Test
    void erasingOutlastsAVendorThatIsDown() {
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.accepted.all-passed");
        ended(check);
        phone.arm("weather.delete.503");
        verifications.erase(check.id());
        assertThat(verifications.result(check.id())).isEmpty();
        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
            var erasing = Optional.ofNullable(found(check).erasing());
            assertThat(erasing.map(Verification.Erasing::attempts).orElse(0)).isPositive();
        });
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).isEmpty());
        assertThat(verifications.receiptOf(check.id()).orElseThrow().erasedAt()).isNotNull();
    }

    @Test
    void linksExpireAreRevokedAndReplaced() {
        var check = order("document");
        var first = link(check);
        var second = verifications.replaceLink(check.id(), Duration.ofHours(1)).url();
        assertThat(status(first)).isEqualTo(410);
        assertThat(status(second)).isEqualTo(200);
        clock.advance(Duration.ofHours(2));
        assertThat(status(second)).isEqualTo(410);
        clock.reset();
        verifications.revokeLink(check.id());
        assertThat(status(second)).isEqualTo(410);
        assertThat(status(URI.create(desk() + "/c/nobodyknowsthis"))).isEqualTo(404);
    }

    @Test
    void aReferenceBelongsToOneDossier() {
        var reference = "own-" + UUID.randomUUID();
        var first = dossiers.open(reference);
        assertThatThrownBy(() -> dossiers.open(" " + reference + " "))
                .isInstanceOfSatisfying(
                        ReferenceTaken.class,
                        taken -> assertThat(taken.dossierId()).isEqualTo(first.id()));
        assertThat(worklist.page(new Worklist.Filter(reference, null, null), 0, 10))
                .hasSize(1);
    }

    @Test
    void anAuditorMayLookButNotAct() {
        var check = order("document");
        signIn("audrey", Role.AUDITOR);
        assertThat(verifications.find(check.id())).isPresent();
        assertThatThrownBy(() -> verifications.erase(check.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> verifications.link(check.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> dossiers.open(null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCallbackWithoutItsSecretIsRefused() {
        var check = order("document");
        for (var header : new String[] {"Bearer x", "Proofdesk " + check.id() + ".guessed", "Proofdesk x"}) {
            var answer = phone.send(HttpRequest.newBuilder(URI.create(desk() + "/callbacks/assure"))
                    .header("Authorization", header)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"dossierId\":\"a\",\"processId\":\"b\",\"status\":\"accepted\"}"))
                    .build());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
    }

    private int status(URI link) {
        return phone.send(HttpRequest.newBuilder(link).GET().build()).statusCode();
    }
}

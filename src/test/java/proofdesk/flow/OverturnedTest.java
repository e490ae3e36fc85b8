package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.result.Outcome;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Verification.Step;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Pile;
import tools.jackson.databind.JsonNode;

/** What a provider says before it has decided, and after it had. */
class OverturnedTest extends FlowTest {

    @Autowired
    private Activities activities;

    @Autowired
    private Worklist worklist;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anotherFinalOutcomeIsTakenOverAndWhatWasSaidBeforeIsKept() {
        var check = order("document");
        phone.useSpecimen(link(check), "pictureid.rejected.underage");
        var endedAt = ended(check).endedAt();
        assertThat(found(check).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(found(check).overturned()).isNull();
        assertThat(needsALook(check)).isFalse();
        var process = process(check);
        var first = verifications.result(check.id()).orElseThrow();

        assertThat(phone.overturn(process, "accepted")).isEqualTo(204);
        turned(check, Outcome.ACCEPTED);
        assertThat(found(check).endedAt()).isEqualTo(endedAt);
        assertThat(Objects.requireNonNull(found(check).overturned()).before()).isEqualTo(Outcome.REJECTED);
        assertThat(verifications.before(check.id())).containsExactly(first);
        assertThat(raw(check).path("status").asString("")).isEqualTo("accepted");
        assertThat(needsALook(check)).isTrue();

        assertThat(phone.overturn(process, "inconclusive")).isEqualTo(204);
        turned(check, Outcome.INCONCLUSIVE);
        assertThat(verifications.before(check.id()))
                .extracting(result -> result.verdict().outcome())
                .containsExactly(Outcome.ACCEPTED, Outcome.REJECTED);
        assertThat(Objects.requireNonNull(found(check).overturned()).before()).isEqualTo(Outcome.ACCEPTED);

        assertThat(phone.overturn(process, "processing")).isEqualTo(204);
        await().atMost(PATIENCE)
                .pollInSameThread()
                .untilAsserted(() -> assertThat(trail(check)).contains("verification.reopened"));
        assertThat(found(check).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(trail(check))
                .containsOnlyOnce(
                        "verification.ended",
                        "verification.overturned.ACCEPTED",
                        "verification.overturned.INCONCLUSIVE");

        verifications.erase(check.id());
        assertThat(jdbc.sql("select count(*) from overturned where verification_id = ?")
                        .param(check.id())
                        .query(Long.class)
                        .single())
                .as("what is personal goes at once, also of what was said before")
                .isZero();
    }

    /** Only its machine has read something: the person may still be taking their video, and may go on with it. */
    @Test
    void whatIsReadBeforeTheEndDoesNotSayThatThePersonIsDone() {
        var check = verifications.order(dossiers.open(null).id(), "eid", "unattended", Duration.ofHours(1));
        var artifact = phone.takePictures(link(check), "eid.accepted.all-passed");
        read(check);
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.result(check.id()).stream()
                        .map(Result::verdict)
                        .anyMatch(verdict -> !verdict.person().isEmpty()));
        waitsForThePerson(check);

        var back = phone.finish(artifact);
        read(check);
        waitsForThePerson(check);

        phone.send(HttpRequest.newBuilder(URI.create(back)).GET().build());
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).outcome() == Outcome.PROCESSING);
        phone.decide(phone.waitingForAnAgent().getFirst(), "reject", "Somebody else");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verifications
                        .result(check.id())
                        .orElseThrow()
                        .verdict()
                        .reasons()
                        .toString())
                .contains("manualApproval");
    }

    private void waitsForThePerson(Verification check) {
        assertThat(found(check))
                .returns(Outcome.PENDING, Verification::outcome)
                .returns(Step.AT_PROVIDER, Verification::step)
                .returns(LinkState.VALID, Verification::link);
    }

    private void read(Verification check) {
        var before = found(check).readAt();
        verifications.lookAgain(check.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> found(check).readAt() != null
                        && !Objects.equals(found(check).readAt(), before));
    }

    private void turned(Verification check, Outcome outcome) {
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).outcome() == outcome);
    }

    private String process(Verification check) {
        return raw(check).path("processId").asString("");
    }

    private JsonNode raw(Verification check) {
        return verifications.result(check.id()).orElseThrow().raw();
    }

    private List<String> trail(Verification check) {
        return activities.ofDossier(check.dossierId()).stream()
                .map(Activity::kind)
                .toList();
    }

    private boolean needsALook(Verification check) {
        return worklist.page(Filter.of(Pile.NEEDS_A_LOOK, Instant.EPOCH), 0, 50).stream()
                .anyMatch(row -> row.dossierId().equals(check.dossierId()));
    }
}

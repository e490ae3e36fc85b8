package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once, and still every process has one history. */
class ConcurrencyTest extends SandboxTest {

    private static final int MANY = 24;

    @RepeatedTest(5)
    void ofManyWhoFinishOrCancelExactlyOneDoes() throws Exception {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "document");
        wire.page(artifact, "specimen/pictureid.accepted.all-passed");

        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < MANY; i++) {
            var what = i % 2 == 0 ? "finish" : "cancel";
            work.add(() -> wire.page(artifact, what).status());
        }

        assertThat(Collections.frequency(atOnce(work), 200)).isOne();
        await().until(() -> !wire.process(dossier).path("status").asString().equals("processing"));
        var process = wire.process(dossier);
        assertThat(process.path("status").asString()).isIn("accepted", "canceled");
        assertThat(process.has("finalResult"))
                .isEqualTo(process.path("status").asString().equals("accepted"));
    }

    @Test
    void readersNeverSeeHalfAProcessWhileOthersWrite() throws Exception {
        var dossier = wire.dossier();
        var artifact = wire.capture(dossier, "documentSelfie");
        var picture = wire.bytes("/capture/api/specimen/pictureid.accepted.all-passed/front")
                .body();

        var work = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < MANY; i++) {
            var depiction = i % 3 == 0 ? "front" : i % 3 == 1 ? "back" : "selfie";
            work.add(() -> wire.page(artifact, "PUT", "images/" + depiction, BodyPublishers.ofByteArray(picture))
                    .status());
            work.add(() -> wire.get("/assure/dossiers/" + dossier).status());
            work.add(() -> wire.post("/assure/dossiers/" + dossier + "/capture", Wire.order("document", ""))
                    .status());
            work.add(() -> wire.post("/assure/dossiers", "").status());
        }

        assertThat(atOnce(work)).allMatch(status -> status < 300);
        assertThat(wire.get("/assure/dossiers/" + dossier).json().path("processes"))
                .hasSize(MANY + 1);
        assertThat(wire.process(dossier).path("depictions").values().stream().map(value -> value.asString()))
                .containsExactly("back", "front", "selfie");
        assertThat(wire.get("/assure/dossiers").json()).hasSize(MANY + 1);
    }

    private static ArrayList<Integer> atOnce(ArrayList<Callable<Integer>> work)
            throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}

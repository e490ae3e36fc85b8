package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;

/** While one has borrowed a process, everybody else waits, whichever way they come. */
class StoreTest {

    private final Store store = new Store(new SandboxProperties(
            null,
            List.of(),
            Duration.ZERO,
            Duration.ofMinutes(15),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            200,
            "document",
            new SandboxProperties.Events(null, null, "", "hex", "", Duration.ofHours(1), Duration.ofSeconds(1)),
            10,
            DataSize.ofMegabytes(1)));
    private final Store.Dossier dossier = new Store.Dossier(null, Instant.EPOCH);
    private final Store.Process process = new Store.Process(
            dossier.id,
            new Order(new PictureId(), "document", null, null, null, null, false),
            "artifact",
            null,
            List.of(),
            Instant.EPOCH);

    @ParameterizedTest(name = "{0}")
    @MethodSource("doors")
    void nobodyComesBetween(String door, Consumer<StoreTest> enters) throws InterruptedException {
        store.add(dossier, added -> added.processes.put(process.id, process) == null);
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = new Thread(() -> store.capture("artifact", lent -> {
            inside.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            lent.turn("processing", Instant.EPOCH);
            return lent;
        }));
        first.start();
        inside.await();
        var second = new Thread(() -> enters.accept(this));
        second.start();

        await().until(() -> second.getState() == Thread.State.BLOCKED);
        assertThat(process.status).isEqualTo("pending");
        goOn.countDown();
        first.join();
        second.join();
        assertThat(process.status).isEqualTo("processing");
    }

    static Stream<Arguments> doors() {
        return Stream.of(
                door("add", it -> it.store.add(new Store.Dossier(null, Instant.EPOCH), added -> added)),
                door("each", it -> it.store.each(each -> each.id)),
                door("eachProcess", it -> it.store.eachProcess(each -> {})),
                door("dossier", it -> it.store.dossier(it.dossier.id, lent -> lent)),
                door("process", it -> it.store.process(it.dossier.id, it.process.id, lent -> lent)),
                door("anyProcess", it -> it.store.anyProcess(it.process.id, lent -> lent)),
                door("capture", it -> it.store.capture("artifact", lent -> lent)),
                door("ifThere", it -> it.store.ifThere(it.process, lent -> {})),
                door("makeRoom", it -> it.store.makeRoom(it.dossier.id)),
                door("delete", it -> it.store.delete(it.dossier.id)),
                door("clear", it -> it.store.clear()));
    }

    private static Arguments door(String name, Consumer<StoreTest> enters) {
        return Arguments.of(name, enters);
    }
}

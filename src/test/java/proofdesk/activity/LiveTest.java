package proofdesk.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import proofdesk.ui.LookAgain;

/** Who is told of a change, when, and how often a screen then looks. */
class LiveTest {

    private static final int BURST = 200;

    private final UUID dossier = UUID.randomUUID();
    private final Live live = new Live();
    private final AtomicInteger told = new AtomicInteger();

    @BeforeEach
    void openAWindow() {
        MockVaadin.setup();
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    @Test
    void theScreensOfADossierAndTheListsAreToldOfItsChangesAtOnce() {
        live.listen(dossier, told::incrementAndGet);
        live.listen(Live.EVERY_DOSSIER, told::incrementAndGet);
        live.listen(UUID.randomUUID(), () -> told.addAndGet(100));

        live.afterCommit(new Changed(dossier, false));

        assertThat(told).hasValue(2);
    }

    @Test
    void whatOnlyTheTrailShowsComesALittleLaterAndNeverToTheLists() {
        live.listen(dossier, told::incrementAndGet);
        live.listen(Live.EVERY_DOSSIER, () -> told.addAndGet(100));

        live.afterCommit(new Changed(dossier, true));

        assertThat(told).hasValue(0);
        await().untilAsserted(() -> assertThat(told).hasValue(1));
    }

    @Test
    void aScreenThatFailsKeepsNobodyElseFromBeingTold() {
        for (var i = 0; i < 3; i++) {
            live.listen(dossier, () -> {
                told.incrementAndGet();
                throw new IllegalStateException("as a broken screen does");
            });
        }

        live.afterCommit(new Changed(dossier, false));

        assertThat(told).hasValue(3);
    }

    @Test
    void aBurstIsAtMostFourLooksASecondAndTheLastLookSeesTheLastChange() {
        var truth = new AtomicInteger();
        var seen = new ArrayList<Integer>();
        var screen = new Div();
        new LookAgain(screen, live, () -> seen.add(truth.get())).watch(dossier);
        UI.getCurrent().add(screen);
        var begun = System.nanoTime();

        try (var vendor = Executors.newSingleThreadScheduledExecutor()) {
            var burst = vendor.scheduleAtFixedRate(
                    () -> {
                        if (truth.get() < BURST) {
                            truth.incrementAndGet();
                            live.afterCommit(new Changed(dossier, false));
                        }
                    },
                    0,
                    10,
                    TimeUnit.MILLISECONDS);
            await().pollInSameThread()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        MockVaadin.clientRoundtrip(true);
                        return seen.contains(BURST);
                    });
            burst.cancel(false);
        }

        var quarters = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 250.0;
        assertThat(seen).isSorted().hasSizeGreaterThan(2);
        assertThat((double) seen.size())
                .as("looks in %.1f quarters of a second", quarters)
                .isLessThanOrEqualTo(quarters + 2);
    }

    @Test
    void aScreenListensOnceHoweverOftenItIsAttachedAndNoMoreWhenItsWindowIsClosed() {
        var screen = new Div();
        new LookAgain(screen, live, told::incrementAndGet).watch(dossier);
        assertThat(live.listenerCount()).isZero();
        for (var i = 0; i < 3; i++) { // as when the page is synchronised anew
            UI.getCurrent().add(screen);
            assertThat(live.listenerCount()).isEqualTo(1);
            UI.getCurrent().remove(screen);
            assertThat(live.listenerCount()).isZero();
        }

        UI.getCurrent().add(screen);
        var window = UI.getCurrent();
        window.close();
        VaadinSession.getCurrent().removeUI(window); // as the service does at the end of the request

        assertThat(live.listenerCount()).isZero();
        live.afterCommit(new Changed(dossier, false));
        assertThat(told).hasValue(0);
    }

    /** A look may take its time: another window's must not wait for it, nor the vendor whose callback it was. */
    @Test
    void whoeverMadeTheChangeDoesNotWaitForAScreenToLook() throws InterruptedException {
        var screen = new Div();
        var threads = new LinkedBlockingQueue<Thread>();
        new LookAgain(screen, live, () -> threads.add(Thread.currentThread())).watch(dossier);
        UI.getCurrent().add(screen);
        var session = VaadinSession.getCurrent();

        session.unlock(); // from now on anybody could look
        try {
            var vendor = new Thread(() -> live.afterCommit(new Changed(dossier, false)));
            vendor.start();
            assertThat(threads.poll(10, TimeUnit.SECONDS)).isNotNull().isNotSameAs(vendor);
            vendor.join();
        } finally {
            session.lock();
        }
    }

    private record Changed(UUID dossierId, @Override boolean inTrailOnly) implements Change {

        @Override
        public @Nullable UUID verificationId() {
            return null;
        }

        @Override
        public String actor() {
            return "Proofdesk";
        }

        @Override
        public String kind() {
            return "verification.progressed";
        }
    }
}

package proofdesk.activity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells open screens to look again, after commit. Says which dossier, never what changed. */
@Component
public class Live {

    private static final Logger log = LoggerFactory.getLogger(Live.class);

    /** The topic of screens that show many dossiers. */
    public static final UUID EVERY_DOSSIER = new UUID(0, 0);

    private static final Executor A_LITTLE_LATER = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);

    private final Map<UUID, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Calls back after each committed change to the dossier, on the committing thread: return at once.
     *
     * @return to be run when the screen goes; running it twice is harmless
     */
    public Runnable listen(UUID dossierId, Runnable lookAgain) {
        listeners.compute(dossierId, (id, before) -> {
            var all = before == null ? ConcurrentHashMap.<Runnable>newKeySet() : before;
            all.add(lookAgain);
            return all;
        });
        return () -> listeners.computeIfPresent(dossierId, (id, all) -> {
            all.remove(lookAgain);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many screens listen; for health figures and for tests of leaks. */
    public int listenerCount() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * What only the trail shows waits a little: a screen looks at once for the first change and then pauses, and the first
     * after a callback would be the callback itself, not what the vendor says.
     */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit(Change change) {
        if (change.inTrailOnly()) {
            A_LITTLE_LATER.execute(() -> tell(change.dossierId()));
            return;
        }
        tell(change.dossierId());
        tell(EVERY_DOSSIER);
    }

    private void tell(UUID topic) {
        listeners.getOrDefault(topic, Set.of()).forEach(listener -> {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A screen could not be told to look again", e);
            }
        });
    }
}

package proofdesk.verification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that is due, kept in MariaDB: it survives restarts and is shared by nodes. Scheduling takes part in the caller's
 * transaction: rolled back, it never runs.
 */
@Component
class Looking implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Looking.class);

    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look", Void.class);
    private static final TaskDescriptor<Void> LOOK_BACK = TaskDescriptor.of("look-back", Void.class);
    private static final TaskDescriptor<Void> ERASE = TaskDescriptor.of("erase", Void.class);
    private static final int THREADS = 20;

    /** Work of a desk that was killed is taken up again after about half a minute, not the usual half hour. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int HEARTBEATS_MISSED = 4;

    /** How long a stop waits for work under way, not the usual half hour; what is cut off is taken up again. */
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private static final int ID_LENGTH = 36;

    private final Clock clock;
    private final Scheduler scheduler;
    private volatile boolean running;

    Looking(
            DataSource dataSource,
            Clock clock,
            ObjectProvider<Reconciler> reconciler,
            ObjectProvider<Erasures> erasures) {
        this.clock = clock;
        scheduler = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource),
                        List.of(
                                task(LOOK, id -> reconciler.getObject().look(id)),
                                task(LOOK_BACK, id -> reconciler.getObject().lookBack(id)),
                                task(ERASE, id -> erasures.getObject().erase(id))))
                .executorService(
                        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory()))
                .threads(THREADS)
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED)
                .shutdownMaxWait(GOODBYE)
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .build();
    }

    /**
     * An instance is named by the id it is about. What is due at once has a number after it, since one may be under way
     * already; it hands over to the one that asks again and again, of which there is never more than one.
     */
    private static Task<Void> task(TaskDescriptor<Void> kind, Function<UUID, Optional<Duration>> work) {
        return Tasks.custom(kind)
                .onFailureReschedule(FixedDelay.ofSeconds(15))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var id = instance.getId().substring(0, ID_LENGTH);
                    var pause = work.apply(UUID.fromString(id));
                    if (pause.isEmpty()) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    } else if (instance.getId().length() == ID_LENGTH) {
                        return new CompletionHandler.OnCompleteReschedule<>(FixedDelay.of(pause.get()));
                    }
                    handOver(
                            context.getSchedulerClient(),
                            kind.instance(id).build(),
                            context.getExecution().executionTime.plus(pause.get()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** What has just been seen says when to look next, whatever was meant before. */
    private static void handOver(SchedulerClient scheduler, TaskInstance<Void> regular, Instant next) {
        try {
            if (!scheduler.scheduleIfNotExists(regular, next)) {
                scheduler.reschedule(regular, next);
            }
        } catch (TaskInstanceException underWay) {
            log.debug("{} is under way, or just done, and finds out itself when to go on", regular.getId());
        }
    }

    /** Looks at the check as soon as the transaction is committed. */
    void now(UUID verificationId) {
        schedule(LOOK, verificationId);
    }

    /** Looks, as soon as the transaction is committed, whether the vendor stands by the end of a check. */
    void back(UUID verificationId) {
        schedule(LOOK_BACK, verificationId);
    }

    /** Erases as soon as the transaction is committed, then again until it is done. */
    void erase(UUID erasureId) {
        schedule(ERASE, erasureId);
    }

    private void schedule(TaskDescriptor<Void> kind, UUID id) {
        scheduler.schedule(kind.instance(id + "/" + UUID.randomUUID()).build(), clock.instant());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wake();
                }
            });
        } else {
            wake();
        }
    }

    private void wake() {
        if (running) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

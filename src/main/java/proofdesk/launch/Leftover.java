package proofdesk.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A desk that is killed cannot end its database, which then goes on alone and holds the data. Whoever has taken the
 * folder knows that its desk is gone, and asks the database to end as it would have.
 */
final class Leftover {

    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Leftover() {}

    /** @param program the database program of a folder that is ours: nothing else can run it */
    static void end(Path program) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(program.toString()::equals)
                        .isPresent())
                .forEach(Leftover::end);
    }

    private static void end(ProcessHandle process) {
        log.warn("A MariaDB was left over from a Proofdesk that was killed; it is ended first, nothing is lost.");
        process.destroy(); // an orderly shutdown
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stays(process, e);
        } catch (ExecutionException | TimeoutException e) {
            throw stays(process, e);
        }
    }

    private static CannotStart stays(ProcessHandle process, Exception e) {
        return new CannotStart(
                "A MariaDB left over from a Proofdesk that was killed still uses the data folder and does not end.",
                "End it by hand (process " + process.pid() + ", called mariadbd) and start again.",
                e);
    }
}

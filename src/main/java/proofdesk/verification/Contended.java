package proofdesk.verification;

import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Does again, a few times, what may happen twice at the same moment, or while its check is moving on. */
public final class Contended {

    private static final int TRIES = 5;

    private Contended() {}

    /** @throws ConcurrencyFailureException when it was in somebody's way each time */
    public static <T> T take(Supplier<T> taking) {
        for (var tries = 1; ; tries++) {
            try {
                return taking.get();
            } catch (ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** @throws ConcurrencyFailureException when it was in somebody's way each time */
    public static void take(Runnable taking) {
        take(() -> {
            taking.run();
            return true;
        });
    }
}

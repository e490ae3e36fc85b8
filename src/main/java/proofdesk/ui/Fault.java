package proofdesk.ui;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fault of ours that the user has to be told.
 *
 * @param reference the number to name; the log has it beside the cause
 */
public record Fault(String reference) {

    private static final Logger log = LoggerFactory.getLogger(Fault.class);

    /** Logs the cause under a new number. */
    public static Fault of(Throwable cause) {
        var fault = new Fault(UUID.randomUUID().toString().substring(0, 8));
        log.error("Fault {}", fault.reference, cause);
        return fault;
    }
}

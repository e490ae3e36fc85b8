package proofdesk.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What a notification is answered while it cannot be stored. Whoever has tries left is asked to use them; all others are
 * caught up with by reading.
 */
@RestControllerAdvice(assignableTypes = {AssureCallbacks.class, AssureEvents.class, IdentomatCallbacks.class})
class StoreTrouble {

    private static final Logger log = LoggerFactory.getLogger(StoreTrouble.class);

    @ExceptionHandler
    ResponseEntity<Void> troubled(DataAccessException e) {
        log.error("A notification could not be taken in", e);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }
}

package proofdesk.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What programs are told when something is not done (RFC 9457). No address and no detail: both could be personal.
 *
 * @param code what to decide by; stable
 * @param reference to name when asking somebody, where the vendor was the cause
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String reference) {}

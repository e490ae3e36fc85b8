package proofdesk.comparison;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Source;

/** Where a value comes from. */
public sealed interface Origin {

    /**
     * A place in the report of a check.
     *
     * @param provider its id
     * @param readAt when the provider said it to us
     * @param pointer JSON Pointer into that check's raw report
     */
    record InReport(UUID verificationId, String provider, Instant readAt, Source.Kind kind, String pointer)
            implements Origin {

        /** Read again it is the same place. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InReport place
                    && place.verificationId.equals(verificationId)
                    && place.kind == kind
                    && place.pointer.equals(pointer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(verificationId, kind, pointer);
        }
    }

    /** What a colleague said to expect. */
    record Expected(String by, Instant at) implements Origin {}

    /** Worked out from what stands there. */
    record Computed() implements Origin {}
}

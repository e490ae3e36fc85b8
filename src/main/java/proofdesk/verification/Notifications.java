package proofdesk.verification;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the vendors' notifications may do here: make a check due, nothing else. */
@Service
public class Notifications {

    /**
     * Finds the check a callback header belongs to. The secret is compared in constant time with what is stored hashed.
     *
     * @param authorization the complete header value as received
     */
    public Optional<UUID> checkOf(@Nullable String authorization) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the check due now, in the caller's transaction.
     *
     * @return false when the folder or process named is not the check's own
     */
    public boolean due(UUID verificationId, String folder, @Nullable String process) {
        throw new UnsupportedOperationException();
    }
}

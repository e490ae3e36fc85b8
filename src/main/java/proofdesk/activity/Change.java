package proofdesk.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A past fact that belongs in the trail and that open screens should know of. Ids only, never personal data. */
public interface Change {

    UUID dossierId();

    @Nullable
    UUID verificationId();

    /** Who did it: a user's name, or one of the actors in {@code CurrentUser}. */
    String actor();

    /** A stable word for the trail, e.g. {@code link.opened}; its text is {@code activity.link.opened} in the messages. */
    String kind();

    /** Whether only the trail shows it, so that nobody needs to see it at once, and lists not at all. */
    default boolean inTrailOnly() {
        return false;
    }
}

package proofdesk.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import proofdesk.verification.Notifications;

/** Remembers what came, each thing once, and how often. Holds ids and words of ours only. */
@Component
class Inbox {

    private static final String ACCEPTED = "accepted";
    private static final String MISMATCH = "mismatch";

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Notifications notifications, Clock clock) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Takes a callback in and makes its check due, in one transaction. One that was accepted before counts up and, since
     * it says nothing new, makes nothing due.
     *
     * @return false when it names another folder or process than the check's own, however often it does
     */
    @Transactional
    boolean take(UUID check, AssureCallbacks.Callback callback) {
        var id = hash(check + "/" + callback.folder() + "/" + callback.process() + "/" + callback.status());
        if (!remember(id, check, ACCEPTED) && verdict(id).equals(ACCEPTED)) {
            return true;
        }
        var own = notifications.due(check, callback.folder(), callback.process().isBlank() ? null : callback.process());
        jdbc.sql("update notification set verdict = ? where id = ?")
                .params(own ? ACCEPTED : MISMATCH, id)
                .update();
        return own;
    }

    private String verdict(String id) {
        return jdbc.sql("select verdict from notification where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Counts what was refused at the door, per reason and day; nothing of it is kept. */
    @Transactional
    void refused(String reason) {
        var day = clock.instant().toString().substring(0, 10);
        remember(hash(reason + "/" + day), null, reason);
    }

    /** @return whether it is new */
    private boolean remember(String id, @org.jspecify.annotations.Nullable UUID check, String verdict) {
        return jdbc.sql("""
                        insert into notification (id, verification_id, received_at, verdict, times) values (?, ?, ?, ?, 1)
                        on duplicate key update times = times + 1""")
                        .params(java.util.Arrays.asList(id, check, Timestamp.from(clock.instant()), verdict))
                        .update()
                == 1; // MariaDB counts an updated row as two
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package proofdesk.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
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
    /** An event of a kind that makes nothing due. */
    private static final String IGNORED = "ignored";
    /** An event about a folder or process that is none of ours; the vendor's account may serve others too. */
    private static final String STRANGE = "strange";

    /** What Identomat sends, about sessions. */
    static final String SESSION = "session";

    static final String ASSURE = "assure";

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

    /**
     * Takes an event in and makes what it is about due, in one transaction. The same event again counts up.
     *
     * @param known whether it is of a kind that makes something due
     */
    @Transactional
    void take(Event event, boolean known) {
        var id = hash("event/" + event.id());
        var is = remember(id, null, IGNORED);
        jdbc.sql("update notification set source = 'event', event = ?, folder = ?, process = ? where id = ?")
                .params(event.name(), event.folder(), event.process(), id)
                .update();
        if (is && known) {
            judge(id, event.folder(), event.process());
        }
    }

    /**
     * Takes in a callback of a vendor without folders and makes its check due, in one transaction. One of the same kind
     * about the same session counts up, and makes it due again: the session may have moved on since.
     *
     * @param known whether it is of a kind that makes something due
     */
    @Transactional
    void take(IdentomatCallbacks.Callback callback, boolean known) {
        var id = hash("session/" + callback.session() + "/" + callback.type());
        remember(id, null, IGNORED);
        var due = known ? notifications.due(callback.session()) : Optional.<UUID>empty();
        var verdict = due.isPresent() ? ACCEPTED : known ? STRANGE : IGNORED;
        jdbc.sql("update notification set source = ?, event = ?, verdict = ?, verification_id = ? where id = ?")
                .params(java.util.Arrays.asList(SESSION, callback.type(), verdict, due.orElse(null), id))
                .update();
    }

    /** Does what an event asked for once more, e.g. after its dossier was adopted. */
    @Transactional
    void again(String id) {
        var event = jdbc.sql("select folder, process from notification where id = ? and source = 'event'")
                .param(id)
                .query(About.class)
                .optional();
        event.ifPresent(about -> judge(id, about.folder(), about.process()));
    }

    private void judge(String id, String folder, String process) {
        var due = folder.isEmpty()
                ? Optional.<UUID>empty()
                : notifications.due(ASSURE, folder, process.isBlank() ? null : process);
        jdbc.sql("update notification set verdict = ?, verification_id = ? where id = ?")
                .params(java.util.Arrays.asList(due.isPresent() ? ACCEPTED : STRANGE, due.orElse(null), id))
                .update();
    }

    private record About(String folder, String process) {}

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

    /** The same of what came where sessions are told of. */
    @Transactional
    void refusedSession(String reason) {
        var day = clock.instant().toString().substring(0, 10);
        var id = hash(SESSION + "/" + reason + "/" + day);
        remember(id, null, reason);
        jdbc.sql("update notification set source = ? where id = ?")
                .params(SESSION, id)
                .update();
    }

    /** @return whether it is new */
    private boolean remember(String id, @org.jspecify.annotations.Nullable UUID check, String verdict) {
        return jdbc.sql("""
                        insert into notification (id, verification_id, received_at, last_at, verdict, times)
                        values (?, ?, ?, ?, ?, 1)
                        on duplicate key update times = times + 1, last_at = values(last_at)""")
                        .params(java.util.Arrays.asList(
                                id, check, Timestamp.from(clock.instant()), Timestamp.from(clock.instant()), verdict))
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

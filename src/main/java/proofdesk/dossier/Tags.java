package proofdesk.dossier;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * Words that dossiers are sorted by. They are stored as they are, so that lists can be filtered by them: no place for
 * anything personal.
 */
@Service
public class Tags {

    /** In characters, as MariaDB counts them. */
    public static final int LONGEST = 40;

    /** Of one dossier. */
    public static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Folders folders;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;

    Tags(
            JdbcClient jdbc,
            Folders folders,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CurrentUser user) {
        this.jdbc = jdbc;
        this.folders = folders;
        this.transactions = transactions;
        this.events = events;
        this.user = user;
    }

    /** Those of a dossier, in order. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<String> of(UUID dossierId) {
        return jdbc.sql("select tag from dossier_tag where dossier_id = ? order by tag")
                .param(dossierId)
                .query(String.class)
                .list();
    }

    /** All that are in use, those of most dossiers first, at most 200. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<String> inUse() {
        return jdbc.sql("select tag from dossier_tag group by tag order by count(*) desc, tag limit 200")
                .query(String.class)
                .list();
    }

    /**
     * Gives a dossier a tag, which it may have already.
     *
     * @throws IllegalArgumentException when it is blank or too long, or the dossier has as many as it may
     * @throws IllegalStateException when the dossier is being erased or gone
     */
    @PreAuthorize(Role.MAY_ACT)
    public void add(UUID dossierId, String tag) {
        var word = word(tag);
        if (word.isEmpty() || word.codePointCount(0, word.length()) > LONGEST) {
            throw new IllegalArgumentException("A tag has 1 to " + LONGEST + " characters");
        } else if (!folders.isOpen(dossierId)) {
            throw new IllegalStateException("The dossier is not open");
        } else if (of(dossierId).size() >= MOST) {
            throw new IllegalArgumentException("A dossier has at most " + MOST + " tags");
        }
        transactions.executeWithoutResult(status -> {
            var added = jdbc.sql("insert ignore into dossier_tag (dossier_id, tag) values (?, ?)")
                    .params(dossierId, word)
                    .update();
            if (added > 0) {
                events.publishEvent(new Tagged(dossierId, user.name(), "tag.added"));
            }
        });
    }

    @PreAuthorize(Role.MAY_ACT)
    public void remove(UUID dossierId, String tag) {
        transactions.executeWithoutResult(status -> {
            var removed = jdbc.sql("delete from dossier_tag where dossier_id = ? and tag = ?")
                    .params(dossierId, word(tag))
                    .update();
            if (removed > 0) {
                events.publishEvent(new Tagged(dossierId, user.name(), "tag.removed"));
            }
        });
    }

    /** One word for what looks the same: composed, in lower case, without what cannot be seen. */
    public static String word(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** In the transaction in which a dossier goes. */
    @EventListener
    void forget(Change change) {
        if (change.verificationId() == null && change.kind().equals("erasure.done")) {
            jdbc.sql("delete from dossier_tag where dossier_id = ?")
                    .param(change.dossierId())
                    .update();
        }
    }
}

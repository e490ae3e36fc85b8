package proofdesk.comparison;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.dossier.Folders;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.DossierSeal;

/** Whom staff expect to see, one person a dossier. Sealed with the dossier's key, and gone with it. */
@Service
public class Expectations {

    private static final String PLACE = "/expectation";
    private static final String GAP = "\n"; // of which no name has one

    private final JdbcClient jdbc;
    private final DossierSeal seal;
    private final Folders dossiers;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Expectations(
            JdbcClient jdbc,
            DossierSeal seal,
            Folders dossiers,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.dossiers = dossiers;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Empty where nobody has said whom to expect, and once the dossier's key is gone. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Expectation> of(UUID dossierId) {
        return jdbc.sql("select * from expectation where dossier_id = ?")
                .param(dossierId)
                .query((row, number) -> read(dossierId, row))
                .optional()
                .flatMap(found -> found);
    }

    /**
     * Says whom to expect; neither name nor date takes back what was said.
     *
     * @param seen the version that was looked at, 0 where there was none
     * @throws ChangedMeanwhile when there is another version by now
     */
    @PreAuthorize(Role.MAY_ACT)
    public void save(UUID dossierId, String name, Optional<LocalDate> birth, int seen) {
        var known = name.strip().replaceAll("\\s+", " ");
        if (known.length() > Expectation.LONGEST || birth.filter(this::isAhead).isPresent()) {
            throw new IllegalArgumentException("The name is too long, or nobody was born on that day yet");
        }
        transactions.executeWithoutResult(status -> {
            if (!dossiers.isOpen(dossierId)) {
                throw new IllegalArgumentException("The dossier is not open");
            }
            var said = !known.isEmpty() || birth.isPresent();
            if (!said && seen == 0) {
                return; // nothing was said, and nothing is
            }
            var content = birth.map(LocalDate::toString).orElse("") + GAP + known;
            if ((said ? write(dossierId, content, seen) : remove(dossierId, seen)) == 0) {
                throw new ChangedMeanwhile();
            }
            events.publishEvent(new ExpectationChanged(
                    dossierId, user.name(), said ? "expectation.changed" : "expectation.removed"));
        });
    }

    private boolean isAhead(LocalDate birth) {
        return birth.isAfter(
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusDays(1));
    }

    private int write(UUID dossierId, String content, int seen) {
        var sealed = seal.seal(dossierId, dossierId + PLACE, content);
        var now = Timestamp.from(clock.instant());
        if (seen > 0) {
            return jdbc.sql("update expectation set content = ?, made_by = ?, made_at = ?, version = version + 1"
                            + " where dossier_id = ? and version = ?")
                    .params(sealed, user.name(), now, dossierId, seen)
                    .update();
        }
        try {
            return jdbc.sql("insert into expectation (dossier_id, version, content, made_by, made_at)"
                            + " values (?, 1, ?, ?, ?)")
                    .params(dossierId, sealed, user.name(), now)
                    .update();
        } catch (DuplicateKeyException colleagueWasFirst) {
            return 0;
        }
    }

    private int remove(UUID dossierId, int seen) {
        return jdbc.sql("delete from expectation where dossier_id = ? and version = ?")
                .params(dossierId, seen)
                .update();
    }

    private Optional<Expectation> read(UUID dossierId, ResultSet row) throws SQLException {
        var by = row.getString("made_by");
        var at = row.getTimestamp("made_at").toInstant();
        var version = row.getInt("version");
        return seal.open(dossierId, dossierId + PLACE, row.getString("content")).map(content -> {
            var parts = content.split(GAP, 2);
            var birth = Optional.of(parts[0]).filter(day -> !day.isEmpty()).map(LocalDate::parse);
            return new Expectation(parts[1], birth, by, at, version);
        });
    }

    /** In the transaction in which a dossier goes. */
    @EventListener
    void forget(Change change) {
        if (change.verificationId() == null && change.kind().equals("erasure.done")) {
            jdbc.sql("delete from expectation where dossier_id = ?")
                    .param(change.dossierId())
                    .update();
        }
    }
}

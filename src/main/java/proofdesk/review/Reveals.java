package proofdesk.review;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** Who looked at what, and which masked values were shown to them. The trail has the name of a field, never a value. */
@Service
public class Reveals {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]{1,40}");

    private final JdbcClient jdbc;
    private final Environment environment;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reveals(
            JdbcClient jdbc,
            Environment environment,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.environment = environment;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Whether sensitive values stay masked until somebody asks for them ({@code proofdesk.review.masked}). */
    @PreAuthorize(Role.MAY_LOOK)
    public boolean masked() {
        return set("masked", true);
    }

    /** Whether pictures and videos do so too ({@code proofdesk.review.masked-pictures}). */
    @PreAuthorize(Role.MAY_LOOK)
    public boolean picturesMasked() {
        return masked() && set("masked-pictures", false);
    }

    private boolean set(String name, boolean otherwise) {
        return environment.getProperty("proofdesk.review." + name, Boolean.class, otherwise);
    }

    /**
     * Notes that something masked was shown to the user.
     *
     * @param what the name of a field or of a part of the page, in ASCII letters; its text in the trail is
     *     {@code activity.revealed.<what>}
     */
    @PreAuthorize(Role.MAY_LOOK)
    public void shown(UUID dossierId, @Nullable UUID verificationId, String what) {
        if (!WORD.matcher(what).matches()) {
            throw new IllegalArgumentException("This is no name of a field");
        }
        transactions.executeWithoutResult(
                status -> events.publishEvent(new Looked(dossierId, verificationId, user.name(), "revealed." + what)));
    }

    /** Notes that the user looked at a dossier, or at one of its checks; only the first time of a day counts. */
    @PreAuthorize(Role.MAY_LOOK)
    public void looked(UUID dossierId, @Nullable UUID verificationId) {
        transactions.executeWithoutResult(status -> {
            var first = jdbc.sql("insert ignore into look (subject, viewer, day, dossier_id) values (?, ?, ?, ?)")
                    .params(
                            verificationId == null ? dossierId : verificationId,
                            user.name(),
                            Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                            dossierId)
                    .update();
            if (first > 0) {
                events.publishEvent(new Looked(
                        dossierId,
                        verificationId,
                        user.name(),
                        verificationId == null ? "looked.dossier" : "looked.check"));
            }
        });
    }
}

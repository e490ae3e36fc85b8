package proofdesk.verification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Folders;
import proofdesk.provider.ProviderException;
import proofdesk.security.CurrentUser;

/** Erases: what is personal goes here at once, the rest at the vendor as soon as it can be reached. */
@Component
class Erasures {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final String ALL = """
            select id, dossier_id, verification_id, requested_at, requested_by, attempts, trouble_kind,
                   trouble_reference, trouble_at, next_try_at, erased_at
            from erasure""";

    private final JdbcClient jdbc;
    private final CheckRepository repository;
    private final Checks checks;
    private final Links links;
    private final Overturned overturned;
    private final Folders folders;
    private final VendorSide vendorSide;
    private final Looking looking;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            CheckRepository repository,
            Checks checks,
            Links links,
            Overturned overturned,
            Folders folders,
            VendorSide vendorSide,
            Looking looking,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.checks = checks;
        this.links = links;
        this.overturned = overturned;
        this.folders = folders;
        this.vendorSide = vendorSide;
        this.looking = looking;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a check's erasure. Asking twice changes nothing. */
    void ofCheck(UUID id, String actor) {
        checks.change(
                id,
                actor,
                "erasure.requested",
                c -> c.erasingSince() == null ? Optional.of(c.erasing(clock.instant())) : Optional.empty(),
                () -> {
                    overturned.forget(id);
                    links.revoke(id, clock.instant());
                    request(checks.find(id).orElseThrow().dossierId(), id, actor);
                });
    }

    /** Asks for a dossier's erasure with all its checks, again when one of them changed at this very moment. */
    void ofDossier(UUID dossierId, String actor) {
        Contended.take(() -> requestAll(dossierId, actor));
    }

    private void requestAll(UUID dossierId, String actor) {
        transactions.executeWithoutResult(status -> {
            if (folders.beginErasing(dossierId, clock.instant())) {
                for (var check : repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(dossierId)) {
                    if (check.erasingSince() == null) {
                        repository.save(check.erasing(clock.instant()));
                        overturned.forget(check.id());
                        links.revoke(check.id(), clock.instant());
                    }
                }
                request(dossierId, null, actor);
                events.publishEvent(new VerificationChanged(dossierId, null, actor, "erasure.requested"));
            }
        });
    }

    private void request(UUID dossierId, @Nullable UUID verificationId, String actor) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into erasure (id, dossier_id, verification_id, requested_at, requested_by, attempts)
                values (?, ?, ?, ?, ?, 0)""")
                .params(java.util.Arrays.asList(id, dossierId, verificationId, Timestamp.from(clock.instant()), actor))
                .update();
        looking.erase(id);
    }

    /** @return after what pause to try again; empty when done */
    Optional<Duration> erase(UUID erasureId) {
        var found = jdbc.sql(ALL + " where id = ? and erased_at is null")
                .param(erasureId)
                .query(Erasure.class)
                .optional();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var erasure = found.get();
        try {
            var erased = erasure.verificationId() == null
                    ? vendorSide.eraseDossier(erasure.dossierId())
                    : vendorSide.eraseCheck(erasure.verificationId());
            if (!erased) {
                return Optional.of(waitFor(erasure));
            }
        } catch (ProviderException e) {
            return Optional.of(tryLater(erasure, e));
        }
        done(erasure);
        return Optional.empty();
    }

    /** Somebody is beginning the check at the vendor this very moment: what that makes must be seen first. */
    private Duration waitFor(Erasure erasure) {
        jdbc.sql("update erasure set next_try_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().plus(FIRST_PAUSE)), erasure.id())
                .update();
        return FIRST_PAUSE;
    }

    private Duration tryLater(Erasure erasure, ProviderException e) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(erasure.attempts(), 10));
        var own = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
        var pause = VendorTrouble.pause(e, own, clock.instant());
        transactions.executeWithoutResult(status -> {
            jdbc.sql("""
                    update erasure set attempts = attempts + 1, trouble_kind = ?, trouble_reference = ?, trouble_at = ?,
                        next_try_at = ? where id = ?""")
                    .params(
                            VendorTrouble.kind(e).name(),
                            e.reference(),
                            Timestamp.from(clock.instant()),
                            Timestamp.from(clock.instant().plus(pause)),
                            erasure.id())
                    .update();
            events.publishEvent(change(erasure, "erasure.failed"));
        });
        return pause;
    }

    private void done(Erasure erasure) {
        transactions.executeWithoutResult(status -> {
            if (erasure.verificationId() == null) {
                repository
                        .findByDossierIdOrderByAskedOrderedAtDescIdDesc(erasure.dossierId())
                        .forEach(check -> remove(check.id()));
                folders.remove(erasure.dossierId());
            } else {
                remove(erasure.verificationId());
            }
            jdbc.sql("update erasure set erased_at = ?, next_try_at = null where id = ?")
                    .params(Timestamp.from(clock.instant()), erasure.id())
                    .update();
            events.publishEvent(change(erasure, "erasure.done"));
        });
    }

    private void remove(UUID verificationId) {
        links.remove(verificationId);
        overturned.forget(verificationId);
        jdbc.sql("delete from notification where verification_id = ?")
                .param(verificationId)
                .update();
        jdbc.sql("delete from verification where id = ?").param(verificationId).update();
    }

    private static VerificationChanged change(Erasure erasure, String kind) {
        return new VerificationChanged(erasure.dossierId(), erasure.verificationId(), CurrentUser.PROOFDESK, kind);
    }

    /** Newest first. */
    List<Erasure> of(UUID dossierId) {
        return jdbc.sql(ALL + " where dossier_id = ? order by requested_at desc, id")
                .param(dossierId)
                .query(Erasure.class)
                .list();
    }

    Optional<Erasure> ofVerification(UUID verificationId) {
        return jdbc.sql(ALL + " where verification_id = ? order by requested_at desc, id limit 1")
                .param(verificationId)
                .query(Erasure.class)
                .optional();
    }

    /** The one under way. */
    Optional<Erasure> pending(UUID dossierId, UUID verificationId) {
        return of(dossierId).stream()
                .filter(erasure -> erasure.erasedAt() == null)
                .filter(erasure -> erasure.verificationId() == null || verificationId.equals(erasure.verificationId()))
                .findFirst();
    }
}

package proofdesk.verification;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Folders;
import proofdesk.provider.Order;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
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
    private final Folders folders;
    private final Providers providers;
    private final Looking looking;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            JdbcClient jdbc,
            CheckRepository repository,
            Checks checks,
            Links links,
            Folders folders,
            Providers providers,
            Looking looking,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.checks = checks;
        this.links = links;
        this.folders = folders;
        this.providers = providers;
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
                    links.revoke(id, clock.instant());
                    request(checks.find(id).orElseThrow().dossierId(), id, actor);
                });
    }

    /** Asks for a dossier's erasure with all its checks. */
    void ofDossier(UUID dossierId, String actor) {
        transactions.executeWithoutResult(status -> {
            if (folders.beginErasing(dossierId, clock.instant())) {
                for (var check : repository.findByDossierIdOrderByOrderedAtDescIdDesc(dossierId)) {
                    if (check.erasingSince() == null) {
                        repository.save(check.erasing(clock.instant()));
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
            if (erasure.verificationId() == null) {
                eraseFolders(erasure.dossierId());
            } else {
                eraseProcess(erasure.verificationId());
            }
        } catch (ProviderException e) {
            return Optional.of(tryLater(erasure, e));
        }
        done(erasure);
        return Optional.empty();
    }

    private void eraseFolders(UUID dossierId) {
        folders.of(dossierId)
                .forEach((vendor, folder) -> providers.all().stream()
                        .filter(provider -> provider.vendor().equals(vendor))
                        .findFirst()
                        .orElseThrow(() -> new ProviderException.Unavailable(
                                "No provider of " + vendor + " is installed", vendor, null))
                        .eraseFolder(folder));
    }

    private void eraseProcess(UUID verificationId) {
        var check = checks.find(verificationId);
        if (check.isEmpty() || check.get().steps().handedOverAt() == null) {
            return; // never begun, so there is nothing at the vendor
        }
        var provider = providers.get(check.get().provider());
        var folder = folders.at(check.get().dossierId(), provider.vendor());
        if (folder.isEmpty()) {
            return;
        }
        var process = check.get().process();
        var reference = process == null
                ? provider.locate(order(check.get(), folder.get()), known(check.get()))
                : Optional.of(new Reference(folder.get(), process));
        reference.ifPresent(provider::erase);
    }

    private Order order(Check check, String folder) {
        var begun = check.steps().handedOverAt();
        var blank = URI.create("about:blank");
        return new Order(folder, check.processType(), blank, blank, "", begun == null ? check.orderedAt() : begun);
    }

    private HashSet<String> known(Check check) {
        var known = new HashSet<String>();
        for (var other : repository.findByDossierIdOrderByOrderedAtDescIdDesc(check.dossierId())) {
            if (other.process() != null) {
                known.add(other.process());
            }
        }
        return known;
    }

    private Duration tryLater(Erasure erasure, ProviderException e) {
        var grown = FIRST_PAUSE.multipliedBy(1L << Math.min(erasure.attempts(), 10));
        var pause = grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
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
                        .findByDossierIdOrderByOrderedAtDescIdDesc(erasure.dossierId())
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

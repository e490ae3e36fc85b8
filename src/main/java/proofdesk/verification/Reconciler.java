package proofdesk.verification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.provider.Report;
import proofdesk.result.Outcome;
import proofdesk.security.CurrentUser;

/** Reads the truth from the vendor and saves it. The one place where a check's outcome comes from. */
@Component
class Reconciler {

    private static final int TRIES = 5;

    /** A process that is not there is asked for so often before it is believed to be gone. */
    private static final int GONE_AFTER = 4;

    private final Checks checks;
    private final CheckRepository repository;
    private final Places places;
    private final Providers providers;
    private final Sealing sealing;
    private final Overturned overturned;
    private final LinkProperties properties;
    private final Clock clock;

    Reconciler(
            Checks checks,
            CheckRepository repository,
            Places places,
            Providers providers,
            Sealing sealing,
            Overturned overturned,
            LinkProperties properties,
            Clock clock) {
        this.checks = checks;
        this.repository = repository;
        this.places = places;
        this.providers = providers;
        this.sealing = sealing;
        this.overturned = overturned;
        this.properties = properties;
        this.clock = clock;
    }

    /** @return after what pause to look again; empty when there is nothing more to see */
    Optional<Duration> look(UUID id) {
        for (var tries = 0; tries < TRIES; tries++) {
            var check =
                    checks.find(id).filter(Check::live).filter(c -> c.steps().handedOverAt() != null);
            if (check.isEmpty()) {
                return Optional.empty();
            }
            var looked = lookAt(check.get());
            if (looked.isPresent()) {
                return looked.get().pause();
            }
        }
        return Optional.of(properties.polling().first()); // it keeps changing under us
    }

    /**
     * Asks whether the vendor stands by the final outcome it gave. Another one takes its place, and what was said before
     * is kept with it. An end that is merely open again changes nothing before it is another end.
     *
     * @return after what pause to ask again; empty when it has been asked
     */
    Optional<Duration> lookBack(UUID id) {
        for (var tries = 0; tries < TRIES; tries++) {
            var check = checks.find(id).filter(c -> c.outcome().isFinal() && c.erasingSince() == null);
            var place = check.flatMap(c -> places.of(c, providers.get(c.provider())));
            if (check.isEmpty() || place.isEmpty()) {
                return Optional.empty();
            }
            try {
                var report = providers.get(check.get().provider()).read(place.get());
                if (report.outcome() == check.get().outcome()
                        || turn(check.get(), report).isPresent()) {
                    return Optional.empty();
                }
            } catch (ProviderException.Gone | ProviderException.Refused e) {
                return Optional.empty(); // it keeps it no longer, so the end that we know stays
            } catch (ProviderException e) {
                return Optional.of(VendorTrouble.pause(e, properties.polling().longest(), clock.instant()));
            }
        }
        return Optional.of(properties.polling().first()); // it keeps changing under us
    }

    private Optional<Check> turn(Check check, Report report) {
        var now = clock.instant();
        var said = report.outcome();
        if (!said.isFinal()) {
            return checks.save(check, CurrentUser.PROOFDESK, "verification.reopened", () -> {});
        }
        var changed = check.read(
                said,
                report.statusWord(),
                sealing.report(check, report.raw().toString()),
                check.steps().overturned(now),
                now);
        return checks.save(
                changed,
                CurrentUser.PROOFDESK,
                "verification.overturned." + said.name(),
                () -> overturned.keep(check, now));
    }

    /** @param pause after which to look again */
    private record Looked(Optional<Duration> pause) {}

    /** @return empty when the check changed while the vendor was read */
    private Optional<Looked> lookAt(Check check) {
        var provider = providers.get(check.provider());
        try {
            var folder = places.of(check.dossierId(), provider);
            var saved = folder.isEmpty()
                    ? Optional.of(check) // being erased, or not begun after all
                    : lookInto(folder.get(), check, provider);
            return saved.map(this::pause).map(Looked::new);
        } catch (ProviderException e) {
            return troubled(check, e)
                    .map(this::pause)
                    .map(own -> new Looked(own.map(pause -> VendorTrouble.pause(e, pause, clock.instant()))));
        }
    }

    private Optional<Check> lookInto(String folder, Check check, Provider provider) {
        var located = check.process() == null ? locate(check, provider, folder) : Optional.of(check);
        return located.isEmpty() ? checks.saveQuietly(check.asked(1)) : read(located.get(), provider, folder);
    }

    private Optional<Check> locate(Check check, Provider provider, String folder) {
        return provider.locate(order(check, folder), knownProcesses(check))
                .map(reference -> check.located(reference.process()));
    }

    /** Only what {@code locate} looks at; nothing of it is sent. */
    private Order order(Check check, String folder) {
        var begun = check.steps().handedOverAt();
        return new Order(
                folder,
                check.processType(),
                URI.create("about:blank"),
                URI.create("about:blank"),
                "",
                begun == null ? check.asked().orderedAt() : begun);
    }

    private Set<String> knownProcesses(Check check) {
        var known = new HashSet<String>();
        for (var other : repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(check.dossierId())) {
            if (other.process() != null && !other.id().equals(check.id())) {
                known.add(other.process());
            }
        }
        return known;
    }

    private Optional<Check> read(Check check, Provider provider, String folder) {
        var process = check.process();
        if (process == null) {
            return Optional.of(check);
        }
        var report = provider.read(new Reference(folder, process));
        var now = clock.instant();
        var said = waitsForAgent(check, provider, report) ? Outcome.PROCESSING : report.outcome();
        var steps = check.steps()
                .seen(
                        !report.received().isEmpty(),
                        said == Outcome.PROCESSING || (said.isFinal() && said != Outcome.CANCELED),
                        said.isFinal(),
                        now);
        var changed = check.read(
                said, report.statusWord(), sealing.report(check, report.raw().toString()), steps, now);
        var news = said != check.outcome()
                || !changed.said().statusWord().equals(check.said().statusWord())
                || !steps.equals(check.steps())
                || check.trouble().troubleKind() != null
                || !Objects.equals(changed.said().report(), check.said().report());
        return news
                ? checks.save(
                        changed,
                        CurrentUser.PROOFDESK,
                        said.isFinal() ? "verification.ended" : "verification.progressed",
                        () -> {})
                : checks.saveQuietly(changed);
    }

    /**
     * Until an agent has decided the vendor goes on saying that it waits (contract assure 17), though the person has done
     * their part: their pictures were sent off, or they came back from the vendor's own pages and something was read. That
     * alone shows nothing: it is read as soon as there is a picture of the document (contract assure 10.1).
     */
    private static boolean waitsForAgent(Check check, Provider provider, Report report) {
        return report.outcome() == Outcome.PENDING
                && provider.offer()
                        .processType(check.processType())
                        .filter(type -> type.traits().contains(Trait.AGENT_DECIDES))
                        .isPresent()
                && (check.steps().processingAt() != null
                        || (check.steps().returnedAt() != null
                                && !provider.interpret(report).person().isEmpty()));
    }

    private Optional<Check> troubled(Check check, ProviderException e) {
        var kind = VendorTrouble.kind(e).name();
        var changed = check.troubled(kind, e.reference(), clock.instant());
        return kind.equals(check.trouble().troubleKind())
                ? checks.saveQuietly(changed)
                : checks.save(changed, CurrentUser.PROOFDESK, "verification.trouble", () -> {});
    }

    private Optional<Duration> pause(Check check) {
        var begun = check.steps().handedOverAt();
        var gone = Verification.Trouble.Kind.GONE.name().equals(check.trouble().troubleKind())
                && check.said().reads() >= GONE_AFTER;
        if (!check.live() || gone || begun == null) {
            return Optional.empty();
        }
        var patience = providers
                .get(check.provider())
                .patience(check.outcome())
                .orElse(properties.polling().giveUp());
        if (clock.instant().isAfter(begun.plus(patience))) {
            giveUp(check.id());
            return Optional.empty();
        }
        return Optional.of(properties.polling().pause(check.said().reads()));
    }

    /** No outcome of the vendor's, so it ends nothing: whatever the vendor says later still counts. */
    private void giveUp(UUID id) {
        checks.change(
                id,
                CurrentUser.PROOFDESK,
                "verification.abandoned",
                c -> c.live() && c.steps().givenUpAt() == null
                        ? Optional.of(c.with(c.steps().givenUp(clock.instant())))
                        : Optional.empty(),
                () -> {});
    }
}

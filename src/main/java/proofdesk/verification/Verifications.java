package proofdesk.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Folders;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.Details;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Part;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.Verification.LinkState;

/** All checks, for staff. What reaches the vendor throws {@link proofdesk.provider.ProviderException}. */
@Service
public class Verifications {

    private final CheckRepository repository;
    private final Checks checks;
    private final Links links;
    private final Visits visits;
    private final LinkStates states;
    private final Showing showing;
    private final Results results;
    private final Erasures erasures;
    private final Folders folders;
    private final Places places;
    private final Providers providers;
    private final Looking looking;
    private final ReferencePhotos photos;
    private final LinkProperties properties;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Verifications(
            CheckRepository repository,
            Checks checks,
            Links links,
            Visits visits,
            LinkStates states,
            Showing showing,
            Results results,
            Erasures erasures,
            Folders folders,
            Places places,
            Providers providers,
            Looking looking,
            ReferencePhotos photos,
            LinkProperties properties,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.repository = repository;
        this.checks = checks;
        this.links = links;
        this.visits = visits;
        this.states = states;
        this.showing = showing;
        this.results = results;
        this.erasures = erasures;
        this.folders = folders;
        this.places = places;
        this.providers = providers;
        this.looking = looking;
        this.photos = photos;
        this.properties = properties;
        this.transactions = transactions;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Orders a check on the provider's own pages. */
    @PreAuthorize(Role.MAY_ACT)
    public Verification order(UUID dossierId, String provider, String processType, Duration linkValidity) {
        return order(dossierId, Wish.hosted(provider, processType, linkValidity));
    }

    /** Orders a check and makes its link. The vendor is not asked before the person opens the link. */
    @PreAuthorize(Role.MAY_ACT)
    public Verification order(UUID dossierId, Wish wish) {
        var lacksPhoto = photos.needed(wish.provider(), wish.processType()) && !photos.any(dossierId);
        if (!offered(wish) || lacksPhoto || !folders.isOpen(dossierId)) {
            throw new IllegalArgumentException("This check is not offered, or the dossier is not open");
        }
        var now = clock.instant();
        var check = Check.ordered(dossierId, asked(wish, now));
        return showing.show(transactions.execute(status -> {
            var saved = repository.save(check);
            links.make(saved.id(), now, now.plus(wish.linkValidity()));
            events.publishEvent(VerificationChanged.of(saved, user.name(), "verification.ordered"));
            return saved;
        }));
    }

    /**
     * Orders two checks that one visit of the vendor's pages does, with one link, whose life is that of the first wish.
     * Both are ordered as that visit looks, which is as the first wish says.
     *
     * @return the first, which has the link
     */
    @PreAuthorize(Role.MAY_ACT)
    public Verification orderTogether(UUID dossierId, Wish one, Wish other) {
        if (!offered(one) || !offered(other) || !goTogether(one, other) || !folders.isOpen(dossierId)) {
            throw new IllegalArgumentException("These checks are not offered together, or the dossier is not open");
        }
        var now = clock.instant();
        var first = Check.ordered(dossierId, asked(one, now));
        var look = one.configuration().orElse(Wish.OWN_LOOK);
        var second =
                Check.ordered(dossierId, asked(other.configured(look), now)).together(first.id());
        return showing.show(transactions.execute(status -> {
            var saved = repository.save(first.together(first.id()));
            links.make(saved.id(), now, now.plus(one.linkValidity()));
            for (var check : List.of(saved, repository.save(second))) {
                events.publishEvent(VerificationChanged.of(check, user.name(), "verification.ordered"));
            }
            return saved;
        }));
    }

    private boolean goTogether(Wish one, Wish other) {
        return one.way() == Way.HOSTED
                && other.way() == Way.HOSTED
                && !one.provider().equals(other.provider())
                && providers
                        .get(one.provider())
                        .vendor()
                        .equals(providers.get(other.provider()).vendor());
    }

    /** The check that is done in the same visit, if there is one. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Verification> sameVisit(UUID id) {
        return repository.findById(id).stream()
                .flatMap(check -> visits.others(check).stream())
                .findFirst()
                .map(showing::show);
    }

    private Check.Asked asked(Wish wish, Instant now) {
        return new Check.Asked(
                wish.provider(),
                wish.processType(),
                wish.way(),
                wish.configuration().orElse(null),
                wish.documentType().orElse(null),
                wish.documentCountry().orElse(null),
                null,
                now,
                user.name());
    }

    private boolean offered(Wish wish) {
        var provider = providers.get(wish.provider());
        return provider.takes(wish.configuration().filter(id -> !id.equals(Wish.OWN_LOOK)))
                && provider.offer()
                        .processType(wish.processType())
                        .filter(type -> type.ways().contains(wish.way()))
                        .isPresent()
                && (wish.way() != Way.UPLOAD || wish.documentType().isPresent());
    }

    /**
     * Whether an earlier check of the dossier has a photo that a kind of check with {@code NEEDS_REFERENCE_PHOTO} can
     * compare the person with; without one it cannot be ordered. Does not reach the vendor.
     */
    @PreAuthorize(Role.MAY_LOOK)
    public boolean hasReferencePhoto(UUID dossierId) {
        return photos.any(dossierId);
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Verification> find(UUID id) {
        return repository.findById(id).map(showing::show);
    }

    /** The checks of a dossier, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Verification> ofDossier(UUID dossierId) {
        return repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(dossierId).stream()
                .map(showing::show)
                .toList();
    }

    /** What was ordered with a check, to order it again; its link would live as long as usual. Empty once it is erased. */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<Wish> wish(UUID id) {
        return repository
                .findById(id)
                .map(Check::asked)
                .map(asked -> new Wish(
                        asked.provider(),
                        asked.processType(),
                        asked.way(),
                        Optional.ofNullable(asked.configuration()),
                        Optional.ofNullable(asked.documentType()),
                        Optional.ofNullable(asked.documentCountry()),
                        defaultLinkValidity()));
    }

    /** What a check was ordered with, as in {@link Wish#configuration()}; empty where nobody has chosen. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<String> configuration(UUID id) {
        return repository
                .findById(id)
                .map(check -> check.asked().configuration())
                .filter(chosen -> !chosen.equals(Wish.OWN_LOOK));
    }

    /** How long a link lives unless chosen otherwise. */
    public Duration defaultLinkValidity() {
        return properties.links().validity();
    }

    /** The link to hand over; empty unless it is valid. */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<CaptureLink> link(UUID id) {
        return repository
                .findById(id)
                .flatMap(check -> links.latest(visits.linkOf(check))
                        .filter(link -> states.of(check, link) == LinkState.VALID)
                        .map(this::address));
    }

    private CaptureLink address(Link link) {
        return new CaptureLink(properties.under("/c/" + links.token(link)), link.expiresAt());
    }

    /** Notes that the link was handed over; only the first time counts. */
    @PreAuthorize(Role.MAY_ACT)
    public void markSent(UUID id) {
        repository.findById(id).ifPresent(check -> {
            sent(id);
            visits.others(check).forEach(other -> sent(other.id()));
        });
    }

    private void sent(UUID id) {
        checks.change(
                id,
                user.name(),
                "link.sent",
                c -> c.live() && c.steps().sentAt() == null
                        ? Optional.of(c.with(c.steps().sent(clock.instant())))
                        : Optional.empty(),
                () -> {});
    }

    /** Makes a new link; the old one is dead from now on. */
    @PreAuthorize(Role.MAY_ACT)
    public CaptureLink replaceLink(UUID id, Duration validity) {
        var now = clock.instant();
        var owner = visits.linkOf(id);
        var replaced = checks.change(
                id, user.name(), "link.replaced", c -> c.live() ? Optional.of(c) : Optional.empty(), () -> {
                    links.revoke(owner, now);
                    links.make(owner, now, now.plus(validity));
                });
        if (replaced.isEmpty()) {
            throw new IllegalStateException("The check has ended; it needs no link any more");
        }
        return address(links.latest(owner).orElseThrow());
    }

    @PreAuthorize(Role.MAY_ACT)
    public void revokeLink(UUID id) {
        checks.change(
                id,
                user.name(),
                "link.revoked",
                c -> c.live() ? Optional.of(c) : Optional.empty(),
                () -> links.revoke(visits.linkOf(id), clock.instant()));
    }

    /** What the provider said, empty before it said anything. Does not reach the vendor. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Result> result(UUID id) {
        return repository.findById(id).flatMap(results::of);
    }

    /** SHA-256 of the report as we hold it, UTF-8, in lower-case hexadecimal digits; empty when there is none. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<String> reportHash(UUID id) {
        return repository.findById(id).flatMap(results::hash);
    }

    /**
     * What the vendor tells of something only when asked. Noted in the trail before it is asked; kept nowhere.
     *
     * @param more as one of the topics of the check's {@link #result} has it; nothing else is asked for
     */
    @PreAuthorize(Role.MAY_LOOK)
    public Details details(UUID id, String more) {
        var check = repository.findById(id);
        var reference = check.flatMap(this::reference);
        if (check.isEmpty()
                || reference.isEmpty()
                || results.of(check.get()).stream()
                        .flatMap(result -> result.verdict().topics().stream())
                        .flatMap(topic -> topic.more().stream())
                        .noneMatch(more::equals)) {
            throw new ProviderException.Gone("There is nothing of that kind to ask for", id.toString());
        }
        transactions.executeWithoutResult(
                status -> events.publishEvent(VerificationChanged.of(check.get(), user.name(), "details.asked")));
        return providers.get(check.get().provider()).details(reference.get(), more);
    }

    /** What the provider said with a final outcome that it took back, newest first. Does not reach the vendor. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Result> before(UUID id) {
        return repository.findById(id).map(results::before).orElse(List.of());
    }

    /** A picture, streamed from the vendor; the caller closes it. Empty when the vendor has none of that kind. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Media> media(UUID id, MediaKind kind) {
        return media(id, (provider, reference) -> provider.media(reference, kind));
    }

    /** A part of a picture or video, if the vendor gives parts, else the whole; the caller closes it. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Media> media(UUID id, MediaKind kind, Part part) {
        return media(id, (provider, reference) -> provider.media(reference, kind, part));
    }

    private Optional<Media> media(UUID id, BiFunction<Provider, Reference, Optional<Media>> opening) {
        return repository
                .findById(id)
                .flatMap(check -> reference(check)
                        .flatMap(reference -> opening.apply(providers.get(check.provider()), reference)));
    }

    /** The full-result archive, streamed from the vendor under its own file name; the caller closes it. */
    @PreAuthorize(Role.MAY_ACT)
    public Media archive(UUID id) {
        return archive(id, "archive.downloaded");
    }

    /** The same archive for somebody who looks into it and takes nothing away. */
    @PreAuthorize(Role.MAY_ACT)
    public Media lookIntoArchive(UUID id) {
        return archive(id, "archive.looked");
    }

    /** What the archive of a check should hold. Does not reach the vendor. */
    @PreAuthorize(Role.MAY_LOOK)
    public ArchiveLayout archiveLayout(UUID id) {
        return repository
                .findById(id)
                .map(check -> providers.get(check.provider()).archiveLayout(check.processType()))
                .orElse(ArchiveLayout.UNTOLD);
    }

    private Media archive(UUID id, String activity) {
        var check = repository.findById(id);
        var reference = check.flatMap(this::reference);
        if (check.isEmpty() || reference.isEmpty()) {
            throw new ProviderException.Gone("There is no such check at the vendor", id.toString());
        }
        var archive = providers.get(check.get().provider()).archive(reference.get());
        transactions.executeWithoutResult(
                status -> events.publishEvent(VerificationChanged.of(check.get(), user.name(), activity)));
        return archive;
    }

    private Optional<Reference> reference(Check check) {
        return check.erasingSince() == null ? places.of(check, providers.get(check.provider())) : Optional.empty();
    }

    /** Makes the check due now: the vendor is read in the background and the screen follows. */
    @PreAuthorize(Role.MAY_LOOK)
    public void lookAgain(UUID id) {
        checks.change(
                id,
                user.name(),
                "verification.looked",
                c -> c.live() && c.steps().handedOverAt() != null ? Optional.of(c.due()) : Optional.empty(),
                () -> looking.now(id));
    }

    /** Erases a check here at once and at the vendor as soon as it can be reached; leaves a receipt. */
    @PreAuthorize(Role.MAY_ACT)
    public void erase(UUID id) {
        erasures.ofCheck(id, user.name());
    }

    /** Erases a dossier with all its checks, here and at the vendors; leaves a receipt. */
    @PreAuthorize(Role.MAY_ACT)
    public void eraseDossier(UUID dossierId) {
        erasures.ofDossier(dossierId, user.name());
    }

    /** How the erasure of a whole dossier stands; empty when none is under way. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Verification.Erasing> dossierErasing(UUID dossierId) {
        return erasures.of(dossierId).stream()
                .filter(erasure -> erasure.verificationId() == null && erasure.erasedAt() == null)
                .findFirst()
                .map(Showing::erasing);
    }

    /** The receipts of a dossier, newest first, also after it is gone. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<ErasureReceipt> receipts(UUID dossierId) {
        return erasures.of(dossierId).stream()
                .map(e -> new ErasureReceipt(
                        e.id(), e.dossierId(), e.verificationId(), e.requestedAt(), e.requestedBy(), e.erasedAt()))
                .toList();
    }

    /** The receipt of one erased check, when only its id is known. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<ErasureReceipt> receiptOf(UUID verificationId) {
        return erasures.ofVerification(verificationId)
                .map(e -> new ErasureReceipt(
                        e.id(), e.dossierId(), e.verificationId(), e.requestedAt(), e.requestedBy(), e.erasedAt()));
    }
}

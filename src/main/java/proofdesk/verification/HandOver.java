package proofdesk.verification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import proofdesk.dossier.Folders;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.Media;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.security.CurrentUser;
import tools.jackson.databind.json.JsonMapper;

/** Begins a check at the vendor, once, however often the person asks for it. */
@Component
class HandOver {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    /** A hand-over that began so long ago and did not end has died with its process. */
    static final Duration STALE = Duration.ofMinutes(1);

    private static final Duration WAIT = Duration.ofMillis(100);
    private static final int WAITS = 200;

    private final Checks checks;
    private final Visits visits;
    private final Folders folders;
    private final Places places;
    private final Providers providers;
    private final Secrets secrets;
    private final Sealing sealing;
    private final Looking looking;
    private final ReferencePhotos photos;
    private final LinkProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    HandOver(
            Checks checks,
            Visits visits,
            Folders folders,
            Places places,
            Providers providers,
            Secrets secrets,
            Sealing sealing,
            Looking looking,
            ReferencePhotos photos,
            LinkProperties properties,
            JsonMapper json,
            Clock clock) {
        this.checks = checks;
        this.visits = visits;
        this.folders = folders;
        this.places = places;
        this.providers = providers;
        this.secrets = secrets;
        this.sealing = sealing;
        this.looking = looking;
        this.photos = photos;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    /** @return where to send the person; empty when the check takes nobody any more */
    Optional<URI> of(UUID id, String token) {
        return once(id, this::goingOn, check -> begin(check, token));
    }

    /** Where the person is sent already, as long as that works; begins nothing. */
    Optional<URI> under(UUID id) {
        return checks.find(id).filter(Check::live).flatMap(this::goingOn);
    }

    /** @return the check with its process, made once, for pictures that go through us; empty when it takes none any more */
    Optional<Check> open(UUID id, String token) {
        return once(id, HandOver::opened, check -> makeProcess(check, token));
    }

    private <T> Optional<T> once(UUID id, Function<Check, Optional<T>> goingOn, Function<Check, Optional<T>> begin) {
        for (var waits = 0; waits < WAITS; waits++) {
            var check = checks.find(id).filter(Check::live);
            if (check.isEmpty()) {
                return Optional.empty();
            }
            var begun = goingOn.apply(check.get());
            if (begun.isPresent()) {
                return begun;
            }
            var claimed = claim(check.get());
            if (claimed.isPresent()) {
                return begin.apply(claimed.get());
            }
            pause(); // somebody else is beginning it: take what they get
        }
        throw new ProviderException.Unavailable(
                "The check " + id + " is being begun by another request", "begin", null);
    }

    private static Optional<Check> opened(Check check) {
        return check.process() != null && check.steps().handedOverAt() != null ? Optional.of(check) : Optional.empty();
    }

    /** The address given before, while it may be trusted to work or something has already happened there. */
    private Optional<URI> goingOn(Check check) {
        var at = check.steps().handedOverAt();
        var url = sealing.captureUrl(check);
        if (url.isEmpty() || at == null) {
            return Optional.empty();
        }
        var lifetime = providers
                .get(check.provider())
                .pageLifetime()
                .orElse(properties.links().captureUrlLifetime());
        var fresh = clock.instant().isBefore(at.plus(lifetime));
        var goingOn = check.steps().firstPictureAt() != null || check.steps().processingAt() != null;
        return fresh || goingOn ? url.map(URI::create) : Optional.empty();
    }

    private Optional<Check> claim(Check check) {
        var claimed = check.steps().claimedAt();
        var free = claimed == null || clock.instant().isAfter(claimed.plus(STALE));
        return free ? checks.saveQuietly(check.with(check.steps().claimed(clock.instant()))) : Optional.empty();
    }

    private Optional<URI> begin(Check check, String token) {
        var companion = visits.companion(check);
        if (companion.isPresent()) {
            return beginTogether(check, companion.get(), token);
        }
        var provider = providers.get(check.provider());
        return troubled(check, () -> {
            var folder = folder(check, provider);
            if (!withdrawn(check, provider, folder)) {
                return Optional.empty();
            }
            var secret = secrets.random();
            var started = provider.start(order(check, provider, folder, token, secret));
            var url = started.url();
            var there = new Check.There(
                    started.process(), Secrets.hash(secret), sealing.captureUrl(check, url.toString()), null, null);
            return begun(check, provider, folder, there).map(saved -> url);
        });
    }

    /** One call for two checks; the processes are found in the folder afterwards (contract assure 8.3). */
    private Optional<URI> beginTogether(Check first, Check second, String token) {
        var provider = providers.get(first.provider());
        return troubled(first, () -> {
            // so that an erasure of the second waits for what is begun here
            var claimed = claimAnew(second.id());
            return troubled(claimed, () -> {
                var folder = folder(first, provider);
                var secret = secrets.random();
                var other = providers.get(second.provider());
                var url = provider.startTogether(
                                order(first, provider, folder, token, secret), other, second.processType())
                        .url();
                var hash = Secrets.hash(secret);
                begun(claimed, other, folder, new Check.There(null, hash, null, null, null));
                var there = new Check.There(null, hash, sealing.captureUrl(first, url.toString()), null, null);
                return begun(first, provider, folder, there).map(saved -> url);
            });
        });
    }

    private Check claimAnew(UUID id) {
        for (var tries = 0; tries < WAITS; tries++) {
            var live = checks.find(id).filter(Check::live);
            var claimed = live.flatMap(this::claim);
            if (claimed.isPresent()) {
                return claimed.get();
            }
            if (live.isEmpty()) {
                break;
            }
            pause();
        }
        throw new ProviderException.Unavailable("The check " + id + " is being begun or erased", "begin", null);
    }

    private Optional<Check> makeProcess(Check check, String token) {
        var provider = providers.get(check.provider());
        var direct = provider.directCapture()
                .orElseThrow(() -> new IllegalStateException(provider.id() + " takes no pictures from us"));
        return troubled(check, () -> {
            var folder = folder(check, provider);
            return photos.needed(check)
                    ? withPhoto(check, provider, direct, folder, token)
                    : begun(check, provider, folder, made(check, provider, direct, folder, token));
        });
    }

    private Check.There made(Check check, Provider provider, DirectCapture direct, String folder, String token) {
        var secret = secrets.random();
        var asked = check.asked();
        var opened = direct.open(
                order(check, provider, folder, token, secret),
                new DirectCapture.Details(
                        Optional.ofNullable(asked.documentType()),
                        Optional.ofNullable(asked.documentCountry()),
                        Map.of()));
        return new Check.There(
                opened.process(),
                Secrets.hash(secret),
                null,
                sealing.launch(check, json.writeValueAsString(opened.launch())),
                null);
    }

    /**
     * Nobody gets at the process before it has its photo. It is remembered before that is sent, so that the next try
     * goes on with it, whatever happens in the middle.
     */
    private Optional<Check> withPhoto(
            Check check, Provider provider, DirectCapture direct, String folder, String token) {
        try (var photo = photos.of(check)) {
            var kept = check.process() == null
                    ? keep(check, provider, folder, made(check, provider, direct, folder, token))
                    : Optional.of(check);
            kept.flatMap(made -> Optional.ofNullable(made.process()))
                    .ifPresent(process -> give(check, provider, direct, new Reference(folder, process), photo));
            return kept.flatMap(made -> begun(made, provider, folder, made.there()));
        }
    }

    private void give(Check check, Provider provider, DirectCapture direct, Reference process, Media photo) {
        try {
            direct.setPicture(process, MediaKind.SELFIE, photo);
        } catch (ProviderException.Refused | ProviderException.Gone e) {
            provider.erase(process); // nothing can come of it: the next try makes another
            checks.change(
                    check.id(),
                    CurrentUser.PERSON,
                    "process.withdrawn",
                    c -> Optional.of(c.with(Check.There.NOTHING)),
                    () -> {});
            throw e;
        }
    }

    /**
     * Where no folder shows it, nobody could find what is left behind to erase it: it goes before the check is begun
     * anew. Unless something has come of it meanwhile: then nothing is begun.
     */
    private boolean withdrawn(Check check, Provider provider, String folder) {
        var left = check.process();
        if (left == null || provider.hasFolders()) {
            return true;
        }
        var reference = new Reference(folder, left);
        if (hasMoved(provider, reference)) {
            checks.change(
                    check.id(),
                    CurrentUser.PROOFDESK,
                    "verification.looked",
                    c -> Optional.of(c.with(c.steps().claimed(null)).due()),
                    () -> looking.now(check.id()));
            return false;
        }
        provider.erase(reference);
        return true;
    }

    private static boolean hasMoved(Provider provider, Reference reference) {
        try {
            return provider.read(reference).outcome() != Outcome.PENDING;
        } catch (ProviderException.Gone e) {
            return false;
        }
    }

    private Order order(Check check, Provider provider, String folder, String token, String secret) {
        return new Order(
                folder,
                check.processType(),
                properties.under("/return/" + token),
                properties.under("/callbacks/" + provider.vendor()),
                Notifications.header(check.id(), secret),
                clock.instant(),
                Optional.ofNullable(check.asked().configuration()).filter(id -> !id.equals(Wish.OWN_LOOK)));
    }

    /** Lets go of the check and notes the trouble when the vendor does not do it. */
    private <T> T troubled(Check check, Supplier<T> beginning) {
        try {
            return beginning.get();
        } catch (ProviderException e) {
            checks.change(
                    check.id(),
                    CurrentUser.PERSON,
                    "verification.trouble",
                    c -> Optional.of(c.with(c.steps().claimed(null))
                            .troubled(VendorTrouble.kind(e).name(), e.reference(), clock.instant())),
                    () -> {});
            throw e;
        }
    }

    private Optional<Check> begun(Check claimed, Provider provider, String folder, Check.There there) {
        var saved = checks.change(
                claimed.id(),
                CurrentUser.PERSON,
                "capture.begun",
                c -> c.live() ? Optional.of(c.begun(clock.instant(), there)) : Optional.empty(),
                () -> looking.now(claimed.id()));
        if (saved.isEmpty()) {
            leaveNothingBehind(claimed, provider, folder, there.process());
        }
        return saved;
    }

    private Optional<Check> keep(Check claimed, Provider provider, String folder, Check.There there) {
        var saved = checks.change(
                claimed.id(),
                CurrentUser.PERSON,
                "process.made",
                c -> c.live() ? Optional.of(c.with(there)) : Optional.empty(),
                () -> {});
        if (saved.isEmpty()) {
            leaveNothingBehind(claimed, provider, folder, there.process());
        }
        return saved;
    }

    /** The check was erased while the vendor began it: its erasure waits for this and takes the process too. */
    private void leaveNothingBehind(Check claimed, Provider provider, String folder, @Nullable String process) {
        var left = checks.change(
                claimed.id(),
                CurrentUser.PERSON,
                "capture.begun",
                c -> Optional.of((process == null ? c : c.located(process))
                        .with(c.steps().claimed(null))),
                () -> {});
        if (left.isEmpty() && process != null) {
            provider.erase(new Reference(folder, process));
        } else if (left.isEmpty()) {
            log.warn("A check was gone before it had begun; its process stays in the vendor's folder {}", folder);
        }
    }

    private String folder(Check check, Provider provider) {
        var known = places.of(check.dossierId(), provider);
        if (known.isPresent()) {
            return known.get();
        }
        var opened = provider.openFolder(Optional.of(
                properties.passOnReference()
                        ? folders.reference(check.dossierId())
                                .orElse(check.dossierId().toString())
                        : check.dossierId().toString()));
        try {
            folders.remember(check.dossierId(), provider.vendor(), opened);
            return opened;
        } catch (DuplicateKeyException e) {
            provider.eraseFolder(opened); // another check of the dossier was quicker
            return folders.at(check.dossierId(), provider.vendor()).orElseThrow(() -> e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderException.Unavailable("Interrupted while another request begins the check", "begin", e);
        }
    }
}

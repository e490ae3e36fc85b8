package proofdesk.verification;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import proofdesk.dossier.Folders;
import proofdesk.provider.DirectCapture;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.security.CurrentUser;
import proofdesk.verification.Verification.LinkState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks whose pictures are not taken on the provider's own pages, for whoever has the token of the link: the person's
 * page, or the relying party's app with the provider's SDK. Methods that reach the vendor throw
 * {@link ProviderException}; those that are asked of a link that does not work (any more) throw {@link NotNow}.
 */
@Service
public class DirectCaptures {

    private final Links links;
    private final LinkStates states;
    private final Checks checks;
    private final HandOver handOver;
    private final Folders folders;
    private final Providers providers;
    private final Sealing sealing;
    private final Looking looking;
    private final JsonMapper json;
    private final Clock clock;

    DirectCaptures(
            Links links,
            LinkStates states,
            Checks checks,
            HandOver handOver,
            Folders folders,
            Providers providers,
            Sealing sealing,
            Looking looking,
            JsonMapper json,
            Clock clock) {
        this.links = links;
        this.states = states;
        this.checks = checks;
        this.handOver = handOver;
        this.folders = folders;
        this.providers = providers;
        this.sealing = sealing;
        this.looking = looking;
        this.json = json;
        this.clock = clock;
    }

    /** What the check of this token asks for; empty when its link does not work or leads to the provider's own pages. */
    public Optional<Wanted> wanted(String token) {
        return usable(token).filter(check -> check.asked().way() != Way.HOSTED).map(this::wanted);
    }

    /** What the provider's SDK is launched with; makes the process the first time. */
    public Map<String, String> launch(String token) {
        var check = opened(token, Way.SDK);
        return sealing.launch(check)
                .map(launch -> json.readValue(launch, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    /** Sends a picture on to the provider; one of the same kind sent before is replaced. */
    public void picture(String token, MediaKind kind, Media picture) {
        var check = opened(token, Way.UPLOAD);
        if (check.steps().processingAt() != null || !wanted(check).kinds().contains(kind)) {
            throw new NotNow();
        }
        direct(check).setPicture(reference(check), kind, picture);
        checks.change(
                check.id(),
                CurrentUser.PERSON,
                "picture.sent",
                c -> {
                    var kinds = received(c);
                    kinds.add(kind);
                    var names = kinds.stream().map(Enum::name).collect(Collectors.joining(","));
                    return c.live()
                            ? Optional.of(c.with(c.there().sent(names))
                                    .with(c.steps().seen(true, false, false, clock.instant())))
                            : Optional.empty();
                },
                () -> {});
    }

    /**
     * Begins the verification. Safe to repeat: what has begun is not begun again.
     *
     * @param enrolment what the provider's SDK gave, see {@link Wanted#enrolment()}
     */
    public void send(String token, Map<String, String> enrolment) {
        var check = opened(token, Way.UPLOAD, Way.SDK);
        var reference = reference(check);
        // after a lost answer it may have begun already, and the vendor refuses a second start
        var pending = providers.get(check.provider()).read(reference).outcome() == Outcome.PENDING;
        if (pending) {
            direct(check).verify(reference, check.processType(), enrolment);
        }
        checks.change(
                check.id(),
                CurrentUser.PERSON,
                "pictures.sent",
                c -> c.live()
                        ? Optional.of(c.with(c.steps().seen(true, true, false, clock.instant()))
                                .due())
                        : Optional.empty(),
                () -> looking.now(check.id()));
    }

    private Check opened(String token, Way... ways) {
        return usable(token)
                .filter(check -> Arrays.asList(ways).contains(check.asked().way()))
                .flatMap(check -> handOver.open(check.id(), token))
                .orElseThrow(NotNow::new);
    }

    private Optional<Check> usable(String token) {
        return links.ofToken(token)
                .flatMap(link ->
                        checks.find(link.verificationId()).filter(check -> states.of(check, link) == LinkState.VALID));
    }

    private Wanted wanted(Check check) {
        var provider = providers.get(check.provider());
        var kinds = provider
                .offer()
                .processType(check.processType())
                .map(type -> (Set<MediaKind>) EnumSet.copyOf(type.pictures()))
                .orElse(Set.of())
                .stream()
                .filter(kind -> kind == MediaKind.FRONT || kind == MediaKind.BACK || kind == MediaKind.SELFIE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MediaKind.class)));
        var asked = check.asked();
        return new Wanted(
                asked.way(),
                asked.provider(),
                asked.processType(),
                Optional.ofNullable(asked.documentType()),
                Collections.unmodifiableSet(kinds),
                Collections.unmodifiableSet(received(check)),
                provider.directCapture().map(DirectCapture::enrolment).orElse(Set.of()),
                check.steps().processingAt() != null);
    }

    private static EnumSet<MediaKind> received(Check check) {
        var kinds = EnumSet.noneOf(MediaKind.class);
        var names = check.there().pictures();
        if (names != null && !names.isEmpty()) {
            Arrays.stream(names.split(",", -1)).map(MediaKind::valueOf).forEach(kinds::add);
        }
        return kinds;
    }

    private DirectCapture direct(Check check) {
        return providers.get(check.provider()).directCapture().orElseThrow(NotNow::new);
    }

    private Reference reference(Check check) {
        var process = check.process();
        var folder =
                folders.at(check.dossierId(), providers.get(check.provider()).vendor());
        if (process == null || folder.isEmpty()) {
            throw new NotNow();
        }
        return new Reference(folder.get(), process);
    }

    /**
     * What a check asks for.
     *
     * @param kinds the pictures it takes; {@code BACK} only when the document has one
     * @param received those that have been sent
     * @param enrolment the names of what the app must hand in with {@link #send}
     * @param sent whether the verification has begun, so that nothing more is taken
     */
    public record Wanted(
            Way way,
            String provider,
            String processType,
            Optional<String> documentType,
            Set<MediaKind> kinds,
            Set<MediaKind> received,
            Set<String> enrolment,
            boolean sent) {}

    /** The link does not work, the check does not take this, or no longer. */
    public static final class NotNow extends RuntimeException {
        NotNow() {
            super("The check takes this not, or not any more");
        }
    }
}

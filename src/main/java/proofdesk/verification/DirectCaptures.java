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
 * {@link ProviderException}; what the check does not take (any more) is answered with {@link NotNow}.
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

    /** Makes the process for pictures that come later, unless there is one. Safe to repeat. */
    public void begin(String token) {
        opened(token, Way.UPLOAD);
    }

    /** What the provider's SDK is launched with; makes the process the first time. Safe to repeat. */
    public Map<String, String> launch(String token) {
        var check = opened(token, Way.SDK);
        if (check.steps().processingAt() != null) {
            throw new NotNow(NotNow.Why.SENT);
        }
        return sealing.launch(check)
                .map(launch -> json.readValue(launch, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    /** Sends a picture on to the provider; one of the same kind sent before is replaced. */
    public void picture(String token, MediaKind kind, Media picture) {
        var check = opened(token, Way.UPLOAD);
        if (check.steps().processingAt() != null) {
            throw new NotNow(NotNow.Why.SENT);
        } else if (!wanted(check).kinds().contains(kind)) {
            throw new NotNow(NotNow.Why.NOT_WANTED);
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
        if (check.asked().way() == Way.UPLOAD && !wanted(check).complete()) {
            throw new NotNow(NotNow.Why.INCOMPLETE);
        }
        var reference = reference(check);
        // after a lost answer it may have begun already, and the vendor refuses a second start
        if (check.steps().processingAt() == null && isPending(check, reference)) {
            verify(check, reference, enrolment);
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

    private void verify(Check check, Reference reference, Map<String, String> enrolment) {
        try {
            direct(check).verify(reference, check.processType(), enrolment);
        } catch (ProviderException.Refused e) {
            if (isPending(check, reference)) {
                throw e;
            } // else somebody else was quicker: it has begun, which is what was asked for
        }
    }

    private boolean isPending(Check check, Reference reference) {
        return providers.get(check.provider()).read(reference).outcome() == Outcome.PENDING;
    }

    private Check opened(String token, Way... ways) {
        var check = usable(token).orElseThrow(() -> new NotNow(NotNow.Why.LINK));
        if (!Arrays.asList(ways).contains(check.asked().way())) {
            throw new NotNow(NotNow.Why.NOT_WANTED);
        }
        return handOver.open(check.id(), token).orElseThrow(() -> new NotNow(NotNow.Why.LINK));
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
                .filter(kind -> kind == MediaKind.FRONT || kind == MediaKind.SELFIE || backOf(check, kind))
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

    private boolean backOf(Check check, MediaKind kind) {
        var type = check.asked().documentType();
        return kind == MediaKind.BACK && (type == null || direct(check).hasBack(type));
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
        return providers.get(check.provider()).directCapture().orElseThrow(() -> new NotNow(NotNow.Why.NOT_WANTED));
    }

    private Reference reference(Check check) {
        var process = check.process();
        var folder =
                folders.at(check.dossierId(), providers.get(check.provider()).vendor());
        if (process == null || folder.isEmpty()) {
            throw new NotNow(NotNow.Why.LINK);
        }
        return new Reference(folder.get(), process);
    }

    /**
     * What a check asks for.
     *
     * @param kinds the pictures it takes; {@code BACK} only when such documents may have one, and then not for sure
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
            boolean sent) {

        /** Whether all pictures are there that cannot be done without. */
        public boolean complete() {
            return kinds.stream().filter(kind -> kind != MediaKind.BACK).allMatch(received::contains);
        }
    }

    /** The check does not take this, or not any more. */
    public static final class NotNow extends RuntimeException {

        private final Why why;

        NotNow(Why why) {
            super("Not taken: " + why);
            this.why = why;
        }

        public Why why() {
            return why;
        }

        public enum Why {
            /** The link does not work (any more): {@link Captures#peek} says more. */
            LINK,
            /** The check never takes such a thing. */
            NOT_WANTED,
            /** A picture is missing. */
            INCOMPLETE,
            /** The verification has begun: nothing more is taken. */
            SENT
        }
    }
}

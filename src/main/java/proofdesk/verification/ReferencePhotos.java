package proofdesk.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import proofdesk.provider.Media;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/**
 * The photo that a check compares the person with (seed 003): the portrait, else the selfie, of an earlier check of the
 * same dossier. Only of one that was accepted: a photo that was not found to be theirs proves nothing.
 */
@Component
class ReferencePhotos {

    /** In the order in which they are wanted: what a document's chip or page holds is harder to forge. */
    private static final List<MediaKind> KINDS = List.of(MediaKind.PORTRAIT, MediaKind.SELFIE);

    private final CheckRepository checks;
    private final Places places;
    private final Providers providers;

    ReferencePhotos(CheckRepository checks, Places places, Providers providers) {
        this.checks = checks;
        this.places = places;
        this.providers = providers;
    }

    boolean needed(Check check) {
        return needed(check.provider(), check.processType());
    }

    boolean needed(String provider, String processType) {
        return type(provider, processType)
                .filter(type -> type.traits().contains(Trait.NEEDS_REFERENCE_PHOTO))
                .isPresent();
    }

    /** Whether there should be one, as far as we know without asking the vendor. */
    boolean any(UUID dossierId) {
        return sources(dossierId).findAny().isPresent();
    }

    /** From the newest check that has one, streamed from the vendor; the caller closes it. */
    Media of(Check check) {
        return sources(check.dossierId())
                .flatMap(source -> KINDS.stream()
                        .filter(kind -> pictures(source).contains(kind))
                        .flatMap(kind -> photo(source, kind).stream()))
                .findFirst()
                .orElseThrow(() -> new ProviderException.Refused(
                        "No earlier check of the dossier has a photo any more",
                        check.id().toString()));
    }

    private Stream<Check> sources(UUID dossierId) {
        return checks.findByDossierIdOrderByAskedOrderedAtDescIdDesc(dossierId).stream()
                .filter(check -> check.outcome() == Outcome.ACCEPTED
                        && check.erasingSince() == null
                        && check.process() != null
                        && !needed(check)
                        && KINDS.stream().anyMatch(pictures(check)::contains));
    }

    private List<MediaKind> pictures(Check check) {
        return type(check.provider(), check.processType()).map(ProcessType::pictures).stream()
                .flatMap(kinds -> kinds.stream())
                .toList();
    }

    private Optional<Media> photo(Check source, MediaKind kind) {
        var provider = providers.get(source.provider());
        return places.of(source, provider).flatMap(reference -> provider.media(reference, kind));
    }

    private Optional<ProcessType> type(String provider, String processType) {
        return providers.get(provider).offer().processType(processType);
    }
}

package proofdesk.provider;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.MediaKind;

/**
 * What a provider offers.
 *
 * @param processTypes the kinds of check; none where we do not know the provider, so that none can be ordered
 * @param timeLimit how long the person has after the first picture, where the provider has such a limit
 * @param tips what to tell the person before they start, in the provider's order
 */
public record Offer(List<ProcessType> processTypes, Optional<Duration> timeLimit, List<Tip> tips) {

    public Offer {
        processTypes = List.copyOf(processTypes);
        tips = List.copyOf(tips);
    }

    public Optional<ProcessType> processType(String id) {
        return processTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** Only those kinds of check whose pictures can be taken this way. */
    public List<ProcessType> processTypes(Way way) {
        return processTypes.stream().filter(type -> type.ways().contains(way)).toList();
    }

    /**
     * One kind of check.
     *
     * @param id the vendor's word, e.g. {@code documentSelfie}; where the vendor has none, ours
     * @param pictures those that come of it; {@code BACK} only when the document has one
     * @param ways how the pictures can get to the provider
     */
    public record ProcessType(String id, Set<MediaKind> pictures, Set<Way> ways, Set<Trait> traits) {

        public ProcessType {
            pictures = Set.copyOf(pictures);
            ways = Set.copyOf(ways);
            traits = Set.copyOf(traits);
        }

        /** A check on the provider's own pages, as most are. */
        public ProcessType(String id, Set<MediaKind> pictures) {
            this(id, pictures, Set.of(Way.HOSTED), Set.of());
        }

        public ProcessType by(Way first, Way... more) {
            return new ProcessType(id, pictures, EnumSet.of(first, more), traits);
        }

        public ProcessType with(Trait first, Trait... more) {
            return new ProcessType(id, pictures, ways, EnumSet.of(first, more));
        }
    }

    /** How the pictures get to the provider. All but the first go through {@link DirectCapture}. */
    public enum Way {
        /** On the provider's own pages: {@link Provider#start}. */
        HOSTED,
        /** We send the pictures: open, set each picture, verify. A document type is needed. */
        UPLOAD,
        /** The provider's SDK in the relying party's app takes and sends them: open, launch, then verify. */
        SDK
    }

    /** What else a caller must know of a kind of check. */
    public enum Trait {
        /** Begins by itself once the pictures are there: nothing is to be started. */
        STARTS_BY_ITSELF,
        /** An agent decides, which may take long and has no fixed end. */
        AGENT_DECIDES,
        /** Compares with a photo of the person that we set as their selfie, from an earlier check, before it starts. */
        NEEDS_REFERENCE_PHOTO,
        /** Reads the document's chip, which holds the portrait. */
        READS_CHIP
    }

    /** What the person should have ready (seed 000, user experience tips). Texts are in the message bundles. */
    public enum Tip {
        DOCUMENT,
        PHONE,
        CONNECTION,
        LIGHT,
        CAMERA
    }
}

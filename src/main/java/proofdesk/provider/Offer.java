package proofdesk.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.MediaKind;

/**
 * What a provider offers.
 *
 * @param timeLimit how long the person has after the first picture, where the provider has such a limit
 * @param tips what to tell the person before they start, in the provider's order
 */
public record Offer(List<ProcessType> processTypes, Optional<Duration> timeLimit, List<Tip> tips) {

    public Offer {
        processTypes = List.copyOf(processTypes);
        tips = List.copyOf(tips);
    }

    /** One kind of check, with the pictures it takes. {@code id} is the vendor's word, e.g. {@code documentSelfie}. */
    public record ProcessType(String id, Set<MediaKind> pictures) {}

    /** What the person should have ready (seed 000, user experience tips). Texts are in the message bundles. */
    public enum Tip {
        DOCUMENT,
        PHONE,
        CONNECTION,
        LIGHT,
        CAMERA
    }
}

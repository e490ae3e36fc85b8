package proofdesk.verification;

import java.time.Duration;
import java.util.Optional;
import proofdesk.provider.Offer.Way;

/**
 * What staff order.
 *
 * @param provider the provider's id
 * @param processType the vendor's word
 * @param way how the pictures get to the provider
 * @param configuration the vendor's id of how its pages should look and work, or {@link #OWN_LOOK}; empty where nobody
 *     has chosen
 * @param documentType the vendor's word; needed where the pictures go through us
 * @param documentCountry ISO 3166 alpha-3
 * @param linkValidity how long the link lives
 */
public record Wish(
        String provider,
        String processType,
        Way way,
        Optional<String> configuration,
        Optional<String> documentType,
        Optional<String> documentCountry,
        Duration linkValidity) {

    /** Chosen instead of any configuration: the vendor's pages as they are. */
    public static final String OWN_LOOK = "";

    /** A check on the provider's own pages, as they are. */
    public static Wish hosted(String provider, String processType, Duration linkValidity) {
        return new Wish(
                provider, processType, Way.HOSTED, Optional.empty(), Optional.empty(), Optional.empty(), linkValidity);
    }

    /** At another provider; a configuration is of one provider's pages. */
    public Wish at(String other) {
        return new Wish(other, processType, way, Optional.empty(), documentType, documentCountry, linkValidity);
    }

    public Wish by(Way other) {
        return new Wish(provider, processType, other, configuration, documentType, documentCountry, linkValidity);
    }

    public Wish of(String type, Optional<String> country) {
        return new Wish(provider, processType, way, configuration, Optional.of(type), country, linkValidity);
    }

    public Wish configured(String id) {
        return new Wish(provider, processType, way, Optional.of(id), documentType, documentCountry, linkValidity);
    }

    public Wish unconfigured() {
        return new Wish(provider, processType, way, Optional.empty(), documentType, documentCountry, linkValidity);
    }

    public Wish withoutDocument() {
        return new Wish(provider, processType, way, configuration, Optional.empty(), Optional.empty(), linkValidity);
    }
}

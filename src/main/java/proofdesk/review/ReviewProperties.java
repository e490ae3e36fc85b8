package proofdesk.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How decisions are made, and how people work together on them.
 *
 * @param undo how long whoever decided may take it back before it takes effect; none at all for zero
 * @param claim how long a check stays with whoever looks into it after they last did something
 * @param remembered how long it is known who looked at what, and so what is news to them
 */
@ConfigurationProperties("proofdesk.review")
record ReviewProperties(
        @DefaultValue("10s") Duration undo,
        @DefaultValue("15m") Duration claim,
        @DefaultValue("30d") Duration remembered) {

    /** As often as a page says that somebody does something on it, {@code looking.js}. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    /** @throws InvalidConfigurationPropertyValueException where one of them makes no sense */
    ReviewProperties {
        if (undo.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(
                    "proofdesk.review.undo", undo, "a decision cannot take effect before it is made; 10s is usual");
        } else if (claim.compareTo(TOLD) <= 0) {
            throw new InvalidConfigurationPropertyValueException(
                    "proofdesk.review.claim",
                    claim,
                    "it must be longer than a minute, since a page tells once a minute that somebody works on it, and"
                            + " the check would be free in between; 15m is usual");
        } else if (remembered.isNegative()) {
            throw new InvalidConfigurationPropertyValueException(
                    "proofdesk.review.remembered", remembered, "nothing is forgotten before it happens; 30d is usual");
        }
    }
}

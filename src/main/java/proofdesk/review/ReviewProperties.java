package proofdesk.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions are made, and how people work together on them.
 *
 * @param undo how long whoever decided may take it back before it takes effect
 * @param claim how long a check stays with whoever looks into it after they last did something
 * @param remembered how long it is known who looked at what, and so what is news to them
 */
@ConfigurationProperties("proofdesk.review")
record ReviewProperties(
        @DefaultValue("10s") Duration undo,
        @DefaultValue("15m") Duration claim,
        @DefaultValue("30d") Duration remembered) {}

package proofdesk.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How decisions are made.
 *
 * @param undo how long whoever decided may take it back before it takes effect
 */
@ConfigurationProperties("proofdesk.review")
record ReviewProperties(@DefaultValue("10s") Duration undo) {}

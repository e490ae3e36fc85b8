package proofdesk.inbox;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Assure's events prove themselves. Signicat's page on this is not published in full (contract assure 14.3), so all
 * of it can be set.
 *
 * @param secret as given with the subscription; without one no event is taken in
 * @param signatureHeader the header that holds the signature
 * @param algorithm a JCA name
 * @param encoding of the signature in the header
 * @param prefix what may stand before the signature, e.g. {@code sha256=}
 * @param replayWindow how old an event may be
 * @param clockTolerance how far the vendor's clock may differ from ours
 * @param completed the events that say that something happened to a process; any other is kept and left alone
 */
@ConfigurationProperties("proofdesk.events.assure")
record EventProperties(
        @DefaultValue("") String secret,
        @DefaultValue("X-Signicat-Signature") String signatureHeader,
        @DefaultValue("HmacSHA256") String algorithm,
        @DefaultValue("hex") Encoding encoding,
        @DefaultValue("sha256=") String prefix,
        @DefaultValue("3d") Duration replayWindow,
        @DefaultValue("5m") Duration clockTolerance,
        @DefaultValue("process.complete") Set<String> completed) {

    enum Encoding {
        HEX,
        BASE64
    }

    @Override
    public String toString() {
        return "EventProperties[" + signatureHeader + ", " + algorithm + ", " + encoding + "]"; // the secret is one
    }
}

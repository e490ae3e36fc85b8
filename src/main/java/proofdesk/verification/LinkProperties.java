package proofdesk.verification;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links and what stands behind them.
 *
 * @param publicUrl where phones and vendors reach the desk, without a slash at the end
 * @param installationKey at least 32 random bytes in base64, from which the tokens of links are made
 * @param passOnReference whether the vendor is told the dossier's own reference, else our dossier's id
 * @param links how long they live
 * @param polling how often a silent vendor is asked
 */
@ConfigurationProperties("proofdesk")
record LinkProperties(
        URI publicUrl,
        String installationKey,
        @DefaultValue("true") boolean passOnReference,
        @DefaultValue Links links,
        @DefaultValue Polling polling) {

    /**
     * @param captureUrlLifetime how long a vendor's capture address is trusted to work (contract assure 8.2 gives none)
     */
    record Links(
            @DefaultValue("72h") Duration validity,
            @DefaultValue("30m") Duration captureUrlLifetime) {}

    /** @param giveUp after how long a silent vendor is no longer asked by itself */
    record Polling(
            @DefaultValue("5s") Duration first,
            @DefaultValue("5m") Duration longest,
            @DefaultValue("7d") Duration giveUp) {

        /** The pause after so many reads in a row that brought nothing final. */
        Duration pause(int reads) {
            var grown = first.multipliedBy(Math.round(Math.pow(1.6, Math.min(reads, 20))));
            return grown.compareTo(longest) > 0 ? longest : grown;
        }
    }

    URI under(String path) {
        return URI.create(publicUrl.toString().replaceAll("/+$", "") + path);
    }

    @Override
    public String toString() {
        return "LinkProperties[" + publicUrl + "]"; // the key is secret
    }
}

package proofdesk.inbox;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Identomat's callbacks prove themselves, and which of them say something.
 *
 * @param key as set in Identomat's dashboard beside the callback address; without one no callback is taken in
 * @param statusTypes those that say that something happened to a session (contract identomat 6: not published); any
 *     other is kept and left alone
 */
@ConfigurationProperties("proofdesk.identomat.callback")
record IdentomatCallbackProperties(
        @DefaultValue("") String key,
        @DefaultValue({"session-status", "status-update"}) Set<String> statusTypes) {

    @Override
    public String toString() {
        return "IdentomatCallbackProperties" + statusTypes; // the key is secret
    }
}

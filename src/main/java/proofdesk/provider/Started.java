package proofdesk.provider;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A check that has begun at the vendor.
 *
 * @param url where to send the person; secret, since it carries the vendor's artifact
 * @param process the process's id, where the vendor's answer already names it (contract assure 8.2: usually not)
 */
public record Started(URI url, @Nullable String process) {

    @Override
    public String toString() {
        return "Started"; // with some vendors the process's id is the way in too
    }
}

package proofdesk.assure;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import proofdesk.provider.ProviderException;

/** Each failure of the vendor is told once, under the reference that users are shown. */
final class Warned {

    private static final Logger log = LoggerFactory.getLogger(Warned.class);

    private Warned() {}

    static <T> T told(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderException e) {
            throw of(e);
        }
    }

    static ProviderException of(ProviderException e) {
        log.warn("{} [{}]", e.getMessage(), e.reference());
        return e;
    }
}

package proofdesk.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * The documents that providers take. They change seldom, so each list is kept in memory and asked for again after a
 * day; a vendor that cannot be asked then takes nothing away.
 */
@Service
public class DocumentTypes {

    private static final Duration FRESH = Duration.ofDays(1);

    private final Map<String, Listing> kept = new ConcurrentHashMap<>();
    private final Providers providers;
    private final Clock clock;

    DocumentTypes(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
    }

    /** What is kept, however old; does not reach the vendor. */
    public Optional<Listing> kept(String provider) {
        return Optional.ofNullable(kept.get(provider));
    }

    /**
     * What is kept and fresh, else what the vendor says now, else what is kept.
     *
     * @throws ProviderException when the vendor cannot be asked and nothing is kept
     */
    public Listing of(String provider) {
        var known = kept.get(provider);
        return known != null && clock.instant().isBefore(known.readAt().plus(FRESH)) ? known : refresh(provider);
    }

    /**
     * What the vendor says now, else what is kept with the trouble there was.
     *
     * @throws ProviderException when the vendor cannot be asked and nothing is kept
     */
    public Listing refresh(String provider) {
        try {
            var read = new Listing(providers.get(provider).documentTypes(), clock.instant(), Optional.empty());
            kept.put(provider, read);
            return read;
        } catch (ProviderException e) {
            var known = kept.get(provider);
            if (known == null) {
                throw e;
            }
            return new Listing(known.types(), known.readAt(), Optional.of(e.reference()));
        }
    }

    /**
     * A provider's list.
     *
     * @param readAt when the vendor said so
     * @param trouble what to name when asking why it could not be read again; empty when that was not tried or worked
     */
    public record Listing(List<DocumentType> types, Instant readAt, Optional<String> trouble) {

        public Listing {
            types = List.copyOf(types);
        }
    }
}

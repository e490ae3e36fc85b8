package proofdesk.provider;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Providers to choose from that differ from those of the running desk. */
public final class Offering {

    private Offering() {}

    public static Providers of(Collection<Provider> providers) {
        return new Providers(
                List.copyOf(providers),
                id -> {
                    throw new AssertionError("No stranger is expected: " + id);
                },
                Set.of());
    }

    public static DocumentTypes documents(Providers providers, java.time.Clock clock) {
        return new DocumentTypes(providers, clock);
    }
}

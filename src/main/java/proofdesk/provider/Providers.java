package proofdesk.provider;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All providers there are, found by being beans. */
@Component
public class Providers {

    private final Map<String, Provider> byId = new LinkedHashMap<>();

    Providers(List<Provider> providers) {
        providers.forEach(provider -> byId.put(provider.id(), provider));
    }

    public Collection<Provider> all() {
        return byId.values();
    }

    public Optional<Provider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The provider of a stored check. Stored ids come from this registry, so a stranger is a fault of ours. */
    public Provider get(String id) {
        var provider = byId.get(id);
        if (provider == null) {
            throw new IllegalStateException("No provider with the id " + id + " is installed");
        }
        return provider;
    }
}

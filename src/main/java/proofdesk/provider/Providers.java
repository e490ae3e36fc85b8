package proofdesk.provider;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** All providers there are, found by being beans, and any other that a vendor may name. */
@Component
public class Providers {

    private final Map<String, Provider> byId = new LinkedHashMap<>();

    private final Strangers strangers;
    private final Set<String> offered;

    /**
     * @param offered the ids of those that staff may order from; all when empty
     */
    Providers(
            List<Provider> providers,
            Strangers strangers,
            @Value("${proofdesk.providers.offered:}") Set<String> offered) {
        providers.forEach(provider -> byId.put(provider.id(), provider));
        this.strangers = strangers;
        this.offered = Set.copyOf(offered);
    }

    /** In the order in which they should be offered. */
    public Collection<Provider> all() {
        return byId.values();
    }

    /** Those that staff may order from. What was ordered from others before is read all the same. */
    public List<Provider> offered() {
        return byId.values().stream()
                .filter(provider -> offered.isEmpty() || offered.contains(provider.id()))
                .filter(provider -> !provider.offer().processTypes().isEmpty())
                .toList();
    }

    /** Of these, those with a kind of check whose pictures can be taken this way. */
    public List<Provider> offered(Offer.Way way) {
        return offered().stream()
                .filter(provider -> !provider.offer().processTypes(way).isEmpty())
                .toList();
    }

    /** The provider of this id, if it is installed. */
    public Optional<Provider> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The provider of a stored check, installed or not: what is at a vendor is read, whoever did it. */
    public Provider get(String id) {
        return find(id).orElseGet(() -> strangers.named(id));
    }
}

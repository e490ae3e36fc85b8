package proofdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down the cases of one provider. A case is named after its outcome and cause, e.g. rejected.expired. */
final class Cases {

    private final String provider;
    private final String prefix;
    private final Set<String> processTypes;
    private final List<Scenario> all;

    Cases(Provider provider, String prefix) {
        this(provider.alias(), prefix, Set.copyOf(provider.processTypes()), new ArrayList<>());
    }

    private Cases(String provider, String prefix, Set<String> processTypes, List<Scenario> all) {
        this.provider = provider;
        this.prefix = prefix;
        this.processTypes = processTypes;
        this.all = all;
    }

    Cases add(String name, String shows, Trait... traits) {
        return face(name, "high", shows, traits);
    }

    /** @param similarity how alike the faces are, in the vendor's word (contract assure 11.1) */
    Cases face(String name, String similarity, String shows, Trait... traits) {
        var outcome = name.equals("unknown.status") ? "underReview" : name.substring(0, name.indexOf('.'));
        all.add(new Scenario(
                provider, prefix + "." + name, processTypes, outcome, Set.of(traits), similarity, 1, shows));
        return this;
    }

    /** What any provider can come to. */
    Cases common() {
        return add(
                        "accepted.no-final-result",
                        "Accepted without a final result: no client may require one.",
                        Trait.NO_FINAL_RESULT)
                .add("unknown.status", "A status nobody has heard of: no client may take it for acceptance.");
    }

    /** For cases of some process types only. */
    Cases only(String... types) {
        return new Cases(provider, prefix, Set.of(types), all);
    }

    List<Scenario> all() {
        return List.copyOf(all);
    }
}

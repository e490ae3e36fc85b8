package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import proofdesk.provider.Offer;

/** A provider at Assure that has no class here. It is read as it explains itself; nothing can be ordered from it. */
final class AssureStranger extends AssureProvider {

    private static final Offer NOTHING = new Offer(List.of(), Optional.empty(), List.of());

    private final String alias;

    AssureStranger(String alias, Assure assure) {
        super(assure);
        this.alias = alias;
    }

    @Override
    public String id() {
        return alias;
    }

    /** All we know of it. */
    @Override
    public String name() {
        return alias;
    }

    @Override
    public Offer offer() {
        return NOTHING;
    }
}

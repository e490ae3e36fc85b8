package proofdesk.report;

import java.util.Set;

/** What goes into a report beside what always does. */
public record Wishes(Set<Part> parts) {

    public enum Part {
        /** Those the provider still has. */
        PICTURES,
        /** What colleagues wrote for each other when they decided. */
        DECISION_NOTES,
        /** What colleagues wrote into the dossier. */
        DOSSIER_NOTES,
        /** Which files colleagues keep in the dossier, not what is in them. */
        FILES,
        /** The hash of the vendor's archive, which is fetched for that; it may be large. */
        ARCHIVE
    }

    public Wishes {
        parts = Set.copyOf(parts);
    }

    public static Wishes of(Part... parts) {
        return new Wishes(Set.of(parts));
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }
}

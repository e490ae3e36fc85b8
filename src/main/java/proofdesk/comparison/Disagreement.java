package proofdesk.comparison;

import java.util.List;
import proofdesk.result.Fact.Field;

/**
 * Values for one thing that are not the same, to be shown and never judged.
 *
 * @param fields the facts it is about; of a check digit none where it guards the whole zone
 * @param variants two at least, each with all places that say so; those of the check that is looked at come first
 */
public record Disagreement(Matter matter, List<Field> fields, List<Variant> variants) {

    public Disagreement {
        fields = List.copyOf(fields);
        variants = List.copyOf(variants);
    }

    /** One of the values, as the first of these places writes it. */
    public record Variant(String value, List<Origin> origins) {

        public Variant {
            origins = List.copyOf(origins);
        }

        @Override
        public String toString() {
            return "Variant" + origins; // the value is personal data
        }
    }
}

package proofdesk.provider;

import java.util.List;
import java.util.Optional;

/**
 * Configurations that are kept here, one of which each check of a vendor is begun with; found by being a bean. Nothing
 * of this reaches the vendor.
 */
public interface OwnConfigurations {

    /** Whose, e.g. {@code identomat}. */
    String vendor();

    /** What checks can be ordered with now, by name. */
    List<Choice> offered();

    /** What a check was ordered with, whatever has become of it since; empty where there is none of that name. */
    Optional<Choice> find(String configuration);

    /** The newest version of the same, to order with now; empty where it is not offered any more. */
    Optional<Choice> newest(String configuration);

    /** Where administrators look after them all: a path of the desk. */
    String place();

    /**
     * One version of one configuration.
     *
     * @param configuration as in {@link Order#configuration()}; what a check remembers
     * @param version from 1 on
     * @param usual whether administrators want it preselected
     * @param heldAtVendor whether the vendor keeps it, so that only its id is known here
     * @param place where administrators see it: a path of the desk
     */
    record Choice(
            String configuration,
            String name,
            String description,
            int version,
            boolean usual,
            boolean heldAtVendor,
            String place) {

        @Override
        public String toString() {
            return "Choice[" + name + ", " + version + "]"; // the reference may stand in no log
        }
    }
}

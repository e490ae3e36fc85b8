package proofdesk.identomat;

import java.util.Optional;

/**
 * All that a session is begun with.
 *
 * @param configuration the id of a configuration held at Identomat; empty when flags and steps say everything
 * @param embedded whether the vendor's pages are shown within ours
 */
record Draft(Flags flags, Steps steps, Optional<String> configuration, boolean embedded) {

    static final Draft EMPTY = new Draft(Flags.NONE, Steps.NONE, Optional.empty(), false);

    /** In which the pages are, as Identomat names it. */
    String language() {
        var asked = flags.values(Flag.LANGUAGE);
        return asked.isEmpty() ? Texts.FALLBACK : asked.getFirst();
    }

    Draft with(Flags other) {
        return new Draft(other, steps, configuration, embedded);
    }

    Draft with(Steps other) {
        return new Draft(flags, other, configuration, embedded);
    }

    /** @param held the id of a configuration held at Identomat */
    Draft with(Optional<String> held) {
        return new Draft(flags, steps, held, embedded);
    }

    Draft embedded(boolean within) {
        return new Draft(flags, steps, configuration, within);
    }
}

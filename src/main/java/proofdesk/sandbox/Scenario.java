package proofdesk.sandbox;

import java.util.Set;

/**
 * One case of the catalogue.
 *
 * @param name provider.outcome.cause, or weather.what.how
 * @param processTypes for which it makes sense; empty for the weather, which goes with any outcome
 * @param outcome the final status; empty for the weather
 * @param similarity how alike the faces are, in the vendor's word (contract assure 11.1)
 * @param times how often it happens when it is armed and nothing else is said
 * @param shows what a client can learn from it
 */
record Scenario(
        String name,
        Set<String> processTypes,
        String outcome,
        Set<Trait> traits,
        String similarity,
        int times,
        String shows) {

    private static final String CALLBACK = "weather.callback.";

    static Scenario outcome(
            String name, Set<String> types, String outcome, Set<Trait> traits, String similarity, String shows) {
        return new Scenario(name, types, outcome, traits, similarity, 1, shows);
    }

    static Scenario weather(String name, int times, String shows) {
        return new Scenario(name, Set.of(), "", Set.of(), "", times, shows);
    }

    boolean weather() {
        return name.startsWith("weather.");
    }

    /** Whether it befalls a process made after it was armed; the other weather befalls calls. */
    boolean ofCallback() {
        return name.startsWith(CALLBACK);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}

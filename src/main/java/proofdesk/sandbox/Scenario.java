package proofdesk.sandbox;

import java.util.Set;

/**
 * One case of the catalogue.
 *
 * @param provider whose; empty for the weather
 * @param name provider.outcome.cause, or weather.what.how
 * @param processTypes for which it makes sense; empty for the weather and for providers without process types
 * @param outcome the final status; empty for the weather
 * @param similarity how alike the faces are, in the vendor's word (contract assure 11.1)
 * @param times how often it happens when it is armed and nothing else is said
 * @param shows what a client can learn from it
 */
record Scenario(
        String provider,
        String name,
        Set<String> processTypes,
        String outcome,
        Set<Trait> traits,
        String similarity,
        int times,
        String shows) {

    private static final String CALLBACK = "weather.callback.";
    private static final String EVENT = "weather.event.";

    static Scenario weather(String name, int times, String shows) {
        return new Scenario("", name, Set.of(), "", Set.of(), "", times, shows);
    }

    boolean weather() {
        return name.startsWith("weather.");
    }

    /** Whether it befalls a process made after it was armed; the other weather befalls calls. */
    boolean ofNotice() {
        return name.startsWith(CALLBACK) || name.startsWith(EVENT);
    }

    boolean fits(Provider of, String processType) {
        return provider.equals(of.alias()) && (processTypes.isEmpty() || processTypes.contains(processType));
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}

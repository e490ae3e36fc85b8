package proofdesk.sandbox;

import java.util.Set;

/**
 * One case of the catalogue.
 *
 * @param name provider.outcome.cause, or weather.what.how
 * @param processTypes for which it makes sense; empty for the weather, which goes with any outcome
 * @param outcome the final status; empty for the weather
 * @param shows what a client can learn from it
 */
record Scenario(String name, String provider, Set<String> processTypes, String outcome, String shows) {

    boolean weather() {
        return name.startsWith("weather.");
    }
}

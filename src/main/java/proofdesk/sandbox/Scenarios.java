package proofdesk.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is armed of the catalogue. */
@Component
class Scenarios {

    private static final int MOST_TIMES = 1000;

    private final Deque<Scenario> outcomes = new ArrayDeque<>();
    private final Map<String, Integer> weather = new LinkedHashMap<>();

    /**
     * Arms it: an outcome or a notice's weather for the next processes, a bad answer for the next calls.
     *
     * @param times how many; as the catalogue has it unless said
     */
    synchronized void arm(String name, @Nullable Integer times) {
        var scenario = Catalogue.named(name);
        var often = times == null ? scenario.times() : times;
        if (often < 1 || often > MOST_TIMES) {
            throw Problem.bad("Invalid times.", "It must be between 1 and " + MOST_TIMES + ".");
        }
        if (scenario.weather()) {
            weather.put(name, often);
        } else {
            for (var i = 0; i < often; i++) {
                outcomes.add(scenario);
            }
        }
    }

    /** The next outcome armed for the provider of this process, taken. Those of other providers wait for theirs. */
    synchronized Optional<Scenario> takeOutcome(Order order) {
        var next = outcomes.stream()
                .filter(scenario -> scenario.provider().equals(order.provider().alias()))
                .findFirst();
        if (next.isPresent() && !next.get().fits(order.provider(), order.processType())) {
            throw Problem.bad(
                    "Armed scenario does not fit.",
                    next.get().name() + " is armed and makes no sense for " + order.kind() + ".");
        }
        next.ifPresent(outcomes::removeFirstOccurrence);
        return next;
    }

    /** The weather of the callback and of the event of a new process, taken once of each. */
    synchronized List<Scenario> takeNotices() {
        var taken = new ArrayList<Scenario>();
        for (var scenario : Catalogue.ALL) {
            if (scenario.ofNotice() && bad(scenario.name())) {
                taken.add(scenario);
            }
        }
        return taken;
    }

    /** Whether this call is to be answered badly; counts it. */
    synchronized boolean bad(String name) {
        var left = weather.getOrDefault(name, 0);
        if (left > 1) {
            weather.put(name, left - 1);
        } else {
            weather.remove(name);
        }
        return left > 0;
    }

    /** How the next archive is to be odd; counts it. */
    synchronized Archives.Oddity archive() {
        return bad("weather.archive.unexpected-entries")
                ? Archives.Oddity.UNEXPECTED
                : bad("weather.archive.hostile-names") ? Archives.Oddity.HOSTILE : Archives.Oddity.NONE;
    }

    synchronized void reset() {
        outcomes.clear();
        weather.clear();
    }
}

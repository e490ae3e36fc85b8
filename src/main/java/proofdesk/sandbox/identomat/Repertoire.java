package proofdesk.sandbox.identomat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Outcomes and bad weather, and what is armed of them. */
@Component
class Repertoire {

    private static final int MOST_TIMES = 1000;
    private static final String CALLBACK = "weather.identomat.callback-";

    /** Bad weather by name, with what it is. */
    static final Map<String, String> WEATHER = weather();

    private final Deque<Outcome> outcomes = new ArrayDeque<>();
    private final Map<String, Integer> armed = new LinkedHashMap<>();

    private static Map<String, String> weather() {
        var all = new LinkedHashMap<String, String>();
        all.put("weather.identomat.begin-503", "Beginning a session answers 503, and none is begun.");
        all.put("weather.identomat.begin-answer-lost", "A session begins, and yet the answer is 503.");
        all.put("weather.identomat.result-503", "Reading the result answers 503.");
        all.put("weather.identomat.result-html", "Reading the result answers 502 with a page in HTML.");
        all.put("weather.identomat.result-slow", "Reading the result takes four seconds.");
        all.put("weather.identomat.result-error", "Reading the result answers 200 with an error string instead.");
        all.put("weather.identomat.media-503", "Reading a picture or video answers 503.");
        all.put("weather.identomat.media-json", "Reading a picture or video answers 200 with JSON instead of it.");
        all.put("weather.identomat.delete-503", "Deleting answers 503.");
        all.put(CALLBACK + "lost", "The callback never comes.");
        all.put(CALLBACK + "twice", "The callback comes twice.");
        all.put(CALLBACK + "wrong-key", "A forged callback with a wrong key comes before the right one.");
        return all;
    }

    /** The outcome of this name. */
    static Optional<Outcome> named(@Nullable String name) {
        return Outcome.ALL.stream()
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }

    static List<Map<String, Object>> descriptions() {
        var all = new ArrayList<Map<String, Object>>();
        for (var outcome : Outcome.ALL) {
            var description = described(outcome.name(), outcome.result(), outcome.shows(), "the next session begun");
            description.put("provider", "identomat");
            description.put("reference", "a flag sandbox_scenario of " + outcome.name());
            all.add(description);
        }
        WEATHER.forEach((name, shows) ->
                all.add(described(name, "", shows, name.startsWith(CALLBACK) ? "the next callback" : "the next call")));
        return all;
    }

    private static Map<String, Object> described(String name, String outcome, String shows, String armedFor) {
        var description = new LinkedHashMap<String, Object>();
        description.put("name", name);
        description.put("processTypes", List.of());
        description.put("outcome", outcome);
        description.put("shows", shows);
        description.put("arm", "POST /scenarios/" + name + "/arm?times=1");
        description.put("armedFor", armedFor + ", or as many as times says");
        return description;
    }

    /** @return whether there is one of this name */
    synchronized boolean arm(String name, @Nullable Integer times) {
        var outcome = named(name);
        if (outcome.isEmpty() && !WEATHER.containsKey(name)) {
            return false;
        }
        var often = times == null ? 1 : times;
        if (often < 1 || often > MOST_TIMES) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "times must be between 1 and " + MOST_TIMES + ".");
        }
        if (outcome.isEmpty()) {
            armed.put(name, often);
        }
        for (var i = 0; outcome.isPresent() && i < often; i++) {
            outcomes.add(outcome.get());
        }
        return true;
    }

    synchronized Optional<Outcome> takeOutcome() {
        return Optional.ofNullable(outcomes.poll());
    }

    /** Whether this is to go wrong now; counts it. */
    synchronized boolean bad(String how) {
        var name = "weather.identomat." + how;
        var left = armed.getOrDefault(name, 0);
        if (left > 1) {
            armed.put(name, left - 1);
        } else {
            armed.remove(name);
        }
        return left > 0;
    }

    synchronized void reset() {
        outcomes.clear();
        armed.clear();
    }
}

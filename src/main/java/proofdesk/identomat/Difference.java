package proofdesk.identomat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One thing in which two drafts differ, to be told in words.
 *
 * @param kind the end of its text's key
 * @param about a flag's name, a step's key, or a step's and a question's key
 * @param before as it goes over the wire; empty where it was left out
 * @param after likewise
 */
record Difference(Kind kind, String about, Optional<JsonNode> before, Optional<JsonNode> after) {

    enum Kind {
        FLAG,
        CONFIGURATION,
        EMBEDDED,
        EMBEDDED_NO_MORE,
        STEP_ADDED,
        STEP_REMOVED,
        STEP_MOVED,
        STEP_CHANGED,
        QUESTION_ADDED,
        QUESTION_REMOVED,
        QUESTION_MOVED,
        QUESTION_CHANGED
    }

    static List<Difference> between(Draft before, Draft after) {
        var found = new ArrayList<Difference>();
        var old = before.flags().json();
        var now = after.flags().json();
        Stream.concat(old.propertyNames().stream(), now.propertyNames().stream())
                .distinct()
                .filter(name -> !old.path(name).equals(now.path(name)))
                .forEach(name -> found.add(new Difference(Kind.FLAG, name, old.optional(name), now.optional(name))));
        if (!before.configuration().equals(after.configuration())) {
            found.add(new Difference(
                    Kind.CONFIGURATION,
                    "config_id",
                    Plan.json(before).optional("config_id"),
                    Plan.json(after).optional("config_id")));
        }
        if (before.embedded() != after.embedded()) {
            found.add(new Difference(
                    after.embedded() ? Kind.EMBEDDED : Kind.EMBEDDED_NO_MORE, "", Optional.empty(), Optional.empty()));
        }
        found.addAll(parts(
                named(before.steps().json().valueStream().toList()),
                named(after.steps().json().valueStream().toList()),
                "",
                List.of(Kind.STEP_ADDED, Kind.STEP_REMOVED, Kind.STEP_MOVED, Kind.STEP_CHANGED)));
        return List.copyOf(found);
    }

    /** By their keys, which alone tell them apart; a part without one by its place. */
    private static Map<String, JsonNode> named(List<JsonNode> parts) {
        var named = new LinkedHashMap<String, JsonNode>();
        for (var part : parts) {
            var key = part.path("key").asString("");
            named.putIfAbsent(key.isBlank() || named.containsKey(key) ? "#" + (named.size() + 1) : key, part);
        }
        return named;
    }

    private static List<Difference> parts(
            Map<String, JsonNode> before, Map<String, JsonNode> after, String within, List<Kind> kinds) {
        var found = new ArrayList<Difference>();
        after.forEach((key, part) -> {
            var old = before.get(key);
            if (old == null) {
                found.add(new Difference(kinds.get(0), within + key, Optional.empty(), Optional.of(part)));
            } else if (!old.equals(part)) {
                found.addAll(changed(old, part, within + key, kinds));
            }
        });
        before.forEach((key, part) -> {
            if (!after.containsKey(key)) {
                found.add(new Difference(kinds.get(1), within + key, Optional.of(part), Optional.empty()));
            }
        });
        moved(before, after)
                .forEach(key -> found.add(new Difference(
                        kinds.get(2),
                        within + key,
                        Optional.ofNullable(before.get(key)),
                        Optional.ofNullable(after.get(key)))));
        return found;
    }

    private static List<Difference> changed(JsonNode before, JsonNode after, String about, List<Kind> kinds) {
        var found = new ArrayList<Difference>();
        if (kinds.get(3) == Kind.STEP_CHANGED && before.has("questions") && after.has("questions")) {
            found.addAll(parts(
                    named(before.path("questions").valueStream().toList()),
                    named(after.path("questions").valueStream().toList()),
                    about + " / ",
                    List.of(Kind.QUESTION_ADDED, Kind.QUESTION_REMOVED, Kind.QUESTION_MOVED, Kind.QUESTION_CHANGED)));
        }
        if (found.isEmpty() || !withoutQuestions(before).equals(withoutQuestions(after))) {
            found.addFirst(new Difference(kinds.get(3), about, Optional.of(before), Optional.of(after)));
        }
        return found;
    }

    private static Map<String, JsonNode> withoutQuestions(JsonNode step) {
        var rest = new LinkedHashMap<String, JsonNode>();
        step.properties().stream()
                .filter(member -> !member.getKey().equals("questions"))
                .forEach(member -> rest.put(member.getKey(), member.getValue()));
        return rest;
    }

    /** Those that stay but no longer come after the same one; when two change places, one of them has moved. */
    private static List<String> moved(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var old = new ArrayList<>(before.keySet());
        old.retainAll(after.keySet());
        var now = new LinkedHashSet<>(after.keySet());
        now.retainAll(before.keySet());
        var moved = new ArrayList<String>();
        for (var key : now) {
            if (old.getFirst().equals(key)) {
                old.removeFirst();
            } else {
                moved.add(key);
                old.remove(key);
            }
        }
        return moved;
    }

    @Override
    public String toString() {
        return "Difference[" + kind + " " + about + "]";
    }
}

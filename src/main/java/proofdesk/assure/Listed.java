package proofdesk.assure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A process as a dossier shows it. Where in the dossier it stands is not published (contract assure 4.2): an object with
 * a {@code processId} is one wherever it is found; below {@code processes} also a bare id, an object that calls its id
 * {@code id}, and one that stands under its id.
 */
record Listed(String id, String provider, String processType, String status, Optional<Instant> createdAt) {

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");
    private static final int DEEPEST = 4;

    /** Each once, in the dossier's order. */
    static List<Listed> in(JsonNode dossier) {
        var found = new LinkedHashMap<String, Listed>();
        if (dossier.isContainer()) {
            collect(dossier, "", false, 0, found);
        }
        return List.copyOf(found.values());
    }

    /** When it was made; what does not tell comes last. */
    Instant at() {
        return createdAt.orElse(END_OF_TIME);
    }

    private static void collect(JsonNode here, String name, boolean below, int depth, Map<String, Listed> found) {
        var id = AssureProcesses.id(id(here, name, below));
        if (id.isPresent() && depth > 0) {
            found.putIfAbsent(id.get(), of(id.get(), here));
        } else if (depth < DEEPEST && here.isArray()) {
            here.forEach(one -> collect(one, "", below, depth + 1, found));
        } else if (depth < DEEPEST) {
            here.properties()
                    .forEach(member -> collect(
                            member.getValue(),
                            member.getKey(),
                            below || member.getKey().equals("processes"),
                            depth + 1,
                            found));
        }
    }

    private static String id(JsonNode here, String name, boolean below) {
        var own = here.path("processId").asString("");
        if (!own.isEmpty() || !below) {
            return own;
        }
        var looksLikeOne = here.has("provider") || here.has("status");
        return here.isString() && name.isEmpty()
                ? here.asString("")
                : looksLikeOne ? here.path("id").asString(name) : "";
    }

    private static Listed of(String id, JsonNode json) {
        return new Listed(
                id,
                json.path("provider").asString(""),
                json.path("processType").asString(""),
                json.path("status").asString(""),
                time(json.path("createdAt").asString("")));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Capture configurations by id, each kept as it came (contract assure 8.4). */
@Component
class CaptureConfigurations {

    private static final String ID = "configurationId";
    private static final int MOST = 500;

    private final Map<String, ObjectNode> all = new LinkedHashMap<>();

    synchronized List<JsonNode> all() {
        return all.entrySet().stream()
                .map(entry -> withId(entry.getKey(), entry.getValue()))
                .toList();
    }

    synchronized JsonNode one(String id) {
        return found(id);
    }

    synchronized Optional<JsonNode> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    synchronized JsonNode create(String id, JsonNode body) {
        if (all.containsKey(id)) {
            throw new Problem(HttpStatus.CONFLICT, "Configuration exists.", "There is one of this id already.");
        }
        if (all.size() >= MOST) {
            throw Problem.bad("Too many configurations.", "This sandbox keeps " + MOST + " at most.");
        }
        return put(id, body);
    }

    synchronized JsonNode replace(String id, JsonNode body) {
        found(id);
        return put(id, body);
    }

    synchronized void delete(String id) {
        found(id);
        all.remove(id);
    }

    synchronized void reset() {
        all.clear();
    }

    private ObjectNode put(String id, JsonNode body) {
        var kept = ConfigurationFields.check(body).deepCopy();
        kept.remove(ID);
        all.put(id, kept);
        return kept;
    }

    private ObjectNode found(String id) {
        var found = all.get(id);
        if (found == null) {
            throw Problem.notFound("Configuration");
        }
        return found;
    }

    /** A list says which is which: how else could one be chosen (assumed; the contract names no member). */
    private static JsonNode withId(String id, ObjectNode body) {
        var answer = body.deepCopy();
        answer.put(ID, id);
        return answer;
    }
}

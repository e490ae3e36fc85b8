package proofdesk.sandbox.identomat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Flags and steps kept at Identomat under a config_id, and what a call makes of them (contract identomat 2.1). */
@Component
class Configurations {

    private final Map<String, JsonNode> all = new ConcurrentHashMap<>();

    /** What a session runs with. */
    record Run(ObjectNode flags, ArrayNode steps) {}

    void put(String id, JsonNode configuration) {
        all.put(id, configuration);
    }

    Map<String, JsonNode> all() {
        return Map.copyOf(all);
    }

    void reset() {
        all.clear();
    }

    Run run(Arguments arguments) {
        var id = arguments.text("config_id", "configId");
        var configuration = id.isEmpty() ? null : all.get(id);
        if (!id.isEmpty() && configuration == null) {
            throw Refusal.invented("CONFIG_NOT_FOUND", HttpStatus.NOT_FOUND);
        }
        var said = arguments.structure("flags", "FLAGS_INVALID");
        var told = arguments.structure("steps", "STEPS_INVALID");
        var steps = steps(told == null ? JsonMapper.shared().createArrayNode() : told);
        var flags = flags(said == null ? JsonMapper.shared().createObjectNode() : said);
        if (configuration == null) {
            return new Run(flags, steps);
        }
        var merged = flags(configuration.path("flags").deepCopy());
        flags.properties().forEach(flag -> merged.set(flag.getKey(), flag.getValue()));
        return new Run(merged, redefined(steps(configuration.path("steps").deepCopy()), steps));
    }

    /** A step of the call takes the place of that with the same key; others of the call go nowhere. */
    private static ArrayNode redefined(ArrayNode kept, ArrayNode told) {
        for (var i = 0; i < kept.size(); i++) {
            var key = kept.path(i).path("key");
            for (var step : told) {
                if (step.path("key").equals(key)) {
                    kept.set(i, step);
                }
            }
        }
        return kept;
    }

    private static ObjectNode flags(JsonNode flags) {
        if (flags.isMissingNode()) {
            return JsonMapper.shared().createObjectNode();
        }
        if (flags instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invented("FLAGS_INVALID", HttpStatus.BAD_REQUEST);
    }

    /** The list itself, or within an object as the manual draws it. */
    private static ArrayNode steps(JsonNode steps) {
        if (steps.isMissingNode()) {
            return JsonMapper.shared().createArrayNode();
        }
        var list = steps.isObject() ? steps.path("steps") : steps;
        if (list instanceof ArrayNode array && array.valueStream().allMatch(JsonNode::isObject)) {
            return array;
        }
        throw Refusal.invented("STEPS_INVALID", HttpStatus.BAD_REQUEST);
    }
}

package proofdesk.assure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes reports that count how often anything in them is looked at. */
final class CountedNodes extends JsonNodeFactory {

    private long looks;

    static JsonNode read(CountedNodes counted, String json) {
        return JsonMapper.builder().nodeFactory(counted).build().readTree(json);
    }

    long looks() {
        return looks;
    }

    @Override
    public ObjectNode objectNode() {
        return new ObjectNode(this) {
            @Override
            public JsonNode path(String name) {
                looks++;
                return super.path(name);
            }

            @Override
            public JsonNode get(String name) {
                looks++;
                return super.get(name);
            }

            @Override
            public Set<Map.Entry<String, JsonNode>> properties() {
                looks += size();
                return super.properties();
            }

            @Override
            public Collection<JsonNode> values() {
                looks += size();
                return super.values();
            }
        };
    }

    @Override
    public ArrayNode arrayNode() {
        return new ArrayNode(this) {
            @Override
            public JsonNode path(int index) {
                looks++;
                return super.path(index);
            }

            @Override
            public JsonNode get(int index) {
                looks++;
                return super.get(index);
            }

            @Override
            public Collection<JsonNode> values() {
                looks += size();
                return super.values();
            }
        };
    }
}

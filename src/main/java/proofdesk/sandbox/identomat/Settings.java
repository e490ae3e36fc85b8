package proofdesk.sandbox.identomat;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings as they are now. */
@Component
class Settings {

    private final IdentomatProperties configured;
    private final JsonMapper json;
    private volatile IdentomatProperties now;

    Settings(IdentomatProperties configured, JsonMapper json) {
        this.configured = configured;
        this.json = json;
        now = configured;
    }

    IdentomatProperties now() {
        return now;
    }

    /** Changes the members that are there; all of them or none. */
    void change(JsonNode members) {
        ObjectNode changed = json.valueToTree(now);
        members.properties().forEach(member -> changed.set(member.getKey(), member.getValue()));
        try {
            now = json.treeToValue(changed, IdentomatProperties.class);
        } catch (JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "One of these settings cannot be read.", e);
        }
    }

    void reset() {
        now = configured;
    }
}

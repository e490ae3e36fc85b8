package proofdesk.sandbox.identomat;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** People on lists who may be the same person (contract identomat 2.6, 5.1). */
final class Screening {

    private static final Map<String, String> PEOPLE =
            Map.of("scr-000417", "SPECIMENIDZE Nino", "scr-090002", "SPETSIMENIDZE Nina");

    private Screening() {}

    /** In the order of their ids, the likelier first. */
    static void matches(ArrayNode matches, Session session) {
        PEOPLE.keySet().stream()
                .sorted()
                .forEach(id -> matches.addObject()
                        .put("score", id.startsWith("scr-0004") ? 0.93 : 0.71)
                        .put("name", PEOPLE.get(id))
                        .put("personId", id)
                        .put("reviewStatus", session.comment.isEmpty() ? "unreviewed" : "reviewed"));
    }

    /** Of a match of the session. No source shows what it looks like: the shape is assumed. */
    static ObjectNode details(Session session, String personId) {
        var name = PEOPLE.get(personId);
        if (name == null || !session.outcome.has(Outcome.Oddity.SCREENING_MATCHES)) {
            throw Refusal.invented("PERSON_NOT_FOUND", HttpStatus.NOT_FOUND);
        }
        var person =
                JsonMapper.shared().createObjectNode().put("personId", personId).put("name", name);
        person.putArray("aliases").add(name.toUpperCase(Locale.ROOT));
        person.putArray("countries").add("GEO");
        person.putArray("sources")
                .addObject()
                .put("list", "Specimen list of public offices")
                .put("type", "PEP");
        return person;
    }
}

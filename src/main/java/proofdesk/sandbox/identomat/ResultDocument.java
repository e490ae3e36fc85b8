package proofdesk.sandbox.identomat;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import proofdesk.sandbox.identomat.Outcome.Oddity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything about a session, in the shapes live bodies have (contract identomat 5, 7.7, 7.8). */
@Component
class ResultDocument {

    private static final Set<String> OPEN = Set.of(Outcome.IN_PROGRESS, Outcome.DISAGREED);

    private final Settings settings;
    private final Clock clock;

    ResultDocument(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Within the sessions' lock. */
    ObjectNode of(Session session) {
        var document = JsonMapper.shared().createObjectNode();
        var person = Citizen.read(session, clock);
        document.put("result", word(session.result)).put("live", session.live);
        similarity(document, session);
        document.put("document_type", session.document());
        document.set("generalDocuments", GeneralDocuments.of(session, Citizen.today(clock)));
        document.set("reject_reason", reason(session));
        document.set("person", person);
        if (!session.configId.isEmpty()) {
            document.put("configId", session.configId);
        }
        if (session.outcome.has(Oddity.TRUSTED_RECORD) && session.finished) {
            document.putObject("trustedDatabaseRecord")
                    .put("source", "civil-registry")
                    .put("fullName", Citizen.LOCAL_FIRST + " " + Citizen.LOCAL_LAST)
                    .put("match", true);
        }
        document.put("result_comment", session.comment);
        if (session.steps.stream().anyMatch(step -> step.asksPerson() || step.asksOperator())) {
            questionnaires(document, session);
        }
        if (session.outcome.has(Oddity.SCREENING_MATCHES) && session.finished) {
            Screening.matches(document.putArray("screeningMatches"), session);
        }
        technical(document, session);
        unheardOf(document, session, person);
        return document;
    }

    private String word(String result) {
        return settings.now().upperCase() ? result.toUpperCase(Locale.ROOT) : result;
    }

    /** It takes two faces; without them it is the integer 0 (rule R22). */
    private static void similarity(ObjectNode document, Session session) {
        if (session.document().isEmpty() || !session.pictures.containsKey("face")) {
            document.put("similarity", 0);
        } else {
            document.put("similarity", session.outcome.has(Oddity.OTHER_FACE) ? 0.1834 : 0.9271);
        }
    }

    private JsonNode reason(Session session) {
        var outcome = session.outcome;
        var rejected = session.result.equals("rejected");
        if (settings.now().nullReason() && (!rejected || outcome.reason().isEmpty())) {
            return JsonMapper.shared().nullNode();
        }
        return JsonMapper.shared()
                .createObjectNode()
                .put("value", rejected ? outcome.reason() : "")
                .put("description", rejected ? outcome.description() : "");
    }

    /** A question without an answer is there without one. */
    private static void questionnaires(ObjectNode document, Session session) {
        var all = document.putArray("questionnaires");
        for (var number = 1; number <= session.steps.size(); number++) {
            var step = session.steps.get(number - 1);
            if (!step.asksPerson() && !step.asksOperator()) {
                continue;
            }
            var given = session.answers(number);
            var questions = all.addObject().put("key", step.key()).putArray("questions");
            for (var question : step.questions()) {
                var answer = given.get(question.key());
                var told = questions.addObject().put("key", question.key());
                if (answer != null) {
                    told.set("answer", answer);
                }
            }
        }
    }

    private static void technical(ObjectNode document, Session session) {
        document.putObject("technicalDetails")
                .put("remoteAddress", session.remoteAddress)
                .put("userAgent", session.userAgent)
                .put("countryCode", Citizen.shortCode(session.country.isEmpty() ? "GEO" : session.country));
    }

    /** What live bodies have and no manual. */
    private void unheardOf(ObjectNode document, Session session, ObjectNode person) {
        document.put(
                "name",
                person.has("first_name")
                        ? person.path("first_name").asString() + " "
                                + person.path("last_name").asString()
                        : "");
        document.put("face_images", session.pictures.containsKey("face") ? 1 : 0);
        document.putObject("suggested");
        if (session.pictures.containsKey("card-front") && !OPEN.contains(session.result)) {
            var citizen = Citizen.on(Citizen.today(clock));
            document.putObject("id_card_front")
                    .put("Given_Names_en_US", citizen.firstName())
                    .put("Surname_en_US", citizen.lastName())
                    .put("Surname_ka_GE", Citizen.LOCAL_LAST)
                    .put("Document_Number_en_US", citizen.documentNumber())
                    .put("Date_of_Birth_ISO", citizen.dateOfBirth().toString());
            document.putObject("id_card_back").put("Authority_ka_GE", "ნიმუშების სამინისტრო");
        }
    }
}

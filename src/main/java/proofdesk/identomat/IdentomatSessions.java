package proofdesk.identomat;

import java.net.URI;
import proofdesk.provider.ProviderException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Identomat's sessions: begun, read, deleted. All throw {@link ProviderException}. */
class IdentomatSessions {

    private static final String STEPS = "steps";

    private final IdentomatWire wire;
    private final IdentomatCalls calls;
    private final IdentomatProperties properties;

    IdentomatSessions(IdentomatWire wire, IdentomatCalls calls, IdentomatProperties properties) {
        this.wire = wire;
        this.calls = calls;
        this.properties = properties;
    }

    /** @return its token, by which it is known from then on. Not safe to repeat: each call makes another session */
    String begin(Draft draft, URI returnUrl) {
        var arguments = wire.arguments();
        var flags = draft.embedded() ? draft.flags().without(Flag.RETURN_URL) : returning(draft, returnUrl);
        if (!flags.equals(Flags.NONE)) {
            arguments.set("flags", flags.json());
        }
        if (!draft.steps().isEmpty()) {
            var steps = inOneWord(draft.steps()).json();
            arguments.set(STEPS, properties.stepsWrapped() ? wrapped(steps) : steps);
        }
        draft.configuration().ifPresent(id -> arguments.put("config_id", id));
        return calls.make(
                IdentomatWire.operation("begin"),
                () -> wire.ask("begin", arguments).token());
    }

    private static ObjectNode wrapped(JsonNode steps) {
        var object = JsonNodeFactory.instance.objectNode();
        object.set(STEPS, steps);
        return object;
    }

    private static Flags returning(Draft draft, URI returnUrl) {
        return draft.flags().with(Flag.RETURN_URL, returnUrl.toString());
    }

    /** Of the two words for a person's questionnaire, the one that the account understands. */
    private Steps inOneWord(Steps steps) {
        var word = properties.personsQuestionnaire();
        return word.isEmpty()
                ? steps
                : Steps.of(steps.all()
                        .map(step -> Step.PERSON.contains(step.type())
                                ? Step.of(((ObjectNode) step.json().deepCopy()).put("type", word))
                                : step)
                        .toList());
    }

    /** The session's result document, however far it is. */
    @ReadAgain
    ObjectNode result(String token) {
        return calls.make(IdentomatWire.operation("result"), () -> {
            var document = wire.ask("result", about(token)).document();
            if (!document.has("result")) {
                throw Failures.nonsense(IdentomatWire.operation("result"), "a document that is no result");
            }
            return document;
        });
    }

    /** Gone counts as done. What comes back is all that is deleted, and is thrown away unread (contract identomat 8.23). */
    void delete(String token) {
        try {
            calls.make(IdentomatWire.operation("delete"), () -> {
                wire.ask("delete", about(token)).document();
                return true;
            });
        } catch (ProviderException.Gone e) {
            return; // what was asked for, is so
        }
    }

    /**
     * What Identomat has on somebody on a list. No document says how it is asked for, so how it is, is set (contract
     * identomat 2.6).
     *
     * @param personId as the result document names them
     */
    @ReadAgain
    ObjectNode listedPerson(String token, String personId) {
        var page = properties.screeningPage();
        return calls.make(
                IdentomatWire.operation(page),
                () -> wire.ask(page, about(token).put(properties.screeningArgument(), personId))
                        .document());
    }

    private ObjectNode about(String token) {
        return wire.arguments().put("session_token", token);
    }
}

package proofdesk.sandbox;

import static proofdesk.sandbox.Scenario.outcome;
import static proofdesk.sandbox.Scenario.weather;
import static proofdesk.sandbox.Trait.BLACK_AND_WHITE;
import static proofdesk.sandbox.Trait.EXPIRED;
import static proofdesk.sandbox.Trait.INCONSISTENT;
import static proofdesk.sandbox.Trait.NO_FINAL_RESULT;
import static proofdesk.sandbox.Trait.TAMPERED;
import static proofdesk.sandbox.Trait.UNDERAGE;
import static proofdesk.sandbox.Trait.UNHEARD_OF;
import static proofdesk.sandbox.Trait.UNREADABLE;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/** Every case the sandbox plays (contract assure 10.2, 11, 13, 17; seed 000). */
final class Catalogue {

    static final String DOCUMENT = "document";
    static final String SELFIE = "documentSelfie";

    /** What happens to pictures when nobody has chosen anything. */
    static final Scenario IN_ORDER;

    static final List<Scenario> ALL;

    private static final Set<String> BOTH = Set.of(DOCUMENT, SELFIE);
    private static final Set<String> FACES = Set.of(SELFIE);

    static {
        IN_ORDER = outcome(
                "pictureid.accepted.all-passed",
                BOTH,
                "accepted",
                Set.of(),
                "high",
                "Every check passed; with a selfie the faces are alike (high).");
        ALL = List.of(
                IN_ORDER,
                accepted(
                        "no-final-result",
                        NO_FINAL_RESULT,
                        "Accepted without a final result: no client may require one."),
                accepted("unknown-check", UNHEARD_OF, "Accepted, with a check and members nobody has heard of."),
                rejected(
                        "poor-image",
                        Set.of(UNREADABLE),
                        "The picture is unreadable: no document number, and checks that need one are not there."),
                rejected("underage", Set.of(UNDERAGE), "The person is under age."),
                rejected(
                        "underage-and-tampered",
                        Set.of(UNDERAGE, TAMPERED),
                        "Under age and tampered: under age is always rejected, never inconclusive."),
                face("rejected", "similarity-very-low", Set.of(), "veryLow", "The faces are not alike (veryLow)."),
                face("rejected", "similarity-low", Set.of(), "low", "The faces are hardly alike (low)."),
                face(
                        "rejected",
                        "similarity-low-and-expired",
                        Set.of(EXPIRED),
                        "low",
                        "The faces are hardly alike and the document has expired: the face decides."),
                inconclusive("tampered", Set.of(TAMPERED), "Signs of tampering, and the data do not agree."),
                inconclusive("expired", Set.of(EXPIRED), "The document has expired."),
                inconclusive("black-and-white", Set.of(BLACK_AND_WHITE), "A black and white copy."),
                inconclusive("data-integrity", Set.of(INCONSISTENT), "The data on the document do not agree."),
                inconclusive(
                        "expired-and-black-and-white",
                        Set.of(EXPIRED, BLACK_AND_WHITE),
                        "A black and white copy of an expired document: two reasons."),
                face("inconclusive", "similarity-medium", Set.of(), "medium", "The faces are somewhat alike (medium)."),
                face(
                        "inconclusive",
                        "similarity-medium-and-tampered",
                        Set.of(TAMPERED),
                        "medium",
                        "The faces are somewhat alike, and there are signs of tampering."),
                pictureId(
                        "failed.transaction-expired",
                        "failed",
                        "More than 15 minutes went by after the first picture; POST /clock?ahead=PT15M does it too."),
                pictureId("canceled.by-person", "canceled", "The person canceled."),
                pictureId(
                        "unknown.status",
                        "underReview",
                        "A status nobody has heard of: no client may take it for acceptance."),
                weather("weather.callback.lost", 1, "The callback never comes."),
                weather("weather.callback.twice", 1, "The callback comes twice."),
                weather("weather.callback.late", 1, "The callback comes five seconds after the result."),
                weather("weather.callback.early", 1, "The callback comes before the result can be read."),
                weather(
                        "weather.callback.wrong-header",
                        1,
                        "A forged callback with a wrong header comes before the right one."),
                weather("weather.token.503", 2, "Asking for an API token answers 503."),
                weather("weather.token.refused", 1, "The API client is refused: 401, invalid_client."),
                weather("weather.dossier.503", 2, "Creating a dossier answers 503."),
                weather("weather.capture.503", 2, "Starting a capture flow answers 503, and nothing is begun."),
                weather(
                        "weather.capture.answer-lost",
                        1,
                        "The capture flow begins, and yet the answer is 503: the process is there."),
                weather(
                        "weather.start.503",
                        2,
                        "Whatever begins a process or its verification answers 503: capture, create, start."),
                weather("weather.get.503", 2, "Reading a process answers 503."),
                weather("weather.get.429", 1, "Reading a process answers 429: too many requests."),
                weather("weather.get.html", 2, "Reading a process answers 502 with a page in HTML."),
                weather("weather.get.slow", 2, "Reading a process takes four seconds."),
                weather("weather.archive.cut-short", 1, "The full-result archive ends in the middle."),
                weather("weather.delete.503", 2, "Deleting answers 503."));
    }

    private Catalogue() {}

    static Scenario named(String name) {
        return ALL.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "Scenario not found.",
                        "There is no scenario of this name; see GET /scenarios."));
    }

    /** The outcome of this name, if a process of this type can come to it. */
    static Scenario fitting(String name, String processType) {
        var scenario = named(name);
        if (!scenario.processTypes().contains(processType)) {
            throw Problem.bad(
                    "Scenario does not fit.",
                    scenario.name() + " makes no sense for the process type " + processType + ".");
        }
        return scenario;
    }

    static List<Scenario> offered(String processType) {
        return ALL.stream()
                .filter(scenario -> scenario.processTypes().contains(processType))
                .toList();
    }

    private static Scenario accepted(String cause, Trait trait, String shows) {
        return outcome("pictureid.accepted." + cause, BOTH, "accepted", Set.of(trait), "high", shows);
    }

    private static Scenario rejected(String cause, Set<Trait> traits, String shows) {
        return outcome("pictureid.rejected." + cause, BOTH, "rejected", traits, "high", shows);
    }

    private static Scenario inconclusive(String cause, Set<Trait> traits, String shows) {
        return outcome("pictureid.inconclusive." + cause, BOTH, "inconclusive", traits, "high", shows);
    }

    private static Scenario face(String outcome, String cause, Set<Trait> traits, String similarity, String shows) {
        return outcome("pictureid." + outcome + "." + cause, FACES, outcome, traits, similarity, shows);
    }

    private static Scenario pictureId(String rest, String outcome, String shows) {
        return outcome("pictureid." + rest, BOTH, outcome, Set.of(), "high", shows);
    }
}

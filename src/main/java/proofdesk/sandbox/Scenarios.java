package proofdesk.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The one catalogue, and what is armed of it (contract assure 10.2, 11, 17; seed 000). */
@Component
class Scenarios {

    private static final String PICTURE_ID = "signicatpictureid";
    private static final String DOCUMENT = "document";
    private static final String SELFIE = "documentSelfie";
    private static final Set<String> BOTH = Set.of(DOCUMENT, SELFIE);
    private static final int BAD_ANSWERS = 2;

    static final List<Scenario> CATALOGUE = List.of(
            outcome(
                    "pictureid.accepted.all-passed",
                    BOTH,
                    "accepted",
                    "Every check passed; with a selfie the faces are alike (high)."),
            outcome(
                    "pictureid.rejected.poor-image",
                    BOTH,
                    "rejected",
                    "The picture is unreadable: no document number, and checks that need one are not there."),
            outcome("pictureid.rejected.underage", BOTH, "rejected", "The person is under age."),
            outcome(
                    "pictureid.rejected.similarity-very-low",
                    Set.of(SELFIE),
                    "rejected",
                    "The faces are not alike (veryLow)."),
            outcome(
                    "pictureid.rejected.similarity-low",
                    Set.of(SELFIE),
                    "rejected",
                    "The faces are hardly alike (low)."),
            outcome(
                    "pictureid.inconclusive.tampered",
                    BOTH,
                    "inconclusive",
                    "Signs of tampering, and the data do not agree."),
            outcome("pictureid.inconclusive.expired", BOTH, "inconclusive", "The document has expired."),
            outcome("pictureid.inconclusive.black-and-white", BOTH, "inconclusive", "A black and white copy."),
            outcome(
                    "pictureid.inconclusive.data-integrity",
                    BOTH,
                    "inconclusive",
                    "The data on the document do not agree."),
            outcome(
                    "pictureid.inconclusive.similarity-medium",
                    Set.of(SELFIE),
                    "inconclusive",
                    "The faces are somewhat alike (medium)."),
            outcome(
                    "pictureid.failed.transaction-expired",
                    BOTH,
                    "failed",
                    "More than 15 minutes went by after the first picture."),
            outcome("pictureid.canceled.by-person", BOTH, "canceled", "The person canceled."),
            outcome(
                    "pictureid.unknown.status",
                    BOTH,
                    "underReview",
                    "A status nobody has heard of: no client may take it for acceptance."),
            outcome(
                    "pictureid.accepted.unknown-check",
                    BOTH,
                    "accepted",
                    "Accepted, with a check and members nobody has heard of."),
            weather("weather.callback.lost", "The callback never comes."),
            weather("weather.callback.twice", "The callback comes twice."),
            weather("weather.callback.late", "The callback comes five seconds after the result."),
            weather("weather.callback.early", "The callback comes before the result can be read."),
            weather(
                    "weather.callback.wrong-header",
                    "A forged callback with a wrong header comes before the right one."),
            weather("weather.capture.503", "Starting a capture flow answers 503, twice."),
            weather("weather.get.503", "Reading a process answers 503, twice."),
            weather("weather.get.html", "Reading a process answers 502 with a page in HTML, twice."),
            weather("weather.get.slow", "Reading a process takes four seconds, twice."),
            weather("weather.archive.cut-short", "The full-result archive ends in the middle, once."),
            weather("weather.delete.503", "Deleting answers 503, twice."));

    private final Deque<Scenario> armedOutcomes = new ArrayDeque<>();
    private final List<Scenario> armedCallbacks = new ArrayList<>();
    private final Map<String, Integer> armedAnswers = new ConcurrentHashMap<>();

    private static Scenario outcome(String name, Set<String> processTypes, String outcome, String shows) {
        return new Scenario(name, PICTURE_ID, processTypes, outcome, shows);
    }

    private static Scenario weather(String name, String shows) {
        return new Scenario(name, PICTURE_ID, Set.of(), "", shows);
    }

    static Scenario named(String name) {
        return CATALOGUE.stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        HttpStatus.NOT_FOUND,
                        "Scenario not found.",
                        "There is no scenario of this name; see GET /scenarios."));
    }

    static List<Scenario> offered(String processType) {
        return CATALOGUE.stream()
                .filter(scenario -> scenario.processTypes().contains(processType))
                .toList();
    }

    /** Arms it: an outcome or a callback's weather for the next process, a bad answer for the next calls. */
    synchronized void arm(String name) {
        var scenario = named(name);
        if (!scenario.weather()) {
            armedOutcomes.add(scenario);
        } else if (name.startsWith("weather.callback.")) {
            armedCallbacks.add(scenario);
        } else {
            armedAnswers.put(name, name.equals("weather.archive.cut-short") ? 1 : BAD_ANSWERS);
        }
    }

    /** The outcome armed for a process of this type, taken. */
    synchronized Optional<Scenario> takeOutcome(String processType) {
        var next = armedOutcomes.peek();
        if (next == null) {
            return Optional.empty();
        }
        if (!next.processTypes().contains(processType)) {
            throw Problem.bad(
                    "Armed scenario does not fit.",
                    next.name() + " is armed and makes no sense for the process type " + processType + ".");
        }
        return Optional.ofNullable(armedOutcomes.poll());
    }

    synchronized List<Scenario> takeCallbacks() {
        var taken = List.copyOf(armedCallbacks);
        armedCallbacks.clear();
        return taken;
    }

    /** Whether this call is to be answered badly. */
    boolean bad(String name) {
        var left = armedAnswers.computeIfPresent(name, (key, times) -> times > 0 ? times - 1 : null);
        return left != null;
    }

    synchronized void reset() {
        armedOutcomes.clear();
        armedCallbacks.clear();
        armedAnswers.clear();
    }
}

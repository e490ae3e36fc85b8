package proofdesk.sandbox;

import static proofdesk.sandbox.Scenario.weather;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Every case the sandbox plays: those of its providers, and the weather (contract assure 10 to 14, 17). */
final class Catalogue {

    private static final List<Scenario> WEATHER = List.of(
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
            weather("weather.images.503", 1, "Setting pictures answers 503, and none is kept."),
            weather("weather.get.503", 2, "Reading a process answers 503."),
            weather("weather.get.429", 1, "Reading a process answers 429: too many requests."),
            weather(
                    "weather.get.429-for-ten-minutes",
                    1,
                    "Reading a process answers 429 and asks to be left alone for ten minutes."),
            weather("weather.get.html", 2, "Reading a process answers 502 with a page in HTML."),
            weather("weather.get.slow", 2, "Reading a process takes four seconds."),
            weather(
                    "weather.get.hostile",
                    2,
                    "Reading a process answers with markup, turned writing and ten thousand letters as names."),
            weather("weather.archive.cut-short", 1, "The full-result archive ends in the middle."),
            weather("weather.delete.503", 2, "Deleting answers 503."),
            weather("weather.event.lost", 1, "The event never comes."),
            weather("weather.event.twice", 1, "The event comes twice, with the same id."),
            weather("weather.event.late", 1, "The event comes five seconds after the result."),
            weather("weather.event.wrong-signature", 1, "An event with a forged signature comes before the right one."),
            weather(
                    "weather.event.unknown-kind",
                    1,
                    "An event of a kind nobody has heard of comes before the right one."),
            weather("weather.media.gone", 1, "A picture or video that was there answers 404, as after its retention."),
            weather(
                    "weather.archive.unexpected-entries",
                    1,
                    "The archive lacks its pictures and has entries nobody has heard of."),
            weather("weather.archive.hostile-names", 1, "The archive has entries whose names lead out of it."));

    static final List<Scenario> ALL = Stream.concat(
                    Providers.ALL.stream().flatMap(provider -> provider.scenarios().stream()), WEATHER.stream())
            .toList();

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

    /** The outcome of this name, if a process of this kind can come to it. */
    static Scenario fitting(String name, Order order) {
        var scenario = named(name);
        if (!scenario.fits(order.provider(), order.processType())) {
            throw Problem.bad("Scenario does not fit.", scenario.name() + " makes no sense for " + order.kind() + ".");
        }
        return scenario;
    }

    static List<Scenario> offered(Order order) {
        return ALL.stream()
                .filter(scenario -> scenario.fits(order.provider(), order.processType()))
                .toList();
    }

    /** What happens when nobody has chosen anything. */
    static Scenario inOrder(Order order) {
        return offered(order).getFirst();
    }
}

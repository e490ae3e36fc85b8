package proofdesk.figures;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import proofdesk.figures.Figures.Pace;

/** How long things took. */
record PaceCards(Say say, Extent extent) {

    /** @param id what was waited for: {@code result} or {@code decision} */
    FigureCard of(String id, List<Pace> paces) {
        var title = say.of(id + ".title");
        var text = say.of(id + ".text");
        if (paces.isEmpty()) {
            return new FigureCard(title, text, say.of("nothing"));
        }
        var last = paces.getLast();
        var spoken = say.of(
                "pace.spoken", Say.day(last.week()), Scale.words(last.median()), Scale.words(last.p90()), last.count());
        var drawing = PaceLines.draw(id, title, spoken, extent.mondays(), paces, Say::day, this::told);
        var numbers = new Tabled(
                List.of(say.of("week"), say.of("count"), say.of("median"), say.of("p90")),
                rows(paces, Scale::words),
                rows(paces, duration -> String.valueOf(duration.toSeconds())));
        return new FigureCard("time-to-" + id, title, text, drawing, numbers).marked(say.of("median"), say.of("p90"));
    }

    private static List<List<String>> rows(List<Pace> paces, Function<Duration, String> words) {
        return paces.stream()
                .map(pace -> List.of(
                        pace.week().toString(),
                        String.valueOf(pace.count()),
                        words.apply(pace.median()),
                        words.apply(pace.p90())))
                .toList();
    }

    private String told(Pace pace, boolean median) {
        return say.of(
                median ? "median.told" : "p90.told",
                Say.day(pace.week()),
                Scale.words(median ? pace.median() : pace.p90()),
                pace.count());
    }
}

package proofdesk.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.figures.Figures.Ended;
import proofdesk.result.Outcome;

/** How checks ended, by week and by provider. */
final class OutcomeCards {

    private static final List<Outcome> ENDS =
            Stream.of(Outcome.values()).filter(Outcome::isFinal).toList();

    private final Say say;
    private final Extent extent;
    private final List<Ended> ended;

    OutcomeCards(Say say, Snapshot figures) {
        this.say = say;
        this.extent = figures.extent();
        this.ended = figures.ended();
    }

    FigureCard byWeek() {
        var bars = extent.mondays().stream()
                .map(week -> bar(Say.day(week), one -> one.week().equals(week)))
                .toList();
        var rows = ended.stream()
                .map(one -> new Ended(one.week(), one.provider(), Outcome.UNKNOWN, 0))
                .distinct()
                .map(of -> row(
                        List.of(of.week().toString(), say.providers().apply(of.provider())),
                        one -> one.week().equals(of.week()) && one.provider().equals(of.provider())))
                .toList();
        return card("weeks", bars, head(say.of("week"), say.of("provider")), rows);
    }

    FigureCard byProvider() {
        var ids = ended.stream().map(Ended::provider).distinct().toList();
        var bars = ids.stream()
                .map(id -> bar(say.providers().apply(id), one -> one.provider().equals(id)))
                .toList();
        var rows = ids.stream()
                .map(id -> row(
                        List.of(say.providers().apply(id)),
                        one -> one.provider().equals(id)))
                .toList();
        return card("providers", bars, head(say.of("provider")), rows);
    }

    private FigureCard card(String id, List<StackedBars.Bar> bars, List<String> head, List<List<String>> rows) {
        var title = say.of(id + ".title");
        var text = say.of(id + ".text");
        if (ended.isEmpty()) {
            return new FigureCard(title, text, say.of("nothing"));
        }
        var each = ENDS.stream()
                .map(outcome -> say.of(outcome) + " " + count(one -> one.outcome() == outcome))
                .collect(Collectors.joining(", "));
        var spoken = say.of("ended.spoken", count(one -> true), extent.weeks(), each);
        var drawing = id.equals("weeks")
                ? StackedBars.draw(id, title, spoken, bars)
                : LevelStacks.draw(id, title, spoken, bars);
        return new FigureCard("checks-by-" + id, title, text, drawing, new Tabled(head, rows, rows))
                .explained(
                        id,
                        ENDS.stream().map(Stripes::of).toList(),
                        ENDS.stream().map(say::of).toList());
    }

    private StackedBars.Bar bar(String label, Predicate<Ended> of) {
        var parts = new ArrayList<StackedBars.Part>();
        for (var outcome : ENDS) {
            var count = count(of.and(one -> one.outcome() == outcome));
            if (count > 0) {
                parts.add(new StackedBars.Part(
                        Stripes.of(outcome), count, say.of("part", label, say.of(outcome), count)));
            }
        }
        return new StackedBars.Bar(label, parts);
    }

    private List<String> row(List<String> names, Predicate<Ended> of) {
        var row = new ArrayList<>(names);
        ENDS.forEach(outcome -> row.add(String.valueOf(count(of.and(one -> one.outcome() == outcome)))));
        row.add(String.valueOf(count(of)));
        return row;
    }

    private List<String> head(String... names) {
        var head = new ArrayList<>(List.of(names));
        ENDS.forEach(outcome -> head.add(say.of(outcome)));
        head.add(say.of("all"));
        return head;
    }

    private int count(Predicate<Ended> of) {
        return ended.stream().filter(of).mapToInt(Ended::count).sum();
    }
}

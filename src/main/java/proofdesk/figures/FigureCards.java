package proofdesk.figures;

import java.util.ArrayList;
import java.util.List;
import proofdesk.figures.Figures.Because;
import proofdesk.figures.Figures.Stage;

/** Puts figures into drawings, tables and words. */
final class FigureCards {

    /** So many reasons are drawn; all are in the table. */
    private static final int MOST_REASONS = 15;

    private final Say say;

    FigureCards(Say say) {
        this.say = say;
    }

    List<FigureCard> of(Snapshot figures) {
        var outcomes = new OutcomeCards(say, figures);
        var paces = new PaceCards(say, figures.extent());
        return List.of(
                outcomes.byWeek(),
                outcomes.byProvider(),
                funnel(figures),
                paces.of("result", figures.toResult()),
                paces.of("decision", figures.toDecision()),
                reasons(figures.reasons()));
    }

    private FigureCard funnel(Snapshot figures) {
        var title = say.of("funnel.title");
        var text = say.of("funnel.text");
        int made = figures.funnel().getOrDefault(Stage.LINK_MADE, 0);
        if (made == 0) {
            return new FigureCard(title, text, say.of("nothing"));
        }
        var bars = new ArrayList<LevelBars.Bar>();
        var rows = new ArrayList<List<String>>();
        int before = made;
        for (var stage : Stage.values()) {
            int count = figures.funnel().getOrDefault(stage, 0);
            var name = say.of("stage." + stage.name());
            var number = say.of("stage.number", count, Say.percent(count, made));
            var fewer = before == count ? number : say.of("stage.stopped", number, before - count);
            bars.add(new LevelBars.Bar(name, count, fewer, Stripes.FULL));
            rows.add(List.of(
                    name,
                    String.valueOf(count),
                    Say.percent(count, made),
                    String.valueOf(before - count),
                    Say.percent(before - count, before)));
            before = count;
        }
        var head =
                List.of(say.of("stage"), say.of("count"), say.of("share"), say.of("stopped"), say.of("stopped.share"));
        var spoken = say.of("funnel.spoken", made, figures.funnel().getOrDefault(Stage.JUDGED, 0));
        return new FigureCard(
                "funnel", title, text, LevelBars.draw("funnel", title, spoken, bars), new Tabled(head, rows, rows));
    }

    private FigureCard reasons(List<Because> reasons) {
        var title = say.of("reasons.title");
        var text = say.of("reasons.text");
        if (reasons.isEmpty()) {
            return new FigureCard(title, text, say.of("nothing"));
        }
        var bars = reasons.stream()
                .limit(MOST_REASONS)
                .map(one -> new LevelBars.Bar(
                        say.of("reason", say.kind(one), say.reasons().apply(one)),
                        one.count(),
                        String.valueOf(one.count()),
                        stripes(one)))
                .toList();
        var rows = reasons.stream()
                .map(one -> List.of(say.kind(one), say.reasons().apply(one), String.valueOf(one.count())))
                .toList();
        var head = List.of(say.of("decision"), say.of("why"), say.of("count"));
        var all = reasons.stream().mapToInt(Because::count).sum();
        var spoken = say.of("reasons.spoken", all, bars.getFirst().label());
        return new FigureCard(
                "reasons", title, text, LevelBars.draw("reasons", title, spoken, bars), new Tabled(head, rows, rows));
    }

    private static Stripes stripes(Because because) {
        return switch (because.kind()) {
            case APPROVED -> Stripes.FULL;
            case REJECTED -> Stripes.SLANTED;
            case ASKED_AGAIN -> Stripes.DOTTED;
            case ESCALATED -> Stripes.CROSSED;
        };
    }
}

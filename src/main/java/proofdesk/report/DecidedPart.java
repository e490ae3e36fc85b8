package proofdesk.report;

import static proofdesk.report.Sheet.classed;

import proofdesk.review.Decision;
import proofdesk.review.Reasons;

/** What people decided, the newest first: who, when, why, and who confirmed it. */
final class DecidedPart {

    private final Sheet sheet;
    private final Reasons reasons;
    private final Wording words;

    DecidedPart(Sheet sheet, Reasons reasons, Wording words) {
        this.sheet = sheet;
        this.reasons = reasons;
        this.words = words;
    }

    /** @param notes whether what colleagues wrote for each other is shown */
    void add(Subject subject, boolean notes) {
        Sheet.add(sheet.body, "h2", words.text("report.decisions"));
        var counting = subject.decisions().stream().filter(Decision::stands).findFirst();
        counting.ifPresent(decision -> decision(decision, subject, notes));
        var before = subject.decisions().stream()
                .filter(decision -> counting.filter(decision::equals).isEmpty())
                .toList();
        if (!before.isEmpty()) {
            Sheet.add(sheet.body, "h3", words.text("decision.before"));
            before.forEach(decision -> decision(decision, subject, notes));
        }
        if (!notes && subject.decisions().stream().anyMatch(DecidedPart::hasNote)) {
            classed(Sheet.add(sheet.body, "p", words.text("report.notes.left")), "small");
        }
    }

    private void decision(Decision decision, Subject subject, boolean notes) {
        var rows = new Rows(sheet.body);
        var kind = words.text("decision.kind." + decision.kind().name());
        classed(rows.row(words.text("report.decision", decision.number()), kind), "strong");
        rows.row(words.text("report.decision.standing"), words.text(standing(decision, subject)));
        rows.row(
                words.text("report.decision.by"),
                words.text("report.when.by", words.moment(decision.madeAt()), decision.madeBy()));
        if (!decision.reason().isEmpty()) {
            rows.row(
                    words.text("decision.reason"),
                    reasons.find(decision.reason())
                            .map(reason -> reason.label(words.language()))
                            .orElse(decision.reason()));
        }
        var end = decision.end();
        if (end != null) {
            rows.row(
                    words.text("report.decision.end." + end.kind().name()),
                    words.text("report.when.by", words.moment(end.madeAt()), end.madeBy()));
        }
        if (!decision.message().isEmpty()) {
            rows.row(words.text("decision.message"), decision.message());
        }
        if (notes && !decision.note().isEmpty()) {
            rows.row(words.text("decision.note"), decision.note());
        }
        if (notes && end != null && !end.note().isEmpty()) {
            rows.row(words.text("report.note.by", end.madeBy()), end.note());
        }
    }

    private static String standing(Decision decision, Subject subject) {
        return "report.standing." + decision.standing(subject.madeAt()).name();
    }

    private static boolean hasNote(Decision decision) {
        var end = decision.end();
        return !decision.note().isEmpty() || (end != null && !end.note().isEmpty());
    }
}

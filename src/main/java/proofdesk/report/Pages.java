package proofdesk.report;

import static proofdesk.report.Sheet.add;
import static proofdesk.report.Sheet.classed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import proofdesk.explanation.Explanations;
import proofdesk.report.Wishes.Part;
import proofdesk.result.Outcome;
import proofdesk.review.Reasons;

/** What stands on the pages of a report, from the check to the proof. */
@Component
class Pages {

    private final Reasons reasons;
    private final Explanations explanations;
    private final String organisation;
    private final boolean sandbox;
    private final String styles;

    Pages(
            Reasons reasons,
            Explanations explanations,
            @Value("${proofdesk.relying-party.name:Proofdesk}") String organisation,
            @Value("${proofdesk.sandbox.enabled:false}") boolean sandbox)
            throws IOException {
        this.reasons = reasons;
        this.explanations = explanations;
        this.organisation = organisation;
        this.sandbox = sandbox;
        this.styles = new ClassPathResource("report.css", Pages.class).getContentAsString(StandardCharsets.UTF_8);
    }

    /** @param photos none where none were asked for */
    Document of(Subject subject, Wishes wishes, List<Photo> photos, Optional<Archive.Seen> archive, Wording words) {
        var page = styles.replace("'of'", "' " + words.text("report.page.of").replaceAll("[^\\p{L}/]", "") + " '");
        var sheet = new Sheet(words.language().toLanguageTag(), words.text("report.title"), page);
        var foot = words.text("report.foot", subject.check().id(), subject.madeBy(), words.moment(subject.madeAt()));
        classed(add(sheet.body, "div", foot), "foot");
        if (sandbox) {
            classed(add(sheet.body, "p", words.text("shell.sandbox")), "sandbox"); // paper outlives the screen
        }
        add(sheet.body, "p", organisation);
        add(sheet.body, "h1", words.text("report.title"));
        about(sheet, subject, words);
        new DecidedPart(sheet, reasons, words).add(subject, wishes.has(Part.DECISION_NOTES));
        subject.result().ifPresent(result -> {
            var found =
                    new FoundPart(sheet, words, explanations.in(words.language().getLanguage()));
            found.facts("result.person", result.verdict().person());
            found.facts("result.document", result.verdict().document());
            found.findings(result.verdict());
        });
        if (subject.result().isEmpty()) {
            add(sheet.body, "p", words.text("report.noResult"));
        }
        new PhotosPart(sheet, words).add(photos, wishes.has(Part.PICTURES));
        new KeptPart(sheet, words).add(subject, wishes);
        new ProofPart(sheet, words).add(subject, photos, archive);
        return sheet.document;
    }

    private static void about(Sheet sheet, Subject subject, Wording words) {
        var check = subject.check();
        var rows = new Rows(sheet.body);
        var outcome = words.text("outcome." + check.outcome().name());
        classed(
                rows.row(
                        words.text("report.outcome"),
                        check.statusWord().isBlank()
                                ? outcome
                                : words.text("report.outcome.word", outcome, check.statusWord())),
                "strong");
        if (check.outcome() != Outcome.PENDING) {
            rows.row("", words.text("result.meaning." + check.outcome().name(), check.statusWord()));
        }
        rows.row(words.text("report.provider"), subject.provider());
        rows.row(words.text("report.kind"), words.processType(check.processType()));
        rows.row(words.text("report.check"), check.id().toString());
        rows.row(words.text("report.dossier"), subject.reference());
        rows.row(
                words.text("report.ordered"),
                words.text("report.when.by", words.moment(check.orderedAt()), check.orderedBy()));
        rows.row(words.text("report.ended"), check.endedAt(), words);
        rows.row(words.text("report.read"), check.readAt(), words);
        var overturned = check.overturned();
        if (overturned != null) {
            rows.row(
                    words.text("report.overturned"),
                    words.text(
                            "report.overturned.text",
                            words.text("outcome." + overturned.before().name()),
                            words.moment(overturned.at())));
        }
    }
}

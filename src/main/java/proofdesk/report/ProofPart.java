package proofdesk.report;

import static proofdesk.report.Sheet.classed;

import java.util.List;
import java.util.Optional;

/** By what the report can be held against what the vendor and Proofdesk have. */
final class ProofPart {

    private final Sheet sheet;
    private final Wording words;

    ProofPart(Sheet sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** @param archive empty where it was not asked for */
    void add(Subject subject, List<Photo> photos, Optional<Archive.Seen> archive) {
        classed(Sheet.add(sheet.body, "h2", words.text("report.proof")), "proof");
        Sheet.add(sheet.body, "p", words.text("report.proof.text"));
        var rows = new Rows(sheet.body);
        rows.row(
                words.text("report.made"),
                words.text("report.when.by", words.moment(subject.madeAt()), subject.madeBy()));
        hash(rows, "report.hash.raw", subject.hash().orElse(""), words.text("report.noResult"));
        for (var photo : photos) {
            if (!photo.hash().isEmpty()) {
                var kind = words.text("result.picture." + photo.of().kind().name());
                hash(rows, words.text("report.hash.picture", kind), photo.hash());
            }
        }
        archive.ifPresentOrElse(
                seen -> hash(
                        rows,
                        "report.hash.archive",
                        seen.hash(),
                        words.text("report.archive.failed", seen.reference())),
                () -> rows.row(words.text("report.hash.archive"), words.text("report.archive.notAsked")));
        archive.filter(seen -> !seen.hash().isEmpty())
                .ifPresent(seen -> rows.row(
                        words.text("report.archive.length"),
                        words.text("report.bytes", String.valueOf(seen.length()))));
    }

    private void hash(Rows rows, String name, String hash, String otherwise) {
        if (hash.isEmpty()) {
            rows.row(words.text(name), otherwise);
        } else {
            hash(rows, words.text(name), hash);
        }
    }

    private static void hash(Rows rows, String name, String hash) {
        classed(rows.row(name, hash), "hash");
    }
}

package proofdesk.report;

import static proofdesk.report.Sheet.classed;

import java.util.List;
import java.util.function.BiConsumer;
import proofdesk.notes.KeptFile;
import proofdesk.notes.Note;
import proofdesk.report.Wishes.Part;

/** What colleagues keep in the dossier, as far as it is wanted; what is left out is said to be left out. */
final class KeptPart {

    private final Sheet sheet;
    private final Wording words;

    KeptPart(Sheet sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void add(Subject subject, Wishes wishes) {
        var notes = wishes.has(Part.DOSSIER_NOTES);
        var files = wishes.has(Part.FILES);
        var leftOut = !notes && !subject.notes().isEmpty()
                || !files && !subject.files().isEmpty();
        if (!notes && !files && !leftOut) {
            return;
        }
        Sheet.add(sheet.body, "h2", words.text("report.kept"));
        small("report.kept.text");
        if (notes) {
            list("notes.title", subject.notes(), this::note);
        } else if (!subject.notes().isEmpty()) {
            small("report.kept.notes.left");
        }
        if (files) {
            list("files.title", subject.files(), this::file);
        } else if (!subject.files().isEmpty()) {
            small("report.kept.files.left");
        }
    }

    private <T> void list(String title, List<T> all, BiConsumer<Rows, T> row) {
        Sheet.add(sheet.body, "h3", words.text(title));
        if (all.isEmpty()) {
            Sheet.add(sheet.body, "p", words.text("report.kept.none"));
            return;
        }
        var rows = new Rows(sheet.body);
        all.forEach(one -> row.accept(rows, one));
    }

    private void note(Rows rows, Note note) {
        var by = words.text("report.when.by", words.moment(note.writtenAt()), note.writtenBy());
        rows.row(note.earlier().isEmpty() ? by : words.text("report.kept.corrected", by), note.text());
    }

    private void file(Rows rows, KeptFile file) {
        rows.row(
                words.text("report.when.by", words.moment(file.addedAt()), file.addedBy()),
                words.text("report.kept.file", file.name(), file.type().name(), String.valueOf(file.size())));
    }

    private void small(String key) {
        classed(Sheet.add(sheet.body, "p", words.text(key)), "small");
    }
}

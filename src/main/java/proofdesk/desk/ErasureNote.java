package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import proofdesk.ui.Times;
import proofdesk.verification.ErasureReceipt;
import proofdesk.verification.Verification.Erasing;

/** An erasure: under way with its tries, or done with its receipt. */
final class ErasureNote extends Div {

    private ErasureNote() {
        addClassName("note");
        getElement().setAttribute("role", "status");
    }

    static ErasureNote underWay(Erasing erasing, Clock clock) {
        var note = new ErasureNote();
        var now = clock.instant();
        note.add(
                new H2(note.getTranslation("verification.erasing.title")),
                new Paragraph(note.getTranslation(
                        "verification.erasing.text", erasing.by(), Times.moment(erasing.since(), now))));
        var trouble = erasing.trouble();
        if (trouble != null) {
            note.add(
                    new Paragraph(note.getTranslation(
                            "verification.trouble." + trouble.kind().name())),
                    new Paragraph(note.getTranslation("verification.reference", trouble.reference())));
        }
        if (erasing.attempts() > 0 && erasing.nextTryAt() != null) {
            note.add(new Paragraph(note.getTranslation(
                    "verification.erasing.tries", erasing.attempts(), Times.moment(erasing.nextTryAt(), now))));
        }
        return note;
    }

    static ErasureNote receipt(ErasureReceipt receipt, Clock clock) {
        var note = new ErasureNote();
        var now = clock.instant();
        note.add(
                new H1(note.getTranslation("verification.erased.title")),
                new Paragraph(note.getTranslation(
                        "verification.erased.requested",
                        receipt.requestedBy(),
                        Times.moment(receipt.requestedAt(), now))));
        if (receipt.erasedAt() != null) {
            note.add(new Paragraph(
                    note.getTranslation("verification.erased.done", Times.moment(receipt.erasedAt(), now))));
        }
        note.add(new Paragraph(
                note.getTranslation("verification.erased.receipt", receipt.id().toString())));
        return note;
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.function.Consumer;
import proofdesk.notes.Note;
import proofdesk.ui.Moment;

/** One note, as it was typed: text, never markup. */
final class NoteShown extends Article {

    NoteShown(Note note, Clock clock, boolean own, Consumer<Note> correct) {
        addClassName("note-shown");
        var who = new Span(note.writtenBy());
        who.addClassName("trail-who");
        var head = new Div(who, new Moment(note.writtenAt(), clock.instant()));
        head.addClassName("note-head");
        if (own) {
            var button = new Button(getTranslation("notes.correct"), click -> correct.accept(note));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            head.add(button);
        }
        add(head, text(note.text()));
        if (!note.mentioned().isEmpty()) {
            var named = new Paragraph(getTranslation("notes.named", String.join(", ", note.mentioned())));
            named.addClassName("quiet");
            add(named);
        }
        if (!note.earlier().isEmpty()) {
            var earlier = new Div();
            note.earlier().forEach(one -> earlier.add(new Moment(one.writtenAt(), clock.instant()), text(one.text())));
            earlier.addClassName("note-earlier");
            add(new NativeDetails(getTranslation("notes.corrected"), earlier));
        }
    }

    private static Paragraph text(String text) {
        var shown = new Paragraph(text);
        shown.addClassName("note-text");
        shown.getElement().setAttribute("dir", "auto");
        return shown;
    }
}

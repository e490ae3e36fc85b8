package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.notes.Note;
import proofdesk.notes.Notes;
import proofdesk.review.Colleagues;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** What colleagues wrote down about a dossier, newest first, and room for more. What is being typed stays. */
final class NotesSection extends Section {

    private final Notes notes;
    private final CurrentUser user;
    private final Clock clock;
    private final boolean mayAct;
    private final NoteForm form;
    private final Paragraph none = new Paragraph();
    private final UnorderedList list = new UnorderedList();
    private List<Note> shown = List.of();
    private @Nullable UUID dossier;

    NotesSection(Notes notes, Colleagues colleagues, CurrentUser user, Clock clock) {
        this.notes = notes;
        this.user = user;
        this.clock = clock;
        mayAct = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        form = new NoteForm(notes, colleagues, this::look);
        addClassName("notes");
        list.addClassName("note-list");
        none.setText(getTranslation(mayAct ? "notes.none" : "notes.none.auditor"));
        var all = new Div(none, list);
        add(new H2(getTranslation("notes.title")), all);
        if (mayAct) {
            addComponentAtIndex(1, form);
        }
    }

    /** Shows the notes of a dossier; who is named in them has seen it then. */
    void show(UUID dossierId, boolean open) {
        dossier = dossierId;
        form.of(dossierId);
        form.setVisible(open);
        look();
    }

    private void look() {
        var of = dossier;
        if (of == null) {
            return;
        }
        var now = notes.of(of);
        none.setVisible(now.isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(note -> list.add(new ListItem(
                    new NoteShown(note, clock, mayAct && note.writtenBy().equals(user.name()), form::correct))));
        }
        if (now.stream().anyMatch(note -> note.mentioned().contains(user.name()))) {
            notes.seen(of);
        }
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proofdesk.notes.Note;
import proofdesk.notes.Notes;
import proofdesk.review.Colleague;
import proofdesk.review.Colleagues;
import proofdesk.ui.KeyMap;

/** Where a note is typed, anew or in place of one's own. After an {@code @} colleagues are offered. */
final class NoteForm extends Div {

    private static final int OFFERED = 5;
    private static final Pattern BEGUN = Pattern.compile("(?s)(?:^|.*[^\\p{L}\\p{N}])@([^\\s@]*)$");

    private final Notes notes;
    private final Colleagues colleagues;
    private final Runnable changed;
    private final TextArea text = new TextArea();
    private final Div offered = new Div();
    private final Button add = new Button();
    private final Button cancel = new Button();
    private final Paragraph problem = new Paragraph();
    private @Nullable UUID dossier;
    private @Nullable Note corrected;

    NoteForm(Notes notes, Colleagues colleagues, Runnable changed) {
        this.notes = notes;
        this.colleagues = colleagues;
        this.changed = changed;
        addClassName("note-form");
        KeyMap.give(text, "k", getTranslation("notes.new"));
        text.setMaxLength(Note.LONGEST);
        text.setHelperText(getTranslation("notes.help"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> offer(change.getValue()));
        offered.addClassName("note-offered");
        offered.getElement().setAttribute("role", "group");
        offered.getElement().setAttribute("aria-label", getTranslation("notes.offered"));
        add.addClickListener(click -> save());
        add.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text).resetFocusOnActiveElement();
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel.setText(getTranslation("notes.cancel"));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        cancel.addClickListener(click -> begin(null));
        problem.getElement().setAttribute("role", "alert");
        var buttons = new Div(add, cancel);
        buttons.addClassName("link-actions");
        add(text, offered, problem, buttons);
        begin(null);
    }

    void of(UUID dossierId) {
        if (!dossierId.equals(dossier)) {
            dossier = dossierId;
            begin(null);
        }
    }

    /** Lets a note be worded anew. */
    void correct(Note note) {
        begin(note);
        text.focus();
    }

    private void begin(@Nullable Note note) {
        corrected = note;
        text.setLabel(getTranslation(note == null ? "notes.new" : "notes.correcting"));
        text.setValue(note == null ? "" : note.text());
        add.setText(getTranslation(note == null ? "notes.add" : "notes.save"));
        cancel.setVisible(note != null);
        problem.setText("");
        offer("");
    }

    private void offer(String typed) {
        offered.removeAll();
        var begun = BEGUN.matcher(typed);
        if (begun.matches()) {
            var part = begun.group(1).toLowerCase(Locale.ROOT);
            colleagues.all().stream()
                    .map(Colleague::name)
                    .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(part))
                    .limit(OFFERED)
                    .forEach(name -> offered.add(choice(name, typed, part.length())));
        }
        offered.setVisible(offered.getComponentCount() > 0);
    }

    private Button choice(String name, String typed, int begun) {
        var choice = new Button("@" + name, click -> {
            text.setValue(typed.substring(0, typed.length() - begun) + name + " ");
            text.focus();
        });
        choice.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return choice;
    }

    private void save() {
        var of = dossier;
        if (of == null || text.getValue().isBlank()) {
            problem.setText(getTranslation("notes.empty"));
            text.focus();
            return;
        }
        try {
            if (corrected == null) {
                notes.write(of, text.getValue());
            } else {
                notes.correct(corrected.id(), text.getValue());
            }
        } catch (IllegalStateException gone) {
            problem.setText(getTranslation("notes.gone"));
            return;
        }
        begin(null);
        changed.run();
    }
}

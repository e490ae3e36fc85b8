package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.function.Consumer;
import proofdesk.ui.Times;

/** That somebody else was quicker. Neither's work is lost unless a person says so. */
final class OtherNote extends Div {

    private final Consumer<Configuration> takeTheirs;
    private final Consumer<Configuration> keepMine;

    OtherNote(Consumer<Configuration> takeTheirs, Consumer<Configuration> keepMine) {
        this.takeTheirs = takeTheirs;
        this.keepMine = keepMine;
        addClassNames("note", "note-trouble");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Configuration theirs, Instant now) {
        var who = theirs.draftBy();
        var when = theirs.draftAt();
        var keep = new Button(getTranslation("identomat.other.keep"), click -> keepMine.accept(theirs));
        var take = new Button(getTranslation("identomat.other.take"), click -> takeTheirs.accept(theirs));
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        removeAll();
        add(
                new Paragraph(
                        who == null || when == null
                                ? getTranslation("identomat.other.published")
                                : getTranslation("identomat.other", who, Times.moment(when, now))),
                new Paragraph(getTranslation("identomat.other.next")),
                take,
                keep);
        setVisible(true);
    }
}

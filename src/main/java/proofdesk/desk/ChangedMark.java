package proofdesk.desk;

import com.vaadin.flow.component.html.Span;

/** Says of a check, or of a dossier, that others did something with it since the user looked. */
final class ChangedMark extends Span {

    ChangedMark() {
        setText(getTranslation("work.changed"));
        addClassName("changed-mark");
    }
}

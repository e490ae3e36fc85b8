package proofdesk.administration;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import proofdesk.explanation.Subject;

/** What a finding that we do not know is about. */
final class GroupField extends Select<Subject> {

    private Subject kept;

    GroupField(Subject kept, Runnable changed) {
        this.kept = kept;
        setLabel(getTranslation("words.group"));
        setHelperText(getTranslation("words.group.help"));
        setItems(List.of(Subject.values()));
        setItemLabelGenerator(subject -> getTranslation("findings.subject." + subject.name()));
        setValue(kept);
        addValueChangeListener(change -> changed.run());
    }

    Subject kept() {
        return kept;
    }

    boolean isChanged() {
        return getValue() != kept;
    }

    /** What is there now, in place of what was chosen. */
    void show(Subject there) {
        kept = there;
        setValue(there);
    }

    /** What is there now, with what was chosen kept for saving once more. */
    void showBelow(Subject there) {
        kept = there;
    }
}

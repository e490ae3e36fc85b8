package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Optional;
import java.util.UUID;
import proofdesk.review.Assignment;
import proofdesk.review.Colleague;

/** Asks a colleague to deal with a check, or oneself, or nobody any more. */
final class AssignDialog extends Dialog {

    private final Teamwork team;
    private final UUID id;
    private final Runnable changed;
    private final ComboBox<String> colleague = new ComboBox<>();

    /** @param changed called after something was done here */
    AssignDialog(Teamwork team, UUID id, Runnable changed) {
        this.team = team;
        this.id = id;
        this.changed = changed;
        var now = team.assignments.of(id).map(Assignment::assignee);
        setHeaderTitle(getTranslation("looking.assign.title"));
        colleague.setLabel(getTranslation("looking.assign.to"));
        colleague.setHelperText(getTranslation("looking.assign.help"));
        colleague.setItems(
                team.colleagues.whoMayAct().stream().map(Colleague::name).toList());
        now.ifPresent(colleague::setValue);
        colleague.setErrorMessage(getTranslation("looking.assign.missing"));
        colleague.setWidthFull();
        colleague.setAutofocus(true);
        add(colleague);
        var go = new Button(getTranslation("looking.assign.go"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var footer = getFooter();
        if (now.isPresent()) {
            var nobody = new Button(
                    getTranslation("looking.assign.nobody"), click -> done(() -> team.assignments.remove(id)));
            nobody.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            footer.add(nobody);
        }
        if (now.filter(team.user.name()::equals).isEmpty()) {
            footer.add(new Button(getTranslation("looking.assign.me"), click -> assign(team.user.name())));
        }
        var cancel = new Button(getTranslation("looking.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        footer.add(cancel, go);
        setWidth("30rem");
    }

    private void go() {
        Optional.ofNullable(colleague.getValue()).ifPresentOrElse(this::assign, () -> {
            colleague.setInvalid(true);
            colleague.focus();
        });
    }

    private void assign(String name) {
        done(() -> team.assignments.assign(id, name));
    }

    private void done(Runnable step) {
        step.run();
        close();
        changed.run();
    }
}

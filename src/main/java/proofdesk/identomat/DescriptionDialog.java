package proofdesk.identomat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Consumer;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a configuration is called, what it is for, and who looks after it. What was typed stays until it is kept. */
final class DescriptionDialog extends Dialog {

    private final IdentomatConfigurations configurations;
    private final Consumer<Configuration> described;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();
    private final TextField owner = new TextField();
    private Configuration seen;

    DescriptionDialog(IdentomatConfigurations configurations, Configuration seen, Consumer<Configuration> described) {
        this.configurations = configurations;
        this.seen = seen;
        this.described = described;
        setHeaderTitle(getTranslation("identomat.describe"));
        setWidth("min(30rem, 100%)");
        label(name, "identomat.name", IdentomatConfigurations.NAME_LENGTH, seen.name());
        label(description, "identomat.description", IdentomatConfigurations.TEXT_LENGTH, seen.description());
        label(owner, "identomat.owner", IdentomatConfigurations.OWNER_LENGTH, seen.owner());
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        owner.setHelperText(getTranslation("identomat.owner.help"));
        var fields = new VerticalLayout(name, description, owner);
        fields.setPadding(false);
        fields.setAlignItems(Alignment.STRETCH);
        add(fields);
        var keep = new Button(getTranslation("identomat.describe.go"), click -> keep());
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("identomat.cancel"), click -> close()), keep);
    }

    private void label(TextFieldBase<?, String> field, String key, int length, String value) {
        field.setLabel(getTranslation(key));
        field.getElement().setProperty("maxlength", length);
        field.setValue(value);
    }

    private void keep() {
        name.setInvalid(false);
        if (name.getValue().isBlank()) {
            refuse("identomat.name.none");
            return;
        }
        try {
            var kept = configurations.describe(seen, name.getValue(), description.getValue(), owner.getValue());
            close();
            described.accept(kept);
        } catch (IdentomatConfigurations.NameTaken e) {
            refuse("identomat.name.taken");
        } catch (OptimisticLockingFailureException e) {
            seen = configurations.find(seen.id()).orElse(seen);
            refuse("identomat.describe.other");
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
        name.focus();
    }
}

package proofdesk.identomat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for the name of a new configuration, or of a copy. What was typed stays until it worked. */
final class NameDialog extends Dialog {

    private final IdentomatConfigurations configurations;
    private final @Nullable Configuration original;
    private final Consumer<UUID> made;
    private final TextField name = new TextField();
    private final TextArea description = new TextArea();

    /** @param original of which to make a copy */
    NameDialog(IdentomatConfigurations configurations, @Nullable Configuration original, Consumer<UUID> made) {
        this.configurations = configurations;
        this.original = original;
        this.made = made;
        setHeaderTitle(
                original == null
                        ? getTranslation("identomat.configurations.new")
                        : getTranslation("identomat.configurations.copy.of", original.name()));
        name.setLabel(getTranslation("identomat.name"));
        name.setHelperText(getTranslation("identomat.name.help"));
        name.setMaxLength(IdentomatConfigurations.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> name.setInvalid(false));
        description.setLabel(getTranslation("identomat.description"));
        description.setMaxLength(IdentomatConfigurations.TEXT_LENGTH);
        description.setVisible(original == null);
        var fields = new VerticalLayout(name, description);
        fields.setPadding(false);
        fields.setAlignItems(Alignment.STRETCH);
        add(fields);
        setWidth("min(30rem, 100%)");
        var create = new Button(getTranslation("identomat.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("identomat.cancel"), click -> close()), create);
    }

    private void create() {
        var wanted = name.getValue().strip();
        if (wanted.isEmpty()) {
            refuse("identomat.name.none");
            return;
        }
        try {
            var configuration = original == null
                    ? configurations.create(wanted, description.getValue())
                    : configurations.copy(original.id(), wanted);
            close();
            made.accept(configuration.id());
        } catch (IdentomatConfigurations.NameTaken e) {
            refuse("identomat.name.taken");
        }
    }

    private void refuse(String key) {
        name.setErrorMessage(getTranslation(key));
        name.setInvalid(true);
        name.focus();
    }
}

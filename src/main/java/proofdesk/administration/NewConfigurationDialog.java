package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.CaptureConfigurations.Kind;
import proofdesk.provider.ProviderException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a configuration, empty but for what the vendor demands, or as a copy of another. What was typed stays until it worked. */
final class NewConfigurationDialog extends Dialog {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private final Configurations configurations;
    private final @Nullable String original;
    private final TextField id = new TextField();
    private final List<MemberField> required;
    private final VendorNote note = new VendorNote();
    private final Button create;

    /** @param original of which to make a copy */
    NewConfigurationDialog(Configurations configurations, @Nullable String original) {
        this.configurations = configurations;
        this.original = original;
        setHeaderTitle(
                original == null
                        ? getTranslation("configurations.new")
                        : getTranslation("configurations.copy.of", original));
        id.setLabel(getTranslation("configurations.id"));
        id.setHelperText(getTranslation("configurations.id.help"));
        id.setMaxLength(100);
        id.setRequiredIndicatorVisible(true);
        id.setAutofocus(true);
        id.setValueChangeMode(ValueChangeMode.EAGER);
        id.addValueChangeListener(change -> id.setInvalid(false));
        if (original != null) {
            id.setValue(original + "-copy");
        }
        required = original != null
                ? List.of()
                : configurations.members().stream()
                        .filter(member -> member.required() && member.kind() != Kind.FLAG)
                        .map(member -> {
                            var field = new TextField(getTranslation("configuration.member." + member.name()));
                            field.setRequiredIndicatorVisible(true);
                            return new MemberField(member, field, false);
                        })
                        .toList();
        required.forEach(field -> field.show(JsonNodeFactory.instance.objectNode()));
        var fields = new VerticalLayout(
                Stream.concat(Stream.of(note, id), required.stream().map(MemberField::component))
                        .toArray(Component[]::new));
        fields.addClassName("administration");
        fields.setPadding(false);
        fields.setAlignItems(Alignment.STRETCH);
        add(fields);
        setWidth("min(30rem, 100%)");
        create = new Button(getTranslation("configurations.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(getTranslation("configurations.cancel"), click -> close()), create);
    }

    private void create() {
        var wanted = id.getValue().strip();
        var right =
                required.stream().filter(field -> field.problem().isPresent()).count() == 0;
        if (!wanted.matches(ID)) {
            refuse("configurations.id.wrong");
            return;
        }
        if (!right) {
            return;
        }
        try {
            configurations.create(wanted, content());
            close();
            CaptureConfigurationsView.open(wanted);
        } catch (Configurations.Taken e) {
            refuse("configurations.id.taken");
        } catch (ProviderException e) {
            note.show(getTranslation("configurations.uncreated"), e);
        }
    }

    private ObjectNode content() {
        var content = JsonNodeFactory.instance.objectNode();
        if (original != null) {
            content = configurations
                    .find(original)
                    .orElseThrow(() -> new ProviderException.Gone("The original is not there any more", original))
                    .content()
                    .deepCopy();
            content.remove(Configurations.OWN);
        }
        for (var field : required) {
            field.write(content);
        }
        return content;
    }

    private void refuse(String key) {
        id.setErrorMessage(getTranslation(key));
        id.setInvalid(true);
        id.focus();
    }
}

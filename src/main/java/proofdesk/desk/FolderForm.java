package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import proofdesk.provider.ProviderException;
import proofdesk.verification.FolderData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The person's data at the vendor: the address in fields, all else, whose members are not published, as JSON. */
final class FolderForm extends Div {

    /** Numbers exactly as typed, as those that come from the vendor are. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String ADDRESS = "address";
    private static final List<String> PARTS =
            List.of("formatted", "streetAddress", "houseNumber", "postalCode", "locality", "country");

    private final FolderData data;
    private final UUID dossier;
    private final Runnable saved;
    private final Optional<ObjectNode> before;
    private final Map<String, TextField> address = new LinkedHashMap<>();
    private final TextArea other = new TextArea();
    private final Div said = new Div();

    FolderForm(FolderData data, UUID dossier, FolderData.Kept kept, boolean mayAct, Runnable saved) {
        this.data = data;
        this.dossier = dossier;
        this.saved = saved;
        this.before = kept.data();
        addClassName("folder-form");
        var rest = kept.dataOrNothing();
        var fields = new Div();
        fields.addClassName("folder-fields");
        if (rest.path(ADDRESS).isMissingNode() || rest.path(ADDRESS).isObject()) {
            PARTS.forEach(part -> fields.add(part(part, rest, mayAct)));
        }
        other.setLabel(getTranslation("folder.other"));
        other.setHelperText(getTranslation("folder.other.help"));
        other.setReadOnly(!mayAct);
        other.setMaxRows(14);
        if (!address.isEmpty()) {
            rest.remove(ADDRESS);
        }
        other.setValue(
                rest.isEmpty() ? "" : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rest));
        said.getElement().setAttribute("role", "status");
        add(new H3(getTranslation("folder.data")));
        if (before.isEmpty()) {
            add(new Paragraph(getTranslation("folder.data.none")));
        }
        add(fields, other);
        if (mayAct) {
            var save = new Button(getTranslation("folder.save"), click -> save());
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(new Div(save), said);
        }
    }

    private TextField part(String part, ObjectNode content, boolean mayAct) {
        var field = new TextField(getTranslation("folder.address." + part));
        field.setValue(content.path(ADDRESS).path(part).asString(""));
        field.setReadOnly(!mayAct);
        address.put(part, field);
        return field;
    }

    private void save() {
        said.removeAll();
        var content = content();
        if (content.isEmpty()) {
            return;
        }
        try {
            if (data.save(dossier, before, content.get())) {
                saved.run();
            } else {
                said.add(new Paragraph(getTranslation("folder.changed")));
            }
        } catch (ProviderException e) {
            said.add(VendorFault.note(this, "folder.unsaved", e));
        }
    }

    /** Empty when what was typed is no JSON; the field says so. Members of the address we do not know stay. */
    private Optional<ObjectNode> content() {
        other.setInvalid(false);
        try {
            var text = other.getValue().isBlank() ? "{}" : other.getValue();
            if (JSON.readTree(text) instanceof ObjectNode content && !(content.has(ADDRESS) && !address.isEmpty())) {
                withAddress(content);
                return Optional.of(content);
            }
            refuse("folder.other.wrong");
        } catch (JacksonException e) {
            refuse("folder.other.wrong");
        }
        return Optional.empty();
    }

    private void withAddress(ObjectNode content) {
        var whole = before.map(old -> old.path(ADDRESS))
                .filter(ObjectNode.class::isInstance)
                .map(old -> ((ObjectNode) old).deepCopy())
                .orElseGet(JSON::createObjectNode);
        address.forEach((part, field) -> {
            if (field.getValue().isBlank()) {
                whole.remove(part);
            } else if (!field.getValue().equals(whole.path(part).asString(""))) {
                whole.put(part, field.getValue().strip());
            }
        });
        if (!whole.isEmpty()) {
            content.set(ADDRESS, whole);
        }
    }

    private void refuse(String key) {
        other.setErrorMessage(getTranslation(key));
        other.setInvalid(true);
        other.focus();
    }
}

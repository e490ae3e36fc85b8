package proofdesk.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Optional;
import proofdesk.provider.CaptureConfigurations.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One member in the form. What is not touched is not read back from its text, so that it stays exactly as it came; what
 * no text can hold cannot be touched.
 */
final class MemberField {

    private final Member member;
    private final Component component;
    private final HasValue<?, String> value;
    private final boolean readOnly;
    private String shown = "";
    private boolean held;

    <C extends Component & HasValue<?, String> & HasValidationProperties & HasHelper> MemberField(
            Member member, C field, boolean readOnly) {
        this.member = member;
        this.component = field;
        this.value = field;
        this.readOnly = readOnly;
    }

    Component component() {
        return component;
    }

    Member member() {
        return member;
    }

    /** Shows what is there. */
    void show(JsonNode content) {
        var before = at(content);
        var text = blocked(content) ? Optional.<String>empty() : MemberText.of(member.kind(), before);
        held = text.isEmpty();
        shown = text.orElse("");
        calm();
        put(shown);
        value.setReadOnly(readOnly || held);
        ((HasHelper) component).setHelperText(held ? translate("configuration.held", shortened(before)) : help());
    }

    /** Notes that something else is there now, and leaves what was typed. */
    void showBelow(JsonNode content) {
        if (!touched()) {
            show(content);
            return;
        }
        shown = MemberText.of(member.kind(), at(content)).orElse("");
    }

    private void put(String text) {
        if (text.isEmpty()) {
            value.clear();
        } else {
            value.setValue(text);
        }
    }

    String text() {
        var text = value.getValue();
        return text == null ? "" : text;
    }

    boolean touched() {
        return !held && !text().equals(shown);
    }

    /** Puts what was typed where it belongs. Must have been found right by {@link #problem}. */
    void write(ObjectNode content) {
        if (!touched()) {
            return;
        }
        var parents = member.path().subList(0, member.path().size() - 1);
        var parent = content;
        for (var name : parents) {
            parent = parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
        }
        if (text().isBlank()) {
            parent.remove(member.path().getLast());
            parents.stream()
                    .filter(name -> content.path(name).isEmpty())
                    .toList()
                    .forEach(content::remove);
        } else {
            parent.set(member.path().getLast(), MemberText.read(member.kind(), text()));
        }
    }

    /** What is wrong with it, in words; the field says the same. */
    Optional<String> problem() {
        calm();
        if (member.required() && !held && text().isBlank()) {
            return refuse(translate("configuration.problem.required"));
        }
        try {
            if (touched() && !text().isBlank()) {
                MemberText.read(member.kind(), text());
            }
            return Optional.empty();
        } catch (MemberText.NotUnderstood e) {
            return refuse(translate("configuration.problem." + e.problem(), e.part()));
        }
    }

    Optional<String> refuse(String why) {
        var validity = (HasValidationProperties) component;
        validity.setErrorMessage(why);
        validity.setInvalid(true);
        return Optional.of(why);
    }

    void calm() {
        ((HasValidationProperties) component).setInvalid(false);
    }

    void focus() {
        ((Focusable<?>) component).focus();
    }

    private JsonNode at(JsonNode content) {
        var place = content;
        for (var name : member.path()) {
            place = place.path(name);
        }
        return place;
    }

    /** Whether something lies where its block should be. */
    private boolean blocked(JsonNode content) {
        var parent = content.path(member.path().getFirst());
        return member.path().size() > 1 && !parent.isMissingNode() && !parent.isNull() && !parent.isObject();
    }

    private String help() {
        var key = "configuration.help." + member.name();
        var text = translate(key, String.join(", ", member.words()));
        return text.contains(key) ? "" : text;
    }

    private String translate(String key, Object... parameters) {
        return component.getTranslation(key, parameters);
    }

    private static String shortened(JsonNode value) {
        var text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}

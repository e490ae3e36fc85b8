package proofdesk.administration;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValue.ValueChangeEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.CaptureConfigurations.Group;
import proofdesk.provider.CaptureConfigurations.Kind;
import proofdesk.provider.CaptureConfigurations.Member;
import proofdesk.ui.JsonReport;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All members of a configuration, grouped by what the person notices of them, and whatever else the vendor keeps. */
final class ConfigurationForm extends Div {

    private final List<MemberField> fields = new ArrayList<>();
    private final Div rest = new Div();
    private final boolean readOnly;
    private final Runnable changed;
    private ObjectNode loaded = JsonNodeFactory.instance.objectNode();

    /** @param changed called after each change a person made */
    ConfigurationForm(List<Member> members, boolean readOnly, Runnable changed) {
        this.readOnly = readOnly;
        this.changed = changed;
        addClassName("configuration-form");
        var groups = new EnumMap<Group, Div>(Group.class);
        for (var group : Group.values()) {
            var grid = new Div();
            grid.addClassName("fields");
            groups.put(group, grid);
        }
        for (var member : members) {
            var field = field(member);
            fields.add(field);
            Objects.requireNonNull(groups.get(member.group())).add(field.component());
        }
        groups.forEach(this::addGroup);
        rest.addClassName("rest");
        add(rest);
    }

    private void addGroup(Group group, Div grid) {
        if (grid.getComponentCount() == 0) {
            return;
        }
        var section = new Section(new H2(getTranslation("configuration.group." + group)));
        section.add(new Paragraph(getTranslation("configuration.group." + group + ".text")), grid);
        add(section);
    }

    private MemberField field(Member member) {
        var label = label(member);
        return switch (member.kind()) {
            case FLAG -> {
                var select = new Select<String>();
                select.setLabel(label);
                select.setItems("true", "false");
                select.setEmptySelectionAllowed(true);
                select.setEmptySelectionCaption(getTranslation("configuration.flag.unset"));
                select.setItemLabelGenerator(
                        one -> getTranslation("configuration.flag." + (one == null ? "unset" : one)));
                yield listened(select, new MemberField(member, select, readOnly));
            }
            case LONG_TEXT, COUNTRIES_BY_DOCUMENT, OBJECT, LIST -> {
                var area = text(new TextArea(label), member);
                area.addClassNames("wide", member.kind() == Kind.LONG_TEXT ? "plain" : "code");
                area.setMinRows(3);
                area.setMaxRows(14);
                yield listened(area, new MemberField(member, area, readOnly));
            }
            case ROWS -> {
                var rows = new RowsField(label, member.words());
                rows.addClassName("wide");
                yield listened(rows, new MemberField(member, rows, readOnly));
            }
            case COLOUR -> {
                var text = text(new TextField(label), member);
                text.setPrefixComponent(new ColourSwatch(label, text, readOnly));
                yield listened(text, new MemberField(member, text, readOnly));
            }
            case TEXT, ADDRESS, NUMBER, COUNTRY, LANGUAGE, LANGUAGES, WORDS, NUMBERS -> {
                var text = text(new TextField(label), member);
                yield listened(text, new MemberField(member, text, readOnly));
            }
        };
    }

    private static <F extends TextFieldBase<F, String>> F text(F field, Member member) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setRequiredIndicatorVisible(member.required());
        return field;
    }

    private MemberField listened(HasValue<?, String> value, MemberField field) {
        value.addValueChangeListener((ValueChangeEvent<String> change) -> {
            if (change.isFromClient()) {
                field.calm();
            }
            changed.run();
        });
        return field;
    }

    private String label(Member member) {
        return getTranslation("configuration.member." + member.name());
    }

    /** What the form calls a member; its own name where the form does not know it. */
    String label(String name) {
        return fields.stream()
                .map(MemberField::member)
                .filter(member -> member.name().equals(name))
                .map(this::label)
                .findFirst()
                .orElse(name);
    }

    /** Shows what the vendor has; whatever was typed is gone. */
    void show(ObjectNode content) {
        loaded = content;
        fields.forEach(field -> field.show(content));
        showRest();
    }

    /** Takes what the vendor has now as what the changes are made to; what was typed stays. */
    void showBelow(ObjectNode content) {
        loaded = content;
        fields.forEach(field -> field.showBelow(content));
        showRest();
    }

    private void showRest() {
        var other = loaded.deepCopy();
        for (var field : fields) {
            var path = field.member().path();
            if (path.size() == 1) {
                other.remove(path.getFirst());
            } else if (other.get(path.getFirst()) instanceof ObjectNode block) {
                block.remove(path.getLast());
            }
        }
        fields.stream()
                .map(field -> field.member().path())
                .filter(path -> path.size() > 1 && other.path(path.getFirst()).isEmpty())
                .forEach(path -> other.remove(path.getFirst()));
        rest.removeAll();
        if (!other.isEmpty()) {
            rest.add(
                    new H2(getTranslation("configuration.rest")),
                    new Paragraph(getTranslation("configuration.rest.text")),
                    new JsonReport(other));
        }
    }

    ObjectNode loaded() {
        return loaded;
    }

    boolean isChanged() {
        return fields.stream().anyMatch(MemberField::touched);
    }

    /** The labels of what was changed, for telling. */
    List<String> changes() {
        return fields.stream()
                .filter(MemberField::touched)
                .map(field -> label(field.member()))
                .toList();
    }

    /** What was typed, right or not, by the members' names. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        fields.forEach(field -> texts.put(field.member().name(), field.text()));
        return texts;
    }

    /** What is to be saved; only after {@link #isRight}. */
    ObjectNode content() {
        var content = loaded.deepCopy();
        fields.forEach(field -> field.write(content));
        return content;
    }

    /** Whether all that was typed is understood. Else the fields say what to do, and the first of them has the focus. */
    boolean isRight() {
        var wrong = fields.stream().filter(field -> field.problem().isPresent()).toList();
        var first = wrong.isEmpty() ? contradiction() : wrong.getFirst();
        if (first != null) {
            first.focus();
        }
        return first == null;
    }

    private @Nullable MemberField contradiction() {
        var texts = texts();
        var language = texts.getOrDefault("defaultLanguage", "");
        var languages = MemberText.split(texts.getOrDefault("languages", ""));
        for (var field : fields) {
            if (field.member().name().equals("defaultLanguage")
                    && field.touched()
                    && !language.isBlank()
                    && !languages.isEmpty()
                    && !languages.contains(language.strip())) {
                field.refuse(getTranslation("configuration.problem.notAmongLanguages"));
                return field;
            }
            if (field.member().name().equals("forceMobileHandover")
                    && field.touched()
                    && field.text().equals("true")
                    && texts.getOrDefault("enableMobileHandover", "").equals("false")) {
                field.refuse(getTranslation("configuration.problem.handoverOff"));
                return field;
            }
        }
        return null;
    }
}

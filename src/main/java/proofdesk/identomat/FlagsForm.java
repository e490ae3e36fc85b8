package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All flags, by what the person will experience. What is said of them stands beside each while it is typed. */
final class FlagsForm extends Div {

    private final Map<Flag, FlagField> fields = new EnumMap<>(Flag.class);
    private final Section strangers = new Section();
    private final Consumer<Flags> changed;
    private Flags flags = Flags.NONE;

    FlagsForm(boolean readOnly, Consumer<Flags> changed) {
        this.changed = changed;
        addClassName("flags");
        for (var group : Flag.Group.values()) {
            var section = new Section(new H2(getTranslation("identomat.group." + group)));
            var inGroup = new Div();
            inGroup.addClassName("fields");
            Arrays.stream(Flag.values()).filter(flag -> flag.group() == group).forEach(flag -> {
                var field = new FlagField(flag, readOnly, value -> take(flag, value));
                fields.put(flag, field);
                inGroup.add(field);
            });
            section.add(inGroup);
            add(section);
        }
        add(strangers);
    }

    void show(Flags wanted) {
        flags = wanted;
        fields.forEach((flag, field) -> field.show(wanted.value(flag)));
        strangers.removeAll();
        strangers.setVisible(!wanted.strangers().isEmpty());
        if (strangers.isVisible()) {
            var json = wanted.json();
            json.retain(wanted.strangers());
            strangers.add(
                    new H2(getTranslation("identomat.strangers")),
                    new Paragraph(getTranslation("identomat.strangers.text")),
                    new Pre(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json)));
        }
    }

    void say(List<Judgement> judgements) {
        fields.forEach((flag, field) -> field.say(judgements.stream()
                .filter(judgement -> judgement.about().contains(flag.word()))
                .toList()));
    }

    void focus(Flag flag) {
        Objects.requireNonNull(fields.get(flag)).focus();
    }

    private void take(Flag flag, Optional<JsonNode> value) {
        flags = value.map(json -> flags.with(flag, json)).orElseGet(() -> flags.without(flag));
        changed.accept(flags);
    }
}

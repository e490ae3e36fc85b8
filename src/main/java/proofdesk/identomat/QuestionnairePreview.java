package proofdesk.identomat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A questionnaire as it will be read, in any language it has texts in. There is nothing to answer here. */
final class QuestionnairePreview extends Div {

    private final Paragraph who = new Paragraph();
    private final Select<String> language = new Select<>();
    private final Div page = new Div();
    private final Supplier<String> spoken;
    private Step step = Step.NONE;

    /** @param spoken the language of the session, shown first */
    QuestionnairePreview(Supplier<String> spoken) {
        this.spoken = spoken;
        addClassName("questionnaire-preview");
        who.addClassName("quiet");
        page.addClassName("questionnaire-page");
        language.setLabel(getTranslation("identomat.preview.language"));
        language.setItemLabelGenerator(word -> ValueNames.of(this, Kind.LANGUAGE, word));
        language.addValueChangeListener(change -> draw());
        add(who, language, page);
    }

    void show(Step shown) {
        step = Step.of(shown.json().deepCopy());
        who.setText(getTranslation(
                step.type().equals(Step.OPERATOR) ? "identomat.preview.operator" : "identomat.preview.person"));
        var languages = new LinkedHashSet<>(Set.of(spoken.get()));
        step.texts().forEach(texts -> languages.addAll(texts.languages()));
        var chosen = language.getValue();
        language.setItems(List.copyOf(languages));
        language.setValue(chosen != null && languages.contains(chosen) ? chosen : spoken.get());
        language.setVisible(languages.size() > 1);
        draw();
    }

    private void draw() {
        var asked = language.getValue() == null ? spoken.get() : language.getValue();
        page.removeAll();
        var title = new Paragraph(step.title().in(asked));
        title.addClassName("questionnaire-title");
        var description = new MarkdownText();
        description.show(step.description().in(asked));
        page.add(title, description);
        step.questions().forEach(question -> page.add(question(question, asked)));
        if (step.texts().anyMatch(texts -> !texts.isBlank() && !texts.has(asked))) {
            var other = new Paragraph(
                    getTranslation("identomat.preview.otherLanguage", ValueNames.of(this, Kind.LANGUAGE, asked)));
            other.addClassName("quiet");
            page.add(other);
        }
    }

    private Div question(Step.Question question, String asked) {
        var text = new Paragraph(question.title().in(asked));
        if (question.mandatory()) {
            text.add(new Span(" " + getTranslation("identomat.preview.mandatory")));
        }
        var shown = new Div(text);
        var answer = question.json().path("answer");
        switch (question.type()) {
            case "boolean" ->
                shown.add(choice(
                        "one",
                        Stream.of(true, false)
                                .map(yes -> new Answer(
                                        getTranslation("identomat.flag." + (yes ? "yes" : "no")),
                                        answer.isBoolean() && answer.booleanValue() == yes))));
            case "options" -> shown.add(choice("one", answers(question, answer, asked)));
            case "multiple-choice" -> shown.add(choice("several", answers(question, answer, asked)));
            default -> {
                var field = new Div(answer.asString(""));
                field.addClassName("questionnaire-field");
                shown.add(field);
            }
        }
        return shown;
    }

    private static Stream<Answer> answers(Step.Question question, JsonNode answer, String asked) {
        var given = Kind.texts(answer).toList();
        return question.options().stream()
                .map(option -> new Answer(
                        option.title().isBlank() ? option.key() : option.title().in(asked),
                        given.contains(option.key())));
    }

    /** @param how many of them may be chosen: one or several */
    private UnorderedList choice(String how, Stream<Answer> answers) {
        var list = new UnorderedList();
        list.addClassNames("questionnaire-choice", "choose-" + how);
        answers.forEach(answer -> {
            var item = new ListItem(answer.text);
            if (answer.filledIn) {
                item.addClassName("chosen");
                item.add(new Span(" " + getTranslation("identomat.preview.filledIn")));
            }
            list.add(item);
        });
        return list;
    }

    private record Answer(String text, boolean filledIn) {

        @Override
        public String toString() {
            return "Answer[" + (filledIn ? "filled in" : "open") + "]";
        }
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import proofdesk.explanation.ExplanationText;
import proofdesk.explanation.Glossary;
import proofdesk.provider.Details;
import proofdesk.result.Finding;
import proofdesk.result.Topic;
import proofdesk.result.Topic.Entry;

/** The parts of a report that are read on their own, those of one kind under one heading. */
final class TopicSections {

    private final Words words;
    private final Glossary glossary;
    private final Masks masks;
    private final Consumer<String> reveal;
    private final Function<String, Details> ask;

    /** @param ask asks the vendor for more of a topic; throws {@link proofdesk.provider.ProviderException} */
    TopicSections(Words words, Glossary glossary, Masks masks, Consumer<String> reveal, Function<String, Details> ask) {
        this.words = words;
        this.glossary = glossary;
        this.masks = masks;
        this.reveal = reveal;
        this.ask = ask;
    }

    /** In the order of the kinds; none for a kind that nothing was said of. */
    List<Component> of(List<Topic> topics) {
        return Stream.of(Topic.Kind.values())
                .map(kind ->
                        topics.stream().filter(topic -> topic.kind() == kind).toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .<Component>map(this::section)
                .toList();
    }

    private Section section(List<Topic> topics) {
        var name = "result.topic." + topics.getFirst().kind().name();
        var section = new Section(new H2(words.speaker().getTranslation(name)));
        section.addClassName("result-topic");
        if (Words.known(name + ".note")) {
            section.add(new Paragraph(words.speaker().getTranslation(name + ".note")));
        }
        topics.getFirst().entries().stream()
                .map(entry -> glossary.of(entry.finding().key()))
                .filter(explanation -> !explanation.isEmpty())
                .findFirst()
                .ifPresent(explanation -> section.add(new NativeDetails(
                        words.speaker().getTranslation("findings.explain"), new ExplanationText(explanation))));
        var all = new Div();
        all.addClassName("topics");
        topics.forEach(topic -> all.add(topic(topic)));
        section.add(masked(topics.getFirst().kind(), all));
        return section;
    }

    /** What may hold anything is hidden as a whole; why the provider decided, line by line. */
    private Component masked(Topic.Kind kind, Div all) {
        var what =
                switch (kind) {
                    case QUESTIONNAIRE -> Masks.ANSWERS;
                    case GENERAL_DOCUMENT -> Masks.PAPERS;
                    case TRUSTED_RECORD -> Masks.RECORD;
                    case DECISION, LISTED_PERSON -> "";
                };
        var name = words.speaker().getTranslation("result.topic." + kind.name());
        return what.isEmpty() ? all : masks.part(what, name, () -> all);
    }

    private Div topic(Topic topic) {
        var shown = new Div();
        shown.addClassName("topic");
        if (!topic.title().isBlank()) {
            shown.add(new H3(topic.title()));
        }
        parts(topic).forEach(part -> {
            var name = part.getFirst().part();
            if (!name.isBlank()) {
                shown.add(new H4(name));
            }
            shown.add(entries(part));
        });
        topic.more().ifPresent(more -> shown.add(new MoreTold(topic.title(), masks, () -> ask.apply(more))));
        return shown;
    }

    private static Collection<List<Entry>> parts(Topic topic) {
        var parts = new LinkedHashMap<String, List<Entry>>();
        topic.entries()
                .forEach(entry -> parts.computeIfAbsent(entry.part(), part -> new ArrayList<>())
                        .add(entry));
        return parts.values();
    }

    /** Those without a name of their own are whole sentences. */
    private Component[] entries(List<Entry> entries) {
        var sentences = new UnorderedList();
        sentences.addClassName("reasons");
        var named = new DescriptionList();
        named.addClassName("facts");
        for (var entry : entries) {
            var button =
                    new RevealButton(entry.finding().label(), entry.finding().pointer(), reveal);
            if (entry.label().isBlank()) {
                sentences.add(new ListItem(
                        new FoundText(entry.finding(), words, masks),
                        FoundText.button(entry.finding(), words, masks),
                        button));
            } else {
                named.add(
                        new DescriptionList.Term(entry.label()),
                        new DescriptionList.Description(value(entry.finding()), button));
            }
        }
        return Stream.of(sentences, named)
                .filter(list -> list.getElement().getChildCount() > 0)
                .toArray(Component[]::new);
    }

    private Span value(Finding finding) {
        var value = new Span(
                switch (finding) {
                    case Finding.Remark remark -> remark.text();
                    case Finding.Missing missing -> words.speaker().getTranslation("result.topic.nothing");
                    case Finding.Check check -> words.of(check);
                    case Finding.Match match -> words.of(match);
                });
        value.addClassName(finding instanceof Finding.Missing ? "fact-none" : "fact-value");
        return value;
    }
}

package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.capture.Languages;
import proofdesk.explanation.Explanation;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.FindingGroups;
import proofdesk.explanation.Grouping;
import proofdesk.explanation.OwnWords;
import proofdesk.explanation.Subject;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;

/** All findings that have words, by what they are about; found by any word in them. */
@Route(WordsAddress.PATH)
@Menu(title = "words.title", order = 25)
@RolesAllowed(Role.ADMIN)
class FindingWordsView extends Div implements HasDynamicTitle {

    private final Explanations explanations;
    private final Grouping grouping;
    private final List<String> keys;
    private final Map<String, List<OwnWords>> own;
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div content = new Div();

    FindingWordsView(Explanations explanations, FindingGroups groups) {
        this.explanations = explanations;
        grouping = groups.now();
        keys = explanations.keys();
        own = explanations.own().stream().collect(Collectors.groupingBy(OwnWords::key));
        addClassNames("screen", "administration");
        var add = new Button(getTranslation("words.add"), click -> new AddWordsDialog().open());
        var head = new Div(new H1(getTranslation("words.title")), add);
        head.addClassName("screen-head");
        var lead = new Paragraph(getTranslation("words.text"));
        lead.addClassName("lead");
        search.setLabel(getTranslation("words.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        search.addClassName("words-search");
        count.getElement().setAttribute("role", "status");
        count.addClassName("saved-line");
        add(head, lead, search, count, content);
        show();
    }

    private void show() {
        var wanted = search.getValue().strip().toLowerCase(Locale.ROOT);
        var found = keys.stream().filter(key -> text(key).contains(wanted)).toList();
        count.setText(getTranslation("words.count", found.size(), keys.size()));
        content.removeAll();
        for (var subject : Subject.values()) {
            var ofSubject =
                    found.stream().filter(key -> grouping.of(key) == subject).toList();
            if (!ofSubject.isEmpty()) {
                content.add(section(subject, ofSubject));
            }
        }
        if (found.isEmpty()) {
            var all = new Button(getTranslation("words.none.all"), click -> search.clear());
            all.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            content.add(new EmptyState(getTranslation("words.none.title"), getTranslation("words.none.text"), all));
        }
    }

    private Section section(Subject subject, List<String> some) {
        var list = new UnorderedList();
        list.addClassName("configurations");
        some.forEach(key -> list.add(row(key)));
        return new Section(new H2(getTranslation("findings.subject." + subject.name())), list);
    }

    private ListItem row(String key) {
        var code = new Span(key);
        code.addClassName("quiet");
        var name = new Div(new Anchor(WordsAddress.of(key), explanations.name(key)), code);
        name.addClassName("name");
        var row = new ListItem(name);
        var languages = said(key)
                .map(words -> Languages.ALL.getOrDefault(words.language(), words.language()))
                .collect(Collectors.joining(", "));
        if (!languages.isEmpty()) {
            var changed = new Span(getTranslation("words.changedIn", languages));
            changed.getElement().getThemeList().add("badge");
            row.add(changed);
        }
        return row;
    }

    private Stream<OwnWords> said(String key) {
        return own.getOrDefault(key, List.of()).stream()
                .filter(words -> !words.words().isEmpty());
    }

    /** All that is said of it by anybody, for finding it again. */
    private String text(String key) {
        return Stream.concat(Stream.of(explanations.ours(key)), said(key).map(OwnWords::words))
                .flatMap(FindingWordsView::texts)
                .collect(Collectors.joining("\n", key + "\n" + explanations.name(key) + "\n", ""))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> texts(Explanation words) {
        return Stream.of(words.meaning(), words.why(), words.advice());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("words.title"));
    }
}

package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.capture.Languages;
import proofdesk.explanation.ExplanationText;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.FindingGroups;
import proofdesk.explanation.OwnWords;
import proofdesk.explanation.Subject;
import proofdesk.security.Role;
import proofdesk.ui.Times;

/** The words for one finding, in each language, with what reviewers will read beside them. */
@Route(WordsAddress.PATH)
@RolesAllowed(Role.ADMIN)
class FindingWordView extends Div implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

    private final Explanations explanations;
    private final FindingGroups groups;
    private final Clock clock;
    private final LeaveGuard guard = new LeaveGuard("words.leave.text");
    private final MeanwhileNote note = new MeanwhileNote();
    private final Div state = new Div();
    private final Div preview = new Div();
    private final Button save;
    private final Button undo;
    private final List<WordsFields> languages = new ArrayList<>();
    /** Only for a finding that we do not know. */
    private @Nullable GroupField group;

    private String key = "";

    FindingWordView(Explanations explanations, FindingGroups groups, Clock clock) {
        this.explanations = explanations;
        this.groups = groups;
        this.clock = clock;
        addClassNames("screen", "administration");
        save = new Button(getTranslation("words.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        undo = new Button(getTranslation("words.undo"), click -> undo());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        state.addClassName("saved-line");
        state.getElement().setAttribute("role", "status");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (!OwnWords.isKey(parameter)) {
            throw new NotFoundException();
        }
        key = parameter;
        removeAll();
        languages.clear();
        var head = new Div(new H1(explanations.name(key)), undo, save);
        head.addClassName("screen-head");
        var form = new Div();
        form.addClassName("words-form");
        group = Subject.of(key) == Subject.OTHER ? new GroupField(groups.now().of(key), this::changed) : null;
        if (group != null) {
            form.add(group);
        }
        for (var language : Languages.ALL.keySet()) {
            var fields = new WordsFields(
                    explanations.own(key, language), explanations.ours(key), language.equals("en"), this::changed);
            languages.add(fields);
            form.add(fields);
        }
        var side = new Div(new H2(getTranslation("words.preview")), preview);
        side.addClassName("configuration-side");
        var page = new Div(form, side);
        page.addClassName("configuration-page");
        var code = new Span(getTranslation("words.keyIs", key));
        code.addClassName("quiet");
        var lead = new Paragraph(getTranslation("words.one.text"));
        lead.addClassName("lead");
        add(guard, new Anchor(WordsAddress.PATH, getTranslation("words.title")), head, code, lead, state, note, page);
        changed();
        state.setText(last());
    }

    private String last() {
        return languages.stream()
                .map(WordsFields::kept)
                .filter(own -> own.changedAt() != null)
                .max(java.util.Comparator.comparing(own -> java.util.Objects.requireNonNull(own.changedAt())))
                .map(own -> getTranslation(
                        "words.last",
                        String.valueOf(own.changedBy()),
                        Times.moment(java.util.Objects.requireNonNull(own.changedAt()), clock.instant())))
                .orElse(getTranslation("words.never"));
    }

    private void changed() {
        var unsaved = Stream.concat(
                        Stream.ofNullable(group)
                                .filter(GroupField::isChanged)
                                .map(one -> getTranslation("words.group")),
                        languages.stream().filter(WordsFields::isChanged).map(WordsFields::language))
                .toList();
        guard.unsaved(!unsaved.isEmpty());
        save.setEnabled(!unsaved.isEmpty());
        undo.setEnabled(!unsaved.isEmpty());
        state.setText(unsaved.isEmpty() ? "" : getTranslation("words.unsaved", String.join(", ", unsaved)));
        preview();
    }

    /** As somebody reads it whose language is the first that says something, English before all. */
    private void preview() {
        preview.removeAll();
        if (languages.size() < Languages.ALL.size()) {
            return; // not all there yet
        }
        var english = languages.getFirst().words().orElse(explanations.ours(key));
        for (var fields : languages) {
            if (fields == languages.getFirst() || !fields.words().isEmpty()) {
                var name = new Span(fields.language());
                name.addClassName("quiet");
                preview.add(name, new ExplanationText(fields.words().orElse(english)));
            }
        }
    }

    /** Each language by itself: of two who change two languages neither loses anything. */
    private void save() {
        note.setVisible(false);
        if (group != null && group.isChanged() && !saved(group)) {
            return;
        }
        for (var fields : languages) {
            if (fields.isChanged() && !saved(fields)) {
                return;
            }
        }
        changed();
        state.setText(getTranslation("words.saved", Times.clock(clock.instant())));
    }

    private boolean saved(WordsFields fields) {
        var language = fields.kept().language();
        try {
            explanations.save(fields.kept().with(fields.words()));
            fields.show(explanations.own(key, language));
            return true;
        } catch (OptimisticLockingFailureException e) {
            var theirs = explanations.own(key, language);
            note.show(
                    getTranslation("words.other", String.valueOf(theirs.changedBy()), fields.language()),
                    new ExplanationText(theirs.words()),
                    () -> fields.showBelow(theirs),
                    () -> fields.show(theirs),
                    this::changed);
            return false;
        }
    }

    private boolean saved(GroupField field) {
        try {
            groups.choose(key, field.kept(), field.getValue());
            field.showBelow(field.getValue());
            return true;
        } catch (OptimisticLockingFailureException e) {
            var theirs = groups.now().of(key);
            note.show(
                    getTranslation("words.group.other"),
                    new Paragraph(getTranslation("findings.subject." + theirs.name())),
                    () -> field.showBelow(theirs),
                    () -> field.show(theirs),
                    this::changed);
            return false;
        }
    }

    private void undo() {
        if (group != null) {
            group.show(group.kept());
        }
        languages.forEach(WordsFields::undo);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        guard.ask(event);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", explanations.name(key));
    }
}

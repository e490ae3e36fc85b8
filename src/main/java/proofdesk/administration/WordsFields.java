package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import proofdesk.capture.Languages;
import proofdesk.explanation.Explanation;
import proofdesk.explanation.OwnWords;

/** What administrators say of one finding in one language, ours beside it. What is left empty stays as ours. */
final class WordsFields extends NativeDetails {

    private final Runnable changed;
    private final TextArea meaning;
    private final TextArea why;
    private final TextArea advice;
    private final Span title = new Span();
    private OwnWords kept;

    WordsFields(OwnWords kept, Explanation ours, boolean open, Runnable changed) {
        this.kept = kept;
        this.changed = changed;
        meaning = area("findings.meaning");
        why = area("findings.why");
        advice = area("findings.do");
        addClassName("words-language");
        setSummary(title);
        setContent(new Div(line(meaning, ours.meaning()), line(why, ours.why()), line(advice, ours.advice())));
        show(kept);
        setOpen(open || !kept.words().isEmpty());
    }

    OwnWords kept() {
        return kept;
    }

    String language() {
        return Languages.ALL.getOrDefault(kept.language(), kept.language());
    }

    /** As typed. */
    Explanation words() {
        return new Explanation(
                meaning.getValue().strip(),
                why.getValue().strip(),
                advice.getValue().strip());
    }

    boolean isChanged() {
        return !words().equals(kept.words());
    }

    /** What is there now, in place of what was typed. */
    void show(OwnWords there) {
        kept = there;
        meaning.setValue(there.words().meaning());
        why.setValue(there.words().why());
        advice.setValue(there.words().advice());
        name();
    }

    /** What is there now, with what was typed kept for saving once more. */
    void showBelow(OwnWords there) {
        kept = there;
        name();
    }

    void undo() {
        show(kept);
    }

    private void name() {
        var state = isChanged() ? "unsaved" : words().isEmpty() ? "ours" : "own";
        title.setText(getTranslation("words.language." + state, language()));
    }

    private TextArea area(String title) {
        var area = new TextArea(getTranslation(title));
        area.setMaxLength(OwnWords.LONGEST);
        area.setPlaceholder(getTranslation("words.asOurs"));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setWidthFull();
        area.getElement().setAttribute("lang", kept.language());
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                name();
            }
            changed.run();
        });
        return area;
    }

    private Div line(TextArea area, String original) {
        var title = new Span(getTranslation("words.ours"));
        title.addClassName("quiet");
        var text = new Paragraph(original.isEmpty() ? getTranslation("words.ours.none") : original);
        text.getElement().setAttribute("lang", "en");
        var back = new Button(getTranslation("words.back"), click -> {
            area.clear();
            name();
            area.focus();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        back.setAriaLabel(getTranslation("words.back.of", area.getLabel(), language()));
        back.setEnabled(!area.isEmpty());
        area.addValueChangeListener(change -> back.setEnabled(!area.isEmpty()));
        var beside = new Div(title, text, back);
        beside.addClassName("words-ours");
        var line = new Div(area, beside);
        line.addClassName("words-line");
        return line;
    }
}

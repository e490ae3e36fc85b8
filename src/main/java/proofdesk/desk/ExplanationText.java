package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import proofdesk.administration.WordsAddress;
import proofdesk.explanation.Explanation;

/** What a finding means, why it matters, what to do. */
final class ExplanationText extends Div {

    /** @param mayChange whether the reader is led to where the words are written */
    ExplanationText(Explanation words, String key, boolean mayChange) {
        addClassName("explanation");
        if (words.isEmpty()) {
            add(new Paragraph(getTranslation("findings.noWords")));
        } else {
            var list = new DescriptionList();
            add(list, "findings.meaning", words.meaning());
            add(list, "findings.why", words.why());
            add(list, "findings.do", words.advice());
            add(list);
        }
        if (mayChange) {
            add(new Anchor(WordsAddress.of(key), getTranslation(words.isEmpty() ? "findings.add" : "findings.edit")));
        }
    }

    private void add(DescriptionList list, String title, String text) {
        if (!text.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation(title)), new DescriptionList.Description(text));
        }
    }
}

package proofdesk.explanation;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a finding means, why it matters, what to do; a text nobody has written is left out. */
public final class ExplanationText extends Div {

    public ExplanationText(Explanation words) {
        addClassName("explanation");
        if (words.isEmpty()) {
            add(new Paragraph(getTranslation("findings.noWords")));
            return;
        }
        var list = new DescriptionList();
        line(list, "findings.meaning", words.meaning());
        line(list, "findings.why", words.why());
        line(list, "findings.do", words.advice());
        add(list);
    }

    private void line(DescriptionList list, String title, String text) {
        if (!text.isEmpty()) {
            list.add(new DescriptionList.Term(getTranslation(title)), new DescriptionList.Description(text));
        }
    }
}

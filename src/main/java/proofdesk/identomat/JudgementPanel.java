package proofdesk.identomat;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that is said of a draft, the gravest first, each with a way to where it can be mended. */
final class JudgementPanel extends Div {

    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    JudgementPanel() {
        addClassName("judgements");
        sum.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("identomat.judgements")), sum, list);
    }

    void show(List<Judgement> judgements) {
        var errors = judgements.stream()
                .filter(judgement -> judgement.weight() == Rule.Weight.ERROR)
                .count();
        sum.setText(
                judgements.isEmpty()
                        ? getTranslation("identomat.judgements.none")
                        : errors == 0
                                ? getTranslation("identomat.judgements.mayPublish", judgements.size())
                                : getTranslation("identomat.judgements.mayNot", errors));
        list.removeAll();
        judgements.forEach(judgement -> {
            var item = new ListItem(JudgementWords.of(this, judgement));
            item.addClassName("said-" + judgement.weight().name().toLowerCase(Locale.ROOT));
            target(judgement).ifPresent(flag -> {
                var to = new Anchor("#flag-" + flag.word(), getTranslation("identomat.flag." + flag.word()));
                to.setRouterIgnore(true);
                item.add(new Text(" "), to);
            });
            list.add(item);
        });
        list.setVisible(!judgements.isEmpty());
    }

    private static Optional<Flag> target(Judgement judgement) {
        return judgement.about().stream()
                .flatMap(word -> Flag.of(word).stream())
                .findFirst();
    }
}

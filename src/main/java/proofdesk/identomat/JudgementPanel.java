package proofdesk.identomat;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** All that is said of a draft, the gravest first, each with a way to where it can be mended. */
final class JudgementPanel extends Div {

    private final Consumer<String> goTo;
    private final Paragraph sum = new Paragraph();
    private final UnorderedList list = new UnorderedList();

    /** @param goTo leads to a flag, or to a step or a part of it; both as in {@link Judgement#about()} */
    JudgementPanel(Consumer<String> goTo) {
        this.goTo = goTo;
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
            judgement.about().stream().findFirst().ifPresent(place -> {
                var to = new Button(JudgementWords.place(this, place), click -> goTo.accept(place));
                to.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
                item.add(new Text(" "), to);
            });
            list.add(item);
        });
        list.setVisible(!judgements.isEmpty());
    }
}

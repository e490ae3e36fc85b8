package proofdesk.identomat;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** What is said of one place, beside it, the gravest first. */
final class SaidList extends UnorderedList {

    SaidList() {
        addClassName("flag-said");
        setVisible(false);
    }

    void show(List<Judgement> judgements) {
        removeAll();
        judgements.forEach(judgement -> {
            var item = new ListItem(JudgementWords.of(this, judgement));
            item.addClassName("said-" + judgement.weight().name().toLowerCase(Locale.ROOT));
            add(item);
        });
        setVisible(!judgements.isEmpty());
    }
}

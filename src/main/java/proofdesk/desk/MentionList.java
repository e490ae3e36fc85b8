package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.notes.Mention;
import proofdesk.notes.Notes;
import proofdesk.ui.Moment;

/** Notes that name whoever looks, until they have seen them. Absent while there is none. */
final class MentionList extends Section {

    private final Notes notes;
    private final Dossiers dossiers;
    private final Clock clock;
    private final H2 title = new H2();
    private final UnorderedList list = new UnorderedList();
    private List<Mention> shown = List.of();

    MentionList(Notes notes, Dossiers dossiers, Clock clock) {
        this.notes = notes;
        this.dossiers = dossiers;
        this.clock = clock;
        addClassName("mentions");
        setVisible(false);
        add(title, list);
    }

    void look() {
        var now = notes.mentions();
        setVisible(!now.isEmpty());
        if (!now.equals(shown)) {
            shown = now;
            title.setText(getTranslation("mentions.title", String.valueOf(now.size())));
            list.removeAll();
            now.forEach(one -> list.add(new ListItem(
                    new Anchor(
                            "dossiers/" + one.dossierId(),
                            getTranslation("mentions.one", one.writtenBy(), dossier(one))),
                    new Moment(one.writtenAt(), clock.instant()))));
        }
    }

    private String dossier(Mention mention) {
        return dossiers.find(mention.dossierId())
                .map(Dossier::reference)
                .orElse(DossierGrid.shortId(mention.dossierId()));
    }
}

package proofdesk.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Topic;
import proofdesk.result.Topic.Entry;

/** People on lists who may be the person (contract identomat 5.1); what more there is of one is asked for by its id. */
final class ListedPeople {

    private static final String KEY = "screeningMatch";
    private static final String NAME = "name";
    private static final String ID = "personId";

    private ListedPeople() {}

    /** Of a list; empty for anything else. */
    static List<Topic> topics(Located matches) {
        return matches.elements()
                .filter(match -> !match.isEmpty())
                .map(ListedPeople::topic)
                .toList();
    }

    private static Topic topic(Located match) {
        var name = match.at(NAME).text().strip();
        var whole = name.isEmpty() ? "Screening match" : "Screening match " + name;
        var entries = new ArrayList<Entry>();
        if (match.json().isObject()) {
            match.members()
                    .filter(member -> !member.isEmpty())
                    .forEach(member -> Flattened.of(member).forEach(value -> entries.add(entry(whole, member, value))));
        } else {
            entries.add(new Entry("", "", new Finding.Remark(KEY, whole, AsText.of(match.json()), match.pointer())));
        }
        var id = match.at(ID).text().strip();
        return new Topic(
                Topic.Kind.LISTED_PERSON,
                name,
                entries,
                id.isEmpty() ? Optional.empty() : Optional.of(id),
                match.pointer());
    }

    private static Entry entry(String whole, Located member, Flattened.Value value) {
        var label = Shown.words(member.name())
                + (value.label().isEmpty() ? "" : ", " + value.label().toLowerCase(Locale.ROOT));
        return new Entry(
                "",
                label,
                new Finding.Remark(
                        KEY,
                        whole + ", " + label.toLowerCase(Locale.ROOT),
                        value.text(),
                        value.place().pointer()));
    }
}

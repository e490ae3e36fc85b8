package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Activity;
import proofdesk.ui.Moment;
import proofdesk.ui.Times;

/**
 * One line of a trail. What the looks of one person at one check leave there one after the other is one line too, which
 * opens to show each of them.
 */
final class TrailLine extends ListItem {

    private static final String BEGUN = "claim.taken";
    /** Coming, being there and going; a claim taken from somebody is more than a look. */
    private static final Set<String> LOOKS = Set.of(BEGUN, "claim.released", "looked.check", "looked.dossier");

    private final Deque<Activity> lines = new ArrayDeque<>();
    private final Div when = new Div();
    private final Div what = new Div();
    private final UnorderedList each = new UnorderedList();
    private final boolean open;
    private @Nullable NativeDetails folded;

    /**
     * @param names what a check is called
     * @param open whether what is folded lies open
     */
    TrailLine(Activity line, Function<UUID, String> names, boolean open) {
        this.open = open;
        var who = new Span(line.actor());
        who.addClassName("trail-who");
        add(when, who, what);
        if (line.verificationId() != null) {
            var check = new Anchor("verifications/" + line.verificationId(), names.apply(line.verificationId()));
            check.addClassName("trail-check");
            add(check);
        }
        lines.add(line);
        each.add(one(line));
        when.add(new Moment(line.at(), line.at()));
        what.setText(words(line));
    }

    /** Whether another line, next to this one, belongs into it. */
    boolean takes(Activity other) {
        var mine = lines.getFirst();
        return LOOKS.contains(mine.kind())
                && LOOKS.contains(other.kind())
                && mine.actor().equals(other.actor())
                && Objects.equals(mine.verificationId(), other.verificationId());
    }

    void addNewer(Activity line) {
        lines.addFirst(line);
        each.addComponentAsFirst(one(line));
        when.removeAll();
        when.add(new Moment(line.at(), line.at()));
        fold();
    }

    void addOlder(Activity line) {
        lines.addLast(line);
        each.add(one(line));
        fold();
    }

    /** Stays as open as it is, with the focus in it. */
    private void fold() {
        if (folded == null) {
            folded = new NativeDetails("", each);
            folded.setOpen(open);
            what.removeAll();
            what.add(folded);
        }
        var from = Times.minute(lines.getLast().at());
        var to = Times.minute(lines.getFirst().at());
        folded.setSummaryText(getTranslation(
                "timeline.looked", times(), from.equals(to) ? to : getTranslation("timeline.fromTo", from, to)));
    }

    /** A visit is begun, and besides noted once a day. */
    private long times() {
        var begun = lines.stream().filter(line -> line.kind().equals(BEGUN)).count();
        var noted =
                lines.stream().filter(line -> line.kind().startsWith("looked.")).count();
        return Math.max(1, Math.max(begun, noted));
    }

    private ListItem one(Activity line) {
        return new ListItem(new Moment(line.at(), line.at()), new Span(words(line)));
    }

    private String words(Activity line) {
        return getTranslation("activity." + line.kind());
    }
}

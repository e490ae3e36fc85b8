package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Activity;
import proofdesk.ui.Moment;
import proofdesk.ui.Times;

/** Who did what and when, newest first, day by day. Lines are added at either end and never touched again. */
final class Trail extends Div {

    private final Function<UUID, String> names;
    private final Deque<Day> days = new ArrayDeque<>();
    private long newest = -1;
    private long oldest = Long.MAX_VALUE;

    /** @param names what a check is called */
    Trail(Function<UUID, String> names) {
        this.names = names;
        addClassName("trail");
    }

    /** @param lines newer than any that is there, newest first */
    void prepend(List<Activity> lines) {
        for (var line : lines.reversed()) {
            var date = date(line);
            var first = days.peekFirst();
            if (first == null || !first.date.equals(date)) {
                first = new Day(date);
                days.addFirst(first);
                addComponentAsFirst(first);
            }
            first.list.addComponentAsFirst(item(line));
            count(line);
        }
    }

    /** @param lines older than any that is there, newest first */
    void append(List<Activity> lines) {
        for (var line : lines) {
            var date = date(line);
            var last = days.peekLast();
            if (last == null || !last.date.equals(date)) {
                last = new Day(date);
                days.addLast(last);
                add(last);
            }
            last.list.add(item(line));
            count(line);
        }
    }

    void clear() {
        removeAll();
        days.clear();
        newest = -1;
        oldest = Long.MAX_VALUE;
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    long newest() {
        return newest;
    }

    long oldest() {
        return oldest;
    }

    private void count(Activity line) {
        newest = Math.max(newest, line.id());
        oldest = Math.min(oldest, line.id());
    }

    private static LocalDate date(Activity line) {
        return line.at().atZone(Times.zone()).toLocalDate();
    }

    private ListItem item(Activity line) {
        var who = new Span(line.actor());
        who.addClassName("trail-who");
        var item = new ListItem(
                new Moment(line.at(), line.at()), who, new Span(getTranslation("activity." + line.kind())));
        check(line.verificationId(), item);
        return item;
    }

    private void check(@Nullable UUID id, ListItem item) {
        if (id != null) {
            var check = new Anchor("verifications/" + id, names.apply(id));
            check.addClassName("trail-check");
            item.add(check);
        }
    }

    private static final class Day extends Section {
        private final LocalDate date;
        private final UnorderedList list = new UnorderedList();

        Day(LocalDate date) {
            this.date = date;
            add(new H3(Times.day(date, Locale.UK)), list);
        }
    }
}

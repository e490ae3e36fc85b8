package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import proofdesk.activity.Activity;
import proofdesk.ui.Times;

/** Who did what and when, newest first, day by day. Lines are added at either end, and never move. */
final class Trail extends Div {

    private final Function<UUID, String> names;
    private final boolean open;
    private final Deque<Day> days = new ArrayDeque<>();
    private long newest = -1;
    private long oldest = Long.MAX_VALUE;

    /**
     * @param names what a check is called
     * @param open whether what is folded lies open
     */
    Trail(Function<UUID, String> names, boolean open) {
        this.names = names;
        this.open = open;
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
            first.before(line);
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
            last.after(line);
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

    private final class Day extends Section {
        private final LocalDate date;
        private final UnorderedList list = new UnorderedList();
        private final Deque<TrailLine> lines = new ArrayDeque<>();

        Day(LocalDate date) {
            this.date = date;
            add(new H3(Times.day(date, Locale.UK)), list);
        }

        void before(Activity line) {
            var first = lines.peekFirst();
            if (first != null && first.takes(line)) {
                first.addNewer(line);
            } else {
                lines.addFirst(new TrailLine(line, names, open));
                list.addComponentAsFirst(lines.getFirst());
            }
        }

        void after(Activity line) {
            var last = lines.peekLast();
            if (last != null && last.takes(line)) {
                last.addOlder(line);
            } else {
                lines.addLast(new TrailLine(line, names, open));
                list.add(lines.getLast());
            }
        }
    }
}

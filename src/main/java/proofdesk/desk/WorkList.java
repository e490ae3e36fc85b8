package proofdesk.desk;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import proofdesk.provider.Providers;
import proofdesk.review.Item;
import proofdesk.review.Work.Tray;

/** The rows of a tray, as they were when it was opened; the arrow keys, and J and K, go from one to the next. */
@JavaScript("context://desk/components/rows.js")
final class WorkList extends UnorderedList {

    private final Tray tray;
    private final Providers providers;
    private final Clock clock;
    private final Consumer<UUID> opened;
    private final Map<UUID, WorkRow> rows = new LinkedHashMap<>();

    WorkList(Tray tray, Providers providers, Clock clock, Consumer<UUID> opened) {
        this.tray = tray;
        this.providers = providers;
        this.clock = clock;
        this.opened = opened;
        addClassName("work-list");
        getElement().setAttribute("is-rows", true);
    }

    /** These and no others. */
    void fill(List<Item> items) {
        removeAll();
        rows.clear();
        for (var item : items) {
            var row = new WorkRow(tray, providers, item, clock.instant(), () -> opened.accept(item.id()));
            rows.put(item.id(), row);
            add(row);
        }
    }

    /** Turns rows in their places. */
    void turn(List<Item> now, Set<UUID> all) {
        var items = now.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        rows.forEach((id, row) -> {
            var item = items.get(id);
            if (item != null) {
                row.show(item, clock.instant());
            } else if (!all.contains(id)) {
                row.showGone();
            }
        });
    }

    Set<UUID> shown() {
        return rows.keySet();
    }

    /** The row of this one, or what has come into its place. */
    void focus(UUID id, int place) {
        var all = new ArrayList<>(rows.values());
        if (!all.isEmpty()) {
            rows.getOrDefault(id, all.get(Math.min(place, all.size() - 1))).focus();
        }
    }

    int place(UUID id) {
        return Math.max(0, new ArrayList<>(rows.keySet()).indexOf(id));
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.List;
import proofdesk.activity.Activity;
import proofdesk.ui.Moment;

/** Who did what and when, newest first; only what is new is added, so that nothing jumps under the reader. */
final class Trail extends UnorderedList {

    private final Clock clock;
    private long newest = -1;

    Trail(Clock clock) {
        this.clock = clock;
        addClassName("trail");
    }

    void show(List<Activity> activities) {
        var unseen = activities.stream().filter(one -> one.id() > newest).toList();
        for (var place = 0; place < unseen.size(); place++) {
            addComponentAtIndex(place, item(unseen.get(place)));
        }
        newest = unseen.stream().mapToLong(Activity::id).max().orElse(newest);
    }

    private ListItem item(Activity activity) {
        var who = new Span(activity.actor());
        who.addClassName("trail-who");
        return new ListItem(
                new Moment(activity.at(), clock.instant()),
                who,
                new Span(getTranslation("activity." + activity.kind())));
    }
}

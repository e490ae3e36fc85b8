package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.NestedRuntimeException;
import proofdesk.activity.Live;
import proofdesk.provider.Providers;
import proofdesk.review.Work.Tray;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Fault;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;

/** What is in one tray. Live, but rows never move: what is new is announced, and comes in when it is asked for. */
@Route("work/:tray")
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
class WorkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final Teamwork team;
    private final Providers providers;
    private final Clock clock;
    private final ListNews news = new ListNews(this::list, "work.news");
    private final ListFault fault = new ListFault(this::list);
    private final LiveIndicator indicator = new LiveIndicator(this::look);
    private final Div place = new Div();
    private final Span count = new Span();
    private final Button more = new Button(getTranslation("work.more"), click -> more());
    private Tray tray = Tray.MINE;
    private WorkList rows;
    private Set<UUID> known = Set.of();
    private int limit = PAGE;

    WorkView(Teamwork team, Providers providers, Live live, Clock clock) {
        this.team = team;
        this.providers = providers;
        this.clock = clock;
        this.rows = new WorkList(tray, providers, clock, id -> {});
        addClassNames("screen", "work");
        new LookAgain(this, live, this::look).watch(Live.EVERY_DOSSIER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tray = event.getRouteParameters().get("tray").flatMap(Trays::of).orElseThrow(NotFoundException::new);
        rows = new WorkList(tray, providers, clock, this::opened);
        var back = event.getTrigger() == NavigationTrigger.HISTORY
                ? Optional.ofNullable((Place) ComponentUtil.getData(UI.getCurrent(), key()))
                : Optional.<Place>empty();
        limit = back.map(Place::limit).orElse(PAGE);
        removeAll();
        var keys = new KeyMap();
        keys.on(
                "n",
                getTranslation("next.go"),
                team::mayAct,
                () -> UI.getCurrent().navigate("work/next"));
        news.showByKey("s");
        KeyMap.give(more, "o");
        var line = new Div(count, news);
        line.addClassName("list-line");
        add(keys, head(), new Paragraph(getTranslation("work.meaning." + tray.name())), line, fault, place);
        list();
        back.ifPresent(one -> rows.focus(one.opened(), one.at()));
    }

    private Component head() {
        var head = new Div(new H1(getTranslation("work.tray." + tray.name())), indicator);
        head.addClassName("screen-head");
        head.add(new Anchor("", getTranslation("work.back")));
        if (team.mayAct()) {
            head.add(new Anchor("work/next", getTranslation("next.go")));
        }
        return head;
    }

    /** Lists as things are now. */
    private void list() {
        try {
            known = team.work.ids(tray);
            rows.fill(team.work.first(tray, limit));
            news.tell(0, false);
            shown();
        } catch (NestedRuntimeException e) {
            failed(e);
        }
    }

    /** Turns what is listed; with nothing listed there is nothing that could move. */
    private void look() {
        if (rows.shown().isEmpty() || fault.isVisible()) {
            list();
            return;
        }
        try {
            var now = team.work.ids(tray);
            rows.turn(team.work.among(tray, rows.shown()), now);
            var added = new HashSet<>(now);
            added.removeAll(known);
            news.tell(added.size(), !now.containsAll(known));
            indicator.rightAt(clock.instant());
        } catch (NestedRuntimeException e) {
            failed(e);
        }
    }

    private void more() {
        limit += PAGE;
        var at = rows.shown().size();
        list();
        rows.focus(new UUID(0, 0), at);
    }

    private void shown() {
        fault.setVisible(false);
        place.removeAll();
        if (known.isEmpty()) {
            place.add(new EmptyState(getTranslation("work.none.title"), getTranslation("work.none." + tray.name())));
        } else {
            place.add(rows);
        }
        if (known.size() > rows.shown().size() && rows.shown().size() == limit) {
            place.add(more);
        }
        count.setText(known.isEmpty() ? "" : getTranslation("work.count", known.size()));
        indicator.rightAt(clock.instant());
    }

    private void failed(NestedRuntimeException cause) {
        fault.show(Fault.of(cause));
        place.removeAll();
        count.setText("");
    }

    private void opened(UUID id) {
        getUI().ifPresent(ui -> ComponentUtil.setData(ui, key(), new Place(limit, id, rows.place(id))));
    }

    private String key() {
        return "work." + tray.name();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("work.tray." + tray.name()));
    }

    /** Where one was in the list of this tab. */
    private record Place(int limit, UUID opened, int at) {}
}

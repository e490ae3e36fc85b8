package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.springframework.core.NestedRuntimeException;
import proofdesk.activity.Live;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Tags;
import proofdesk.provider.Providers;
import proofdesk.review.Looks;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Fault;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.ui.Times;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Extent;
import proofdesk.verification.Worklist.Filter;

/**
 * All dossiers, newest first, with where each stands. The filters are in the address, so that back works. Live: rows
 * turn in their places; what would move them is announced and comes when asked for.
 */
@Route("dossiers")
@Menu(title = "dossiers.title", order = 1)
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
class DossiersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Worklist worklist;
    private final Dossiers dossiers;
    private final Clock clock;
    private final boolean mayOpen;
    private final DossierFilters filters;
    private final DossierGrid grid;
    private final ListNews news = new ListNews(this::list);
    private final ListFault fault = new ListFault(this::list);
    private final EmptyState none;
    private final EmptyState noMatch;
    private final Span count = new Span();
    private final LiveIndicator indicator;
    private Filter filter = Filter.NONE;
    private Extent extent = new Extent(0, 0);

    DossiersView(
            Worklist worklist,
            Providers providers,
            Dossiers dossiers,
            Looks looks,
            Tags tags,
            CurrentUser user,
            Live live,
            Clock clock) {
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.clock = clock;
        this.mayOpen = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        addClassName("screen");
        filters = new DossierFilters(providers, tags, this::filter);
        grid = new DossierGrid(worklist, providers, clock, looks::changed, this::failed);
        none = mayOpen
                ? new EmptyState(
                        getTranslation("dossiers.none.title"), getTranslation("dossiers.none.text"), openButton())
                : new EmptyState(getTranslation("dossiers.none.title"), getTranslation("dossiers.none.text.auditor"));
        noMatch = new EmptyState(
                getTranslation("dossiers.noMatch.title"),
                getTranslation("dossiers.noMatch.text"),
                new Button(getTranslation("dossiers.noMatch.clear"), click -> filters.clear()));
        indicator = new LiveIndicator(this::look);
        var line = new Div(count, news);
        line.addClassName("list-line");
        add(head(), filters, line, fault, grid, none, noMatch);
        new LookAgain(this, live, this::look).watch(Live.EVERY_DOSSIER);
    }

    private Div head() {
        var head = new Div(new H1(getTranslation("dossiers.title")), indicator);
        head.addClassName("screen-head");
        if (mayOpen) {
            head.add(openButton());
        }
        return head;
    }

    private Button openButton() {
        var open = new Button(getTranslation("dossiers.new"), click -> new NewDossierDialog(dossiers).open());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return open;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.fill(event.getLocation().getQueryParameters());
        list();
    }

    private void filter() {
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("dossiers", filters.parameters())));
        list();
    }

    /** Lists from the newest on, as things are now. */
    private void list() {
        filter = filters.filter(Times.startOfDay(clock.instant()));
        try {
            filter = filter.upTo(worklist.newest(filter).orElse(Instant.EPOCH));
            extent = worklist.extent(filter);
            grid.show(filter, extent.count());
            shown();
            news.tell(0, false);
        } catch (NestedRuntimeException e) {
            failed(e);
        }
    }

    /** Turns what is listed; with nothing listed there is nothing that could move. */
    private void look() {
        if (extent.count() == 0 || fault.isVisible()) {
            list();
            return;
        }
        try {
            var turn = worklist.turn(filter, grid.rows());
            if (grid.turn(turn)) {
                extent = turn.extent();
            }
            news.tell(turn.newer(), turn.extent().mark() != extent.mark());
            shown();
        } catch (NestedRuntimeException e) {
            failed(e);
        }
    }

    private void shown() {
        var any = extent.count() > 0;
        fault.setVisible(false);
        grid.setVisible(any);
        none.setVisible(!any && !filter.isNarrow());
        noMatch.setVisible(!any && filter.isNarrow());
        count.setText(any ? getTranslation("dossiers.count", extent.count()) : "");
        indicator.rightAt(clock.instant());
    }

    private void failed(NestedRuntimeException cause) {
        fault.show(Fault.of(cause));
        grid.setVisible(false);
        none.setVisible(false);
        noMatch.setVisible(false);
        count.setText("");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("dossiers.title"));
    }
}

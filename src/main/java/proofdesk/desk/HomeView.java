package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.NestedRuntimeException;
import proofdesk.activity.Live;
import proofdesk.dossier.Dossiers;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Fault;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.ui.Times;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Pile;

/** Where everybody lands: how much lies in which pile, live. Signed in without a role, one is told what is missing. */
@Route("")
@Menu(title = "home.title", order = 0)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private final Worklist worklist;
    private final Clock clock;
    private final Map<Pile, PileTile> tiles = new EnumMap<>(Pile.class);
    private final Div piles = new Div();
    private final ListFault fault = new ListFault(this::look);
    private final Div none = new Div();
    private final LiveIndicator indicator = new LiveIndicator(this::look);

    HomeView(Worklist worklist, Dossiers dossiers, CurrentUser user, Live live, Clock clock) {
        this.worklist = worklist;
        this.clock = clock;
        addClassName("screen");
        if (!user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)) {
            add(new EmptyState(getTranslation("shell.noRole.title"), getTranslation("shell.noRole.text")));
            return;
        }
        var head = new Div(new H1(getTranslation("home.title")), indicator);
        head.addClassName("screen-head");
        var mayOpen = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        if (mayOpen) {
            var open = new Button(getTranslation("dossiers.new"), click -> new NewDossierDialog(dossiers).open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(open);
        }
        for (var pile : Pile.values()) {
            tiles.put(pile, new PileTile(pile));
        }
        piles.addClassName("piles");
        tiles.values().forEach(piles::add);
        none.add(new EmptyState(
                getTranslation("dossiers.none.title"),
                getTranslation(mayOpen ? "home.none.text" : "dossiers.none.text.auditor")));
        add(head, fault, none, piles);
        look();
        new LookAgain(this, live, this::look).watch(Live.EVERY_DOSSIER);
    }

    private void look() {
        try {
            var today = Times.startOfDay(clock.instant());
            tiles.forEach((pile, tile) -> tile.show(worklist.count(Filter.of(pile, today))));
            none.setVisible(worklist.newest(Filter.NONE).isEmpty());
            piles.setVisible(!none.isVisible());
            fault.setVisible(false);
            indicator.rightAt(clock.instant());
        } catch (NestedRuntimeException e) {
            fault.show(Fault.of(e));
            none.setVisible(false);
            piles.setVisible(false);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("home.title"));
    }
}

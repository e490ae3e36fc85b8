package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.NestedRuntimeException;
import proofdesk.activity.Live;
import proofdesk.dossier.Dossiers;
import proofdesk.review.Work.Tray;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Fault;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.ui.Times;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Pile;

/** Where everybody lands: what there is to do, live. Signed in without a role, one is told what is missing. */
@Route("")
@Menu(title = "home.title", order = 0)
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    /** What the trays do not tell already. */
    private static final List<Pile> PILES = List.of(Pile.NEEDS_A_LOOK, Pile.ENDED_TODAY, Pile.ERASING_WITH_TROUBLE);

    private final Worklist worklist;
    private final Teamwork team;
    private final Clock clock;
    private final Map<Tray, WorkTile> trays = new EnumMap<>(Tray.class);
    private final Map<Pile, PileTile> piles = new EnumMap<>(Pile.class);
    private final Div all = new Div();
    private final ListFault fault = new ListFault(this::look);
    private final Div none = new Div();
    private final MentionList mentions;
    private final LiveIndicator indicator = new LiveIndicator(this::look);

    HomeView(Worklist worklist, Teamwork team, Dossiers dossiers, Kept kept, CurrentUser user, Live live, Clock clock) {
        mentions = kept.mentions();
        this.worklist = worklist;
        this.team = team;
        this.clock = clock;
        addClassName("screen");
        if (!user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)) {
            add(new EmptyState(getTranslation("shell.noRole.title"), getTranslation("shell.noRole.text")));
            return;
        }
        all.addClassName("home");
        for (var group : Trays.ALL) {
            var tiles = new Div();
            group.trays().stream().filter(this::concerns).forEach(tray -> {
                trays.put(tray, new WorkTile(tray));
                tiles.add(trays.get(tray));
            });
            section("work.group." + group.name(), tiles);
        }
        var tiles = new Div();
        PILES.forEach(pile -> {
            piles.put(pile, new PileTile(pile));
            tiles.add(piles.get(pile));
        });
        section("work.group.all", tiles);
        none.add(new EmptyState(
                getTranslation("dossiers.none.title"),
                getTranslation(team.mayAct() ? "home.none.text" : "dossiers.none.text.auditor")));
        add(head(dossiers), fault, mentions, none, all);
        look();
        new LookAgain(this, live, this::look).watch(Live.EVERY_DOSSIER);
    }

    private Div head(Dossiers dossiers) {
        var head = new Div(new H1(getTranslation("home.title")), indicator);
        head.addClassName("screen-head");
        if (team.mayAct()) {
            var open = new Button(getTranslation("dossiers.new"), click -> new NewDossierDialog(dossiers).open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            KeyMap.give(open, "o");
            var keys = new KeyMap();
            keys.on(
                    "n",
                    getTranslation("next.go"),
                    () -> true,
                    () -> getUI().ifPresent(ui -> ui.navigate("work/next")));
            head.add(keys, new Anchor("work/next", getTranslation("next.go")), open);
        }
        return head;
    }

    private void section(String title, Div tiles) {
        tiles.addClassName("piles");
        all.add(new Section(new H2(getTranslation(title)), tiles));
    }

    /** Who only looks is asked to do nothing. */
    private boolean concerns(Tray tray) {
        return team.mayAct() || tray != Tray.MINE && tray != Tray.OWN_PROPOSALS;
    }

    private void look() {
        try {
            var counts = team.work.counts();
            trays.forEach((tray, tile) -> tile.show(counts.getOrDefault(tray, 0)));
            var today = Times.startOfDay(clock.instant());
            piles.forEach((pile, tile) -> tile.show(worklist.count(Filter.of(pile, today))));
            none.setVisible(worklist.newest(Filter.NONE).isEmpty());
            all.setVisible(!none.isVisible());
            mentions.look();
            fault.setVisible(false);
            indicator.rightAt(clock.instant());
        } catch (NestedRuntimeException e) {
            fault.show(Fault.of(e));
            none.setVisible(false);
            all.setVisible(false);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("home.title"));
    }
}

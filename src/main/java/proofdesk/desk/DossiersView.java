package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import proofdesk.activity.Live;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.verification.Worklist;

/** All dossiers, newest first, with where each stands. The filters are in the address, so that back works. */
@Route("dossiers")
@Menu(title = "dossiers.title", order = 1)
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
class DossiersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Worklist worklist;
    private final Providers providers;
    private final DossierGrid grid;
    private final EmptyState none;
    private final EmptyState noMatch;
    private final LiveIndicator indicator;
    private final Clock clock;
    private final TextField search = new TextField();
    private final ComboBox<Outcome> outcome = new ComboBox<>();
    private final ComboBox<Provider> provider = new ComboBox<>();
    private boolean filling;

    DossiersView(Worklist worklist, Providers providers, Dossiers dossiers, CurrentUser user, Live live, Clock clock) {
        this.worklist = worklist;
        this.providers = providers;
        this.clock = clock;
        addClassName("screen");
        grid = new DossierGrid(worklist, providers, clock);
        none = new EmptyState(getTranslation("dossiers.none.title"), getTranslation("dossiers.none.text"));
        noMatch = new EmptyState(getTranslation("dossiers.noMatch.title"), getTranslation("dossiers.noMatch.text"));
        indicator = new LiveIndicator(this::look);
        add(head(dossiers, user), filters(), grid, none, noMatch);
        new LookAgain(this, live, this::look).watch(Live.EVERY_DOSSIER);
    }

    private Div head(Dossiers dossiers, CurrentUser user) {
        var head = new Div(new H2(getTranslation("dossiers.title")), indicator);
        head.addClassName("screen-head");
        if (user.hasAnyRole(Role.STAFF, Role.ADMIN)) {
            var open = new Button(getTranslation("dossiers.new"), click -> new NewDossierDialog(dossiers).open());
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(open);
        }
        return head;
    }

    private Div filters() {
        search.setLabel(getTranslation("dossiers.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> remember());
        outcome.setLabel(getTranslation("dossiers.outcome"));
        outcome.setItems(Outcome.values());
        outcome.setItemLabelGenerator(word -> getTranslation("outcome." + word.name()));
        outcome.setClearButtonVisible(true);
        outcome.addValueChangeListener(change -> remember());
        provider.setLabel(getTranslation("dossiers.provider"));
        provider.setItems(new ArrayList<>(providers.all()));
        provider.setItemLabelGenerator(Provider::name);
        provider.setClearButtonVisible(true);
        provider.addValueChangeListener(change -> remember());
        var filters = new Div(search, outcome, provider);
        filters.addClassName("filters");
        return filters;
    }

    /** Puts the filters into the address; the search text stays out of it, since references may be personal. */
    private void remember() {
        if (filling) {
            return;
        }
        var parameters = new java.util.LinkedHashMap<String, String>();
        chosenOutcome().ifPresent(word -> parameters.put("outcome", word.name()));
        chosenProvider().ifPresent(one -> parameters.put("provider", one.id()));
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null, new com.vaadin.flow.router.Location("dossiers", QueryParameters.simple(parameters))));
        filter();
    }

    private Optional<Outcome> chosenOutcome() {
        return outcome.getOptionalValue();
    }

    private Optional<Provider> chosenProvider() {
        return provider.getOptionalValue();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filling = true;
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter("outcome")
                .flatMap(word -> Stream.of(Outcome.values())
                        .filter(known -> known.name().equals(word))
                        .findFirst())
                .ifPresent(outcome::setValue);
        asked.getSingleParameter("provider").flatMap(providers::find).ifPresent(provider::setValue);
        filling = false;
        filter();
    }

    private void filter() {
        grid.show(new Worklist.Filter(
                search.getValue(),
                chosenOutcome().orElse(null),
                chosenProvider().map(Provider::id).orElse(null)));
        states();
    }

    private void look() {
        grid.refresh();
        states();
    }

    private void states() {
        var any = worklist.count(grid.filter()) > 0;
        var unfiltered = grid.filter().equals(Worklist.Filter.NONE);
        grid.setVisible(any);
        none.setVisible(!any && unfiltered);
        noMatch.setVisible(!any && !unfiltered);
        indicator.rightAt(clock.instant());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dossiers.title");
    }
}

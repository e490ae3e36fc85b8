package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import java.time.Clock;
import java.util.UUID;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.ui.Moment;
import proofdesk.ui.OutcomeBadge;
import proofdesk.verification.Verification;
import proofdesk.verification.Worklist;

/** The rows, fetched a page at a time; a row is known by its dossier, so a refresh changes it in place. */
final class DossierGrid extends Grid<Worklist.Row> {

    private final Providers providers;
    private final Clock clock;
    private Worklist.Filter filter = Worklist.Filter.NONE;

    DossierGrid(Worklist worklist, Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES);
        addComponentColumn(DossierGrid::reference)
                .setHeader(getTranslation("dossiers.reference"))
                .setFlexGrow(2);
        addColumn(row -> row.person().orElse(""))
                .setHeader(getTranslation("dossiers.person"))
                .setFlexGrow(2);
        addComponentColumn(this::check)
                .setHeader(getTranslation("dossiers.check"))
                .setFlexGrow(2);
        addComponentColumn(this::state)
                .setHeader(getTranslation("dossiers.state"))
                .setFlexGrow(2);
        addComponentColumn(row -> new Moment(row.openedAt(), clock.instant()))
                .setHeader(getTranslation("dossiers.opened"));
        setItems(rows(worklist));
        addItemDoubleClickListener(click -> getUI().ifPresent(ui ->
                ui.navigate(DossierView.class, click.getItem().dossierId().toString())));
    }

    private ConfigurableFilterDataProvider<Worklist.Row, Void, Worklist.Filter> rows(Worklist worklist) {
        return new CallbackDataProvider<Worklist.Row, Worklist.Filter>(
                        query ->
                                worklist
                                        .page(query.getFilter().orElse(filter), query.getOffset(), query.getLimit())
                                        .stream(),
                        query -> worklist.count(query.getFilter().orElse(filter)),
                        Worklist.Row::dossierId)
                .withConfigurableFilter();
    }

    Worklist.Filter filter() {
        return filter;
    }

    void show(Worklist.Filter wanted) {
        filter = wanted;
        refresh();
    }

    void refresh() {
        getDataProvider().refreshAll();
    }

    private static Component reference(Worklist.Row row) {
        var own = row.reference();
        return new Anchor("dossiers/" + row.dossierId(), own == null ? shortId(row.dossierId()) : own);
    }

    static String shortId(UUID id) {
        return id.toString().substring(0, 8);
    }

    private Component check(Worklist.Row row) {
        return row.latest()
                .<Component>map(latest -> new Span(
                        new OutcomeBadge(latest.outcome(), latest.statusWord()),
                        new Span(" "
                                + providers
                                        .find(latest.provider())
                                        .map(Provider::name)
                                        .orElse(latest.provider()))))
                .orElseGet(() -> new Span(getTranslation("dossiers.noCheck")));
    }

    private Component state(Worklist.Row row) {
        if (row.beingErased()) {
            return new Span(getTranslation("dossiers.erasing"));
        }
        return new Span(row.latest()
                .map(latest -> getTranslation("dossiers.step." + step(latest)))
                .orElse(""));
    }

    /** A link that leads nowhere before anything began matters more than the last step. */
    static String step(Verification check) {
        return switch (check.link()) {
            case EXPIRED, REVOKED ->
                check.handedOverAt() == null
                        ? check.link().name()
                        : check.step().name();
            case VALID, FINISHED -> check.step().name();
        };
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.ui.Age;
import proofdesk.ui.OutcomeBadge;
import proofdesk.ui.Stacked;
import proofdesk.verification.Verification;
import proofdesk.verification.Worklist;

/**
 * The rows, fetched a page at a time. What it shows stays where it is: a row that changes is turned in its place, and
 * only a new filter brings other rows.
 */
final class DossierGrid extends Grid<Worklist.Row> {

    /** Below this many pixels a row is one cell of several lines. */
    private static final int NARROW = 720;
    /** How many rows are kept to be turned in place; a screen shows fewer. */
    private static final int KEPT = 200;

    private static final String ROW_KEY = "(element.getEventContext(event).item || {}).key";

    private final Worklist worklist;
    private final Providers providers;
    private final Clock clock;
    private final Consumer<NestedRuntimeException> failed;
    private final Map<UUID, Worklist.Row> shown = new LinkedHashMap<>();
    private final Function<Collection<UUID>, Set<UUID>> changedSince;
    private final Set<UUID> changed = new HashSet<>();
    private Worklist.Filter filter = Worklist.Filter.NONE;
    private int size;

    /** @param changedSince which of some dossiers others have changed since the user looked */
    DossierGrid(
            Worklist worklist,
            Providers providers,
            Clock clock,
            Function<Collection<UUID>, Set<UUID>> changedSince,
            Consumer<NestedRuntimeException> failed) {
        this.changedSince = changedSince;
        this.worklist = worklist;
        this.providers = providers;
        this.clock = clock;
        this.failed = failed;
        addClassName("dossiers");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        setPageSize(50);
        getElement().setAttribute("aria-label", getTranslation("dossiers.title"));
        add("reference", 3, this::reference);
        add("person", 3, row -> new Span(row.person().orElse("")));
        add("check", 4, this::check);
        add("state", 3, row -> new Span(state(row)));
        add("opened", 2, this::age);
        Stacked.in(this, NARROW, this::stack).setHeader(getTranslation("dossiers.one"));
        setItems(new CallbackDataProvider<Worklist.Row, Void>(
                query -> fetch(query.getOffset(), query.getLimit()).stream(), query -> size, Worklist.Row::dossierId));
        addItemDoubleClickListener(click -> open(click.getItem()));
        openOnKeys();
    }

    private void add(String name, int share, ValueProvider<Worklist.Row, Component> cell) {
        addComponentColumn(cell)
                .setKey(name)
                .setHeader(getTranslation("dossiers." + name))
                .setFlexGrow(share);
    }

    private List<Worklist.Row> fetch(int offset, int limit) {
        try {
            var page = worklist.page(filter, offset, limit);
            page.forEach(row -> shown.put(row.dossierId(), row));
            var ids = page.stream().map(Worklist.Row::dossierId).toList();
            changed.removeAll(Set.copyOf(ids));
            changed.addAll(changedSince.apply(ids));
            var oldest = shown.keySet().iterator();
            for (var surplus = shown.size() - KEPT; surplus > 0; surplus--) {
                oldest.next();
                oldest.remove();
            }
            return page;
        } catch (NestedRuntimeException e) {
            failed.accept(e);
            return List.of();
        }
    }

    /** Other rows, from the first on. */
    void show(Worklist.Filter wanted, int matching) {
        filter = wanted;
        size = matching;
        shown.clear();
        getDataProvider().refreshAll();
        if (matching > 0) {
            scrollToStart();
        }
    }

    /**
     * Turns those rows that have changed. Rows of dossiers that are no more go, whatever then moves.
     *
     * @return whether everything is read again
     */
    boolean turn(Worklist.Turn turn) {
        turn.changed().forEach(row -> shown.put(row.dossierId(), row));
        var now = changedSince.apply(shown.keySet());
        var turned = turn.changed().stream().map(Worklist.Row::dossierId).collect(Collectors.toSet());
        shown.values().stream()
                .filter(row -> turned.contains(row.dossierId())
                        || now.contains(row.dossierId()) != changed.contains(row.dossierId()))
                .toList()
                .forEach(row -> {
                    mark(row.dossierId(), now);
                    getDataProvider().refreshItem(row);
                });
        if (turn.gone().isEmpty()) {
            return false;
        }
        shown.clear();
        size = turn.extent().count();
        getDataProvider().refreshAll();
        return true;
    }

    private void mark(UUID dossier, Set<UUID> now) {
        if (now.contains(dossier)) {
            changed.add(dossier);
        } else {
            changed.remove(dossier);
        }
    }

    /** What was fetched last, and can be turned in its place. */
    Collection<Worklist.Row> rows() {
        return shown.values();
    }

    /** With the focus on a link the browser itself follows it; anywhere else in a row the row's dossier opens. */
    private void openOnKeys() {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> open(getDataCommunicator()
                                .getKeyMapper()
                                .get(event.getEventData().get(ROW_KEY).asString())))
                .setFilter("(event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey"
                        + " && event.composedPath()[0].localName !== 'a' && !!(" + ROW_KEY + ")")
                .addEventData(ROW_KEY);
    }

    private void open(Worklist.@Nullable Row row) {
        if (row != null) {
            UI.getCurrent().navigate(DossierView.class, row.dossierId().toString());
        }
    }

    private Component stack(Worklist.Row row) {
        var person = new Span(row.person().orElse(""));
        return Stacked.lines(reference(row), person, check(row), Stacked.below(new Span(state(row)), age(row)));
    }

    private Component reference(Worklist.Row row) {
        var own = row.reference();
        var link = new Anchor("dossiers/" + row.dossierId(), own == null ? shortId(row.dossierId()) : own);
        link.addClassName("dossier-link");
        if (own != null) {
            link.setTitle(own);
        }
        return changed.contains(row.dossierId()) ? new Div(link, new ChangedMark()) : link;
    }

    private Component age(Worklist.Row row) {
        return new Age(row.openedAt(), clock.instant());
    }

    static String shortId(UUID id) {
        return id.toString().substring(0, 8);
    }

    private Component check(Worklist.Row row) {
        var check = row.latest()
                .map(latest -> new Div(
                        new OutcomeBadge(latest.outcome(), latest.statusWord()),
                        new Span(providers
                                .find(latest.provider())
                                .map(Provider::name)
                                .orElse(latest.provider()))))
                .orElseGet(() -> new Div(new Span(getTranslation("dossiers.noCheck"))));
        check.addClassName("row-check");
        return check;
    }

    private String state(Worklist.Row row) {
        if (row.beingErased()
                || row.latest().map(latest -> latest.erasing() != null).orElse(false)) {
            return row.erasureTries() > 0
                    ? getTranslation("dossiers.erasing.trouble", row.erasureTries())
                    : getTranslation("dossiers.erasing");
        }
        return row.latest()
                .map(latest -> getTranslation("dossiers.step." + step(latest)))
                .orElseGet(() -> getTranslation("dossiers.step.NONE"));
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

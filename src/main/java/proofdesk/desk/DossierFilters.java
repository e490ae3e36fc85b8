package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import proofdesk.dossier.Tags;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Pile;

/** What to leave out of the list, and the same as parameters of an address. */
final class DossierFilters extends Div {

    private static final String SEARCH = "search";
    private static final String PILE = "show";
    private static final String OUTCOME = "outcome";
    private static final String PROVIDER = "provider";
    private static final String TAG = "tag";

    private final Providers providers;
    private final Tags tags;
    private final Runnable changed;
    private final TextField search = new TextField();
    private final Select<Pile> pile = new Select<>();
    private final Select<Outcome> outcome = new Select<>();
    private final Select<Provider> provider = new Select<>();
    private final Select<String> tag = new Select<>();
    private boolean filling;

    DossierFilters(Providers providers, Tags tags, Runnable changed) {
        this.providers = providers;
        this.tags = tags;
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "search");
        search.setLabel(getTranslation("dossiers.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed());
        choice(pile, "dossiers.pile", "dossiers.all", one -> getTranslation("dossiers.pile." + one.name()));
        pile.setItems(Pile.values());
        choice(outcome, "dossiers.outcome", "dossiers.any", one -> getTranslation("outcome." + one.name()));
        outcome.setItems(Outcome.values());
        choice(provider, "dossiers.provider", "dossiers.any", Provider::name);
        provider.setItems(providers.all());
        choice(tag, "dossiers.tag", "dossiers.any", one -> one);
        add(search, pile, outcome, provider, tag);
    }

    private <T> void choice(Select<T> select, String label, String none, Function<T, String> name) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(none));
        select.setPlaceholder(getTranslation(none));
        select.setItemLabelGenerator(one -> one == null ? getTranslation(none) : name.apply(one));
        select.addValueChangeListener(change -> changed());
    }

    private void changed() {
        if (!filling) {
            changed.run();
        }
    }

    void clear() {
        fill(QueryParameters.empty());
        changed.run();
        search.focus();
    }

    Worklist.Filter filter(Instant today) {
        return new Worklist.Filter(
                search.getValue(),
                outcome.getValue(),
                provider.getOptionalValue().map(Provider::id).orElse(null),
                pile.getValue(),
                today,
                null,
                tag.getValue());
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank()) {
            parameters.put(SEARCH, Searches.ofSession().key(search.getValue()));
        }
        pile.getOptionalValue().ifPresent(one -> parameters.put(PILE, word(one)));
        outcome.getOptionalValue().ifPresent(one -> parameters.put(OUTCOME, word(one)));
        provider.getOptionalValue().ifPresent(one -> parameters.put(PROVIDER, one.id()));
        tag.getOptionalValue().ifPresent(one -> parameters.put(TAG, one));
        return QueryParameters.simple(parameters);
    }

    /** The parameters that lead to a pile. */
    static QueryParameters of(Pile pile) {
        return QueryParameters.of(PILE, word(pile));
    }

    /** The address that leads to the dossiers with a tag. */
    static String tagged(String tag) {
        return "dossiers?" + QueryParameters.of(TAG, tag).getQueryString();
    }

    /** Takes over what an address says; what it says of nothing we know is left out. */
    void fill(QueryParameters asked) {
        filling = true;
        var known = tags.inUse();
        tag.setItems(known);
        tag.setVisible(!known.isEmpty());
        tag.setValue(asked.getSingleParameter(TAG).filter(known::contains).orElse(null));
        search.setValue(asked.getSingleParameter(SEARCH)
                .flatMap(key -> Searches.ofSession().text(key))
                .orElse(""));
        pile.setValue(named(asked, PILE, Pile.values()).orElse(null));
        outcome.setValue(named(asked, OUTCOME, Outcome.values()).orElse(null));
        provider.setValue(
                asked.getSingleParameter(PROVIDER).flatMap(providers::find).orElse(null));
        filling = false;
    }

    private static <T extends Enum<T>> Optional<T> named(QueryParameters asked, String name, T[] known) {
        return asked.getSingleParameter(name)
                .flatMap(said ->
                        Stream.of(known).filter(one -> word(one).equals(said)).findFirst());
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

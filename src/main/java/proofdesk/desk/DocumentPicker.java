package proofdesk.desk;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import proofdesk.provider.DocumentType;
import proofdesk.provider.DocumentTypes;
import proofdesk.provider.Provider;

/** Which document it will be, as the provider lists them, by name. */
final class DocumentPicker extends Div {

    /** Where the provider's list cannot be had or names none (contract assure 6.3). */
    private static final List<String> USUAL = List.of("passport", "identityCard", "driversLicense", "residencePermit");

    private final ComboBox<Country> country = new ComboBox<>();
    private final ComboBox<String> type = new ComboBox<>();
    private final DocumentListing listing;
    private List<DocumentType> listed = List.of();
    private boolean numbers;
    private Optional<String> wantedCountry = Optional.empty();
    private Optional<String> wantedType = Optional.empty();

    DocumentPicker(DocumentTypes documents, Clock clock) {
        listing = new DocumentListing(documents, clock, this::show);
        addClassName("document-picker");
        country.setLabel(getTranslation("start.country"));
        country.setHelperText(getTranslation("start.country.help"));
        country.setClearButtonVisible(true);
        country.setItemLabelGenerator(Country::name);
        country.addValueChangeListener(change -> types());
        type.setLabel(getTranslation("start.document"));
        type.setItemLabelGenerator(word -> DocumentName.of(this, word));
        type.addValueChangeListener(change -> chosen());
        type.setErrorMessage(getTranslation("start.document.missing"));
        add(country, type, listing);
    }

    /**
     * @param needed whether the check cannot do without a type
     * @param numbers whether the provider's own number is of use
     */
    void offer(Provider chosen, boolean needed, boolean numbers) {
        this.numbers = numbers;
        type.setRequiredIndicatorVisible(needed);
        listing.of(chosen);
    }

    /** What to choose as soon as it is listed. */
    void choose(Optional<String> wantedType, Optional<String> wantedCountry) {
        this.wantedType = wantedType;
        this.wantedCountry = wantedCountry;
    }

    Optional<String> type() {
        return Optional.ofNullable(type.getValue());
    }

    Optional<String> country() {
        return Optional.ofNullable(country.getValue()).map(Country::code);
    }

    /** Asks for a type where none was chosen. */
    void insist() {
        type.setInvalid(true);
        type.focus();
    }

    /** The provider's words for the documents of a country, or of all; the usual ones where it lists none. */
    static List<String> words(List<DocumentType> listed, Optional<String> country) {
        var words = listed.stream()
                .filter(one -> country.isEmpty() || country.get().equals(one.country()))
                .map(DocumentType::type)
                .filter(word -> !word.isBlank())
                .distinct()
                .sorted()
                .toList();
        return words.isEmpty() ? USUAL : words;
    }

    private void show(List<DocumentType> types) {
        listed = types;
        var before = country().or(() -> wantedCountry);
        var countries = types.stream()
                .filter(one -> one.country().matches("[A-Z]{3}"))
                .collect(Collectors.toMap(DocumentType::country, DocumentName::country, (one, same) -> one))
                .entrySet()
                .stream()
                .map(one -> new Country(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Country::name))
                .toList();
        country.setItems(countries);
        country.setVisible(!countries.isEmpty());
        countries.stream()
                .filter(one -> before.equals(Optional.of(one.code())))
                .findFirst()
                .ifPresent(country::setValue);
        types();
    }

    private void types() {
        var before = type().or(() -> wantedType);
        var offered = words(listed, country());
        type.setItems(offered);
        before.filter(offered::contains).ifPresent(type::setValue);
        chosen();
    }

    /** The app's SDK may want the number instead of the word. */
    private void chosen() {
        type.setInvalid(false);
        var ids = listed.stream()
                .filter(one -> one.type().equals(type.getValue()))
                .filter(one -> country().isEmpty() || country().get().equals(one.country()))
                .flatMap(one -> one.id().stream())
                .map(String::valueOf)
                .toList();
        type.setHelperText(
                numbers && country().isPresent() && !ids.isEmpty()
                        ? getTranslation("start.document.number", String.join(", ", ids))
                        : null);
    }
}

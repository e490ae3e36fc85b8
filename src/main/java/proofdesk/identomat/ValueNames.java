package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The vendor's words with a name beside them; a word we do not know stands for itself. */
final class ValueNames {

    /** Where the vendor has a word of its own for a language (contract identomat 8.11). */
    private static final Map<String, String> LANGUAGES = Map.of("gr", "el");

    private ValueNames() {}

    static String of(Component reader, Kind kind, String word) {
        var locale = Optional.ofNullable(UI.getCurrent()).map(UI::getLocale).orElse(Locale.ENGLISH);
        var name =
                switch (kind) {
                    case LANGUAGE ->
                        Locale.of(LANGUAGES.getOrDefault(word, word)).getDisplayLanguage(locale);
                    case COUNTRIES -> country(word, locale);
                    case DOCUMENT_TYPES, GENERAL_DOCUMENT_TYPES ->
                        kind.known().contains(word) ? reader.getTranslation("identomat.value." + word) : word;
                    case YES_NO, ADDRESS -> word;
                };
        return name.isBlank() || name.equals(word) ? word : name + " (" + word + ")";
    }

    private static String country(String alpha3, Locale locale) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .map(alpha2 -> Locale.of("", alpha2))
                .filter(country -> country.getISO3Country().equals(alpha3))
                .findFirst()
                .map(country -> country.getDisplayCountry(locale))
                .orElse("");
    }
}

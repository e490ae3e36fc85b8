package proofdesk.sandbox.identomat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which document, and from where (flags 4 and 5). */
final class DocumentPage {

    static final List<String> TYPES = List.of("id", Session.PASSPORT, "driver_license", "residence_license");

    /** Some of all, where every country is allowed. */
    private static final List<String> COUNTRIES =
            List.of("GEO", "DEU", "AUT", "CHE", "ESP", "FRA", "GBR", "GRC", "ITA", "NLD", "POL", "UKR", "USA");

    private DocumentPage() {}

    static String of(View view) {
        var locale = Locale.of(view.texts().language());
        var countries = countries(view.flags()).stream()
                .sorted(Comparator.comparing(code -> name(code, locale)))
                .map(code -> Html.option(code, Html.text(name(code, locale)), code.equals(view.session().country)))
                .collect(Collectors.joining());
        var types = types(view.flags()).stream()
                .map(type -> "<button name=\"document\" value=\"%s\">%s</button>"
                        .formatted(type, view.text("document." + type)))
                .collect(Collectors.joining());
        return view.page(
                view.text("document.title"),
                "<label for=\"country\">%s</label><select id=\"country\" name=\"country\">%s</select><p>%s</p>%s<input type=\"hidden\" name=\"action\" value=\"document\">"
                        .formatted(view.text("document.country"), countries, view.text("document.which"), types));
    }

    /** An empty list, and one with nothing we know, allows everything (rule R21 leaves that open). */
    static List<String> types(Flags flags) {
        var allowed =
                flags.words("document_types").stream().filter(TYPES::contains).toList();
        return allowed.isEmpty()
                ? TYPES
                : TYPES.stream().filter(allowed::contains).toList();
    }

    static List<String> countries(Flags flags) {
        var allowed = flags.words("document_countries");
        return allowed.isEmpty() ? COUNTRIES : allowed;
    }

    private static String name(String alpha3, Locale language) {
        var known = Stream.of(Locale.getISOCountries())
                .filter(code -> Locale.of("", code).getISO3Country().equals(alpha3))
                .findFirst();
        return known.map(code -> Locale.of("", code).getDisplayCountry(language))
                .orElse(alpha3);
    }
}

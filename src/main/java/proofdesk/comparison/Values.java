package proofdesk.comparison;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether two values are the same but for the way they are written. */
final class Values {

    private static final Map<String, String> GENDERS =
            Map.of("male", "m", "man", "m", "female", "f", "woman", "f", "unspecified", "x");

    /** Codes of machine-readable zones that are none of ISO 3166, and of Kosovo, which has no other (ICAO 9303-3). */
    private static final Map<String, String> COUNTRIES = Map.of("D", "DEU", "RKS", "XKX", "XKK", "XKX", "KS", "XKX");

    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toMap(code -> code, code -> Locale.of("", code).getISO3Country()));

    private Values() {}

    /** @param zoned whether one of them is from a machine-readable zone, whose years have no century */
    static boolean same(Matter matter, String one, String other, boolean zoned) {
        return switch (matter) {
            case NAME, LOCAL_NAME -> Names.agree(one, other);
            case DATE_OF_BIRTH, DATE_OF_ISSUE, DATE_OF_EXPIRY -> day(one, zoned).equals(day(other, zoned));
            case GENDER -> gender(one).equals(gender(other));
            case NATIONALITY, ISSUING_COUNTRY -> country(one).equals(country(other));
            case PERSONAL_NUMBER, DOCUMENT_NUMBER -> number(one).equals(number(other));
            case CHECK_DIGIT -> one.equals(other);
        };
    }

    private static String day(String text, boolean zoned) {
        return date(text)
                .map(date -> zoned ? date.toString().substring(2) : date.toString())
                .orElse(text.strip());
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(date -> date.getYear() > 999 && date.getYear() < 10_000);
        } catch (DateTimeParseException asItCame) {
            return Optional.empty();
        }
    }

    private static String gender(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        return GENDERS.getOrDefault(word, word);
    }

    private static String country(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return COUNTRIES.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code));
    }

    /** Without gaps and dashes; zeros in front count. */
    private static String number(String text) {
        var bare = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return bare.isEmpty() ? text.strip() : bare;
    }
}

package proofdesk.identomat;

import java.util.Locale;

/** What Identomat wrote, in words. */
final class Shown {

    private Shown() {}

    /** A name on the wire as words: {@code issuedDate} and {@code issued_date} are "Issued date". */
    static String words(String name) {
        var words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[_-]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? name : capital(words);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

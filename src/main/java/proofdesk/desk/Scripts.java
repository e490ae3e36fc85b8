package proofdesk.desk;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/** The languages of texts that their script alone gives away, for those who have them read out. */
final class Scripts {

    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.KHMER, "km",
            UnicodeScript.LAO, "lo",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja");

    private Scripts() {}

    /** As in BCP 47; empty where many languages are written so, or the text is in several scripts. */
    static Optional<String> language(String text) {
        var scripts = EnumSet.noneOf(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .limit(200)
                .forEach(letter -> scripts.add(UnicodeScript.of(letter)));
        return scripts.size() == 1
                ? Optional.ofNullable(LANGUAGES.get(scripts.iterator().next()))
                : Optional.empty();
    }
}

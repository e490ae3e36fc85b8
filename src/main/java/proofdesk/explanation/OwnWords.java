package proofdesk.explanation;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What administrators say of a finding in one language. An empty text leaves it with ours.
 *
 * @param key the vendor's own, e.g. {@code nonExpired}
 * @param language a tag, e.g. {@code en}
 * @param version 0 as long as nobody has ever said anything
 * @param changedBy who said it last; null while nobody has
 */
public record OwnWords(
        String key,
        String language,
        int version,
        Explanation words,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /** In characters; for each of the texts. */
    public static final int LONGEST = 2_000;

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    public OwnWords {
        if (!isKey(key)) {
            throw new IllegalArgumentException("A key is letters, digits, dots, lines and underscores");
        }
        if (Math.max(
                        words.meaning().length(),
                        Math.max(words.why().length(), words.advice().length()))
                > LONGEST) {
            throw new IllegalArgumentException("A text has at most " + LONGEST + " characters");
        }
    }

    static OwnWords none(String key, String language) {
        return new OwnWords(key, language, 0, Explanation.NONE, null, null);
    }

    /** Whether a finding of this key may be given words: vendors may report any text as a key. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    public OwnWords with(Explanation others) {
        return new OwnWords(key, language, version, others, changedBy, changedAt);
    }
}

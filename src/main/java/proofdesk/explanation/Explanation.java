package proofdesk.explanation;

/**
 * A finding in words. Each text may be empty where nobody has written it.
 *
 * @param meaning what it means
 * @param why why it matters
 * @param advice what a reviewer can do
 */
public record Explanation(String meaning, String why, String advice) {

    public static final Explanation NONE = new Explanation("", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Each text of this, or the other's where this has none. */
    public Explanation orElse(Explanation other) {
        return new Explanation(or(meaning, other.meaning), or(why, other.why), or(advice, other.advice));
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }
}

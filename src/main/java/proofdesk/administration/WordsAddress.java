package proofdesk.administration;

/** Where the words for findings are looked after. */
public final class WordsAddress {

    static final String PATH = "administration/finding-words";

    private WordsAddress() {}

    /** Of one finding, by its key; {@link proofdesk.explanation.OwnWords#isKey} must hold. */
    public static String of(String key) {
        return PATH + "/" + key;
    }
}

package proofdesk.result;

/** One thing a provider found. Findings are shown, never judged: the verdict is the provider's status. */
public sealed interface Finding {

    /** The vendor's own key, e.g. {@code notTamperedDocument}. */
    String key();

    /** The vendor's own label where it gives one, else the key. */
    String label();

    /** JSON Pointer into the raw report; empty when the finding is that something is not there. */
    String pointer();

    /** A check that passes or fails. */
    record Check(String key, String label, State state, String pointer) implements Finding {}

    /** A comparison of faces. {@code word} is the level as it came. */
    record Match(String key, String label, Similarity level, String word, String pointer) implements Finding {}

    /** Something said in the vendor's own shape or words, e.g. why a process failed; shown as it came. */
    record Remark(String key, String label, String text, String pointer) implements Finding {
        @Override
        public String toString() {
            return "Remark[" + key + "]"; // free text may hold anything
        }
    }

    /** A check this kind of report usually has and this one does not. Never the same as failed. */
    record Missing(String key, String label) implements Finding {
        @Override
        public String pointer() {
            return "";
        }
    }
}

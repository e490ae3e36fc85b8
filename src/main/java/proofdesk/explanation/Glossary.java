package proofdesk.explanation;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Remark;

/**
 * The words for findings as one reader gets them: administrators' in the reader's language, else administrators' in
 * English, else ours; each text by itself.
 */
public final class Glossary {

    private static final String ELSE = Locale.ENGLISH.getLanguage();

    private final Map<String, Map<String, Explanation>> own;
    private final Grouping grouping;
    private final String language;
    private final boolean mayChange;

    Glossary(Map<String, Map<String, Explanation>> own, Grouping grouping, String language, boolean mayChange) {
        this.own = own;
        this.grouping = grouping;
        this.language = language;
        this.mayChange = mayChange;
    }

    /** Under which key it has words: a code that a remark tells may have its own. */
    public String key(Finding finding) {
        if (finding instanceof Remark remark) {
            var ofCode = remark.key() + "." + remark.text();
            if (OwnWords.isKey(ofCode) && !of(ofCode).isEmpty()) {
                return ofCode;
            }
        }
        return finding.key();
    }

    public Explanation of(String key) {
        var ofKey = own.getOrDefault(key, Map.of());
        return Stream.of(language, ELSE)
                .map(tag -> ofKey.getOrDefault(tag, Explanation.NONE))
                .reduce(Explanation::orElse)
                .orElse(Explanation.NONE)
                .orElse(OurWords.of(key));
    }

    /** What it is about. */
    public Subject subject(Finding finding) {
        return grouping.of(finding.key());
    }

    /** Whether the reader may write words for a finding of this key. */
    public boolean mayChange(String key) {
        return mayChange && OwnWords.isKey(key);
    }
}

package proofdesk.result;

import java.util.List;
import java.util.Optional;

/**
 * Part of a report that is read on its own, such as a proof of address, a questionnaire, or a match with a list of
 * people. All it says is among the verdict's findings too.
 *
 * @param title in the vendor's words, or in those of whoever asked; may be empty
 * @param more by what the vendor can be asked to tell more of this
 */
public record Topic(Kind kind, String title, List<Entry> entries, Optional<String> more, String pointer) {

    public enum Kind {
        /** Why the provider decided as it did. */
        DECISION,
        /** A document that is none of identity. */
        GENERAL_DOCUMENT,
        /** Answers to questions. */
        QUESTIONNAIRE,
        /** Somebody on a list who may be the same person. */
        LISTED_PERSON,
        /** What a register has of the person. */
        TRUSTED_RECORD
    }

    public Topic {
        entries = List.copyOf(entries);
    }

    /**
     * One thing said.
     *
     * @param part where within the topic, e.g. its page; entries of one part follow each other. Empty for the whole
     * @param label what it is, in as few words as do below the title and the part; empty where the finding's own does
     */
    public record Entry(String part, String label, Finding finding) {
        @Override
        public String toString() {
            return "Entry[" + finding.key() + "]"; // labels may name somebody
        }
    }

    @Override
    public String toString() {
        return "Topic[" + kind + "]"; // the rest is personal data
    }
}

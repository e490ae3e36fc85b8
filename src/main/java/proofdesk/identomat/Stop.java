package proofdesk.identomat;

import java.util.List;

/**
 * One page that the person goes through.
 *
 * @param name given by a step; empty where the page has a name of its own
 */
record Stop(Page page, String name, List<Word> words) {

    enum Page {
        PHONE_FIRST,
        AGREEMENT,
        EMAIL,
        EMAIL_CODE,
        PHONE,
        PHONE_CODE,
        DOCUMENT,
        GENERAL,
        FACE,
        HOLD,
        QUESTIONS,
        CALL,
        STRANGE,
        HELD,
        END;

        /** Whether a picture is taken there. */
        boolean camera() {
            return this == DOCUMENT || this == GENERAL || this == FACE || this == HOLD;
        }
    }

    Stop {
        words = List.copyOf(words);
    }

    static Stop of(Page page, Word... words) {
        return new Stop(page, "", List.of(words));
    }

    /**
     * Something that is said of it.
     *
     * @param key of its text, below {@code identomat.journey.}
     * @param kind of the values, by which they have names
     * @param values to be put into the text
     */
    record Word(String key, Kind kind, List<String> values) {

        Word {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Word[" + key + "]";
        }

        static Word of(String key, String... values) {
            return new Word(key, Kind.YES_NO, List.of(values));
        }
    }
}

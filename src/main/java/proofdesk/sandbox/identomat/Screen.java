package proofdesk.sandbox.identomat;

/**
 * A page of the widget.
 *
 * @param number tells several of a kind apart: the step it comes from, counted from 1, or 0 for what comes without steps
 */
record Screen(Kind kind, int number) {

    enum Kind {
        AGREEMENT,
        EMAIL,
        EMAIL_CODE,
        PHONE,
        PHONE_CODE,
        DOCUMENT,
        FRONT,
        BACK,
        PASSPORT,
        PASSPORT_SECOND,
        GENERAL,
        FACE,
        HOLD,
        QUESTIONS,
        CALL,
        UNKNOWN;

        /** Whether a picture is asked for. */
        boolean picture() {
            return switch (this) {
                case FRONT, BACK, PASSPORT, PASSPORT_SECOND, GENERAL, FACE, HOLD -> true;
                default -> false;
            };
        }

        boolean ofDocument() {
            return switch (this) {
                case FRONT, BACK, PASSPORT, PASSPORT_SECOND -> true;
                default -> false;
            };
        }
    }

    String id() {
        return kind + "-" + number;
    }
}

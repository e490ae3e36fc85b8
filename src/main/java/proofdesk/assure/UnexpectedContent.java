package proofdesk.assure;

import java.io.IOException;

/** The vendor's bytes arrived and are not what they should be; the message says what they are instead. */
final class UnexpectedContent extends IOException {

    private static final long serialVersionUID = 1L;

    UnexpectedContent(String what) {
        super(what);
    }
}

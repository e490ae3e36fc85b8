package proofdesk.report;

import java.time.Instant;
import java.util.Locale;
import proofdesk.result.Fact;
import proofdesk.result.Finding;

/** The words of a report, as the screens have them. Called from any thread. */
public interface Wording {

    Locale language();

    /** A text of the desk, by its key. */
    String text(String key, Object... details);

    /** What was found, as a sentence. */
    String of(Finding finding);

    String of(Fact.Field field);

    /** A value for reading. */
    String of(Fact fact);

    /** A kind of check. */
    String processType(String id);

    /** With date and zone. */
    String moment(Instant at);
}

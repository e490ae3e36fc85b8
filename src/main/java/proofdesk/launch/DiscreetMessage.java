package proofdesk.launch;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jspecify.annotations.Nullable;

/** Takes out of a log line what {@link DiscreetTrace} leaves out below it: many loggers repeat it in their own words. */
public final class DiscreetMessage extends MessageConverter {

    private static final String WITHHELD = "(withheld)";

    /** A server's line names the outermost message, of which only the innermost cause is at hand. */
    private static final int DEEPEST = 20;

    @Override
    public String convert(ILoggingEvent event) {
        var text = super.convert(event);
        @Nullable IThrowableProxy thrown = event.getThrowableProxy();
        for (var depth = 0; thrown != null && depth < DEEPEST; depth++) {
            var message = thrown.getMessage();
            if (message != null
                    && !message.isBlank()
                    && !DiscreetTrace.isSafe(event)
                    && !DiscreetTrace.isSafe(thrown)) {
                text = text.replace(message, WITHHELD);
            }
            thrown = thrown.getCause();
        }
        return text;
    }
}

package proofdesk.launch;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import org.jspecify.annotations.Nullable;

/**
 * Stack traces without the messages of other people's exceptions: those like to quote what they choked on, a value for
 * the database or a piece of a report, and so somebody's name. Kind and place stay, which is what finds a fault.
 */
public final class DiscreetTrace extends ThrowableHandlingConverter {

    private static final String OURS = "proofdesk.";

    /** What goes wrong while starting has seen nobody's data yet. */
    private static final String START = "org.springframework.boot.SpringApplication";

    @Override
    public String convert(ILoggingEvent event) {
        var text = new StringBuilder();
        var thrown = event.getThrowableProxy();
        if (thrown != null) {
            write(text, "", thrown, isSafe(event));
        }
        return text.toString();
    }

    static boolean isSafe(ILoggingEvent event) {
        return event.getLoggerName().equals(START);
    }

    static boolean isSafe(IThrowableProxy thrown) {
        return thrown.getClassName().startsWith(OURS);
    }

    private static void write(StringBuilder text, String label, IThrowableProxy thrown, boolean allSafe) {
        text.append(label).append(thrown.getClassName());
        if (thrown.getMessage() != null) {
            text.append(allSafe || isSafe(thrown) ? ": " + thrown.getMessage() : " (its message is withheld)");
        }
        text.append(System.lineSeparator());
        if (thrown.isCyclic()) {
            return;
        }
        var frames = thrown.getStackTraceElementProxyArray();
        var own = frames.length - thrown.getCommonFrames();
        for (var i = 0; i < own; i++) {
            text.append("\t").append(frames[i].getSTEAsString()).append(System.lineSeparator());
        }
        if (own < frames.length) {
            text.append("\t... ").append(frames.length - own).append(" more").append(System.lineSeparator());
        }
        for (var suppressed : thrown.getSuppressed()) {
            write(text, "Suppressed: ", suppressed, allSafe);
        }
        @Nullable IThrowableProxy cause = thrown.getCause();
        if (cause != null) {
            write(text, "Caused by: ", cause, allSafe);
        }
    }
}

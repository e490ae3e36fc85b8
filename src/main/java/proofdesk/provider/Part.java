package proofdesk.provider;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file, as a browser asks for when somebody jumps in a video (RFC 9110, 14.1.2).
 *
 * @param first the place of the first byte, or -1 for the last so many bytes
 * @param last the place of the last byte, {@link Long#MAX_VALUE} for the end; where {@code first} is -1, how many bytes
 */
public record Part(long first, long last) {

    /** More digits than these are no file's. */
    private static final Pattern ONE = Pattern.compile("(?i)bytes=(\\d{0,18})-(\\d{0,18})");

    /** @return empty for the whole: nothing was asked for, several parts were, or something nobody has to understand */
    public static Optional<Part> asked(@Nullable String rangeHeader) {
        var asked = ONE.matcher(rangeHeader == null ? "" : rangeHeader.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            return Optional.of(new Part(-1, Long.parseLong(asked.group(2))));
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        return last < first ? Optional.empty() : Optional.of(new Part(first, last));
    }

    /** As the value of a {@code Range} header. */
    public String range() {
        return "bytes=" + (first < 0 ? "" : first) + "-" + (last == Long.MAX_VALUE ? "" : last);
    }

    /**
     * Where exactly this is in a file.
     *
     * @param length of the whole file in bytes
     * @return with real places at both ends; empty where nothing of the file was asked for
     */
    public Optional<Part> within(long length) {
        var exact = first < 0
                ? new Part(Math.max(0, length - last), last == 0 ? -1 : length - 1)
                : new Part(first, Math.min(last, length - 1));
        return exact.last < exact.first ? Optional.empty() : Optional.of(exact);
    }

    /** In bytes; of a part with real places at both ends. */
    public long count() {
        return last - first + 1;
    }
}

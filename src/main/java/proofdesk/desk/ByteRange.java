package proofdesk.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a file, as a browser asks for when somebody jumps in a video (RFC 9110, 14.1.2).
 *
 * @param first the place of the first byte
 * @param last the place of the last byte; before the first where nothing of the file was asked for
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * @param length of the whole; where it is not known no part can be named
     * @return empty for the whole: nothing was asked for, or something that nobody has to understand
     */
    static Optional<ByteRange> asked(@Nullable String header, long length) {
        var asked = ONE.matcher(header == null ? "" : header.strip());
        if (length < 0
                || !asked.matches()
                || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) { // the last so many
            var count = Long.parseLong(asked.group(2));
            return Optional.of(new ByteRange(Math.max(0, length - count), count == 0 ? -1 : length - 1));
        }
        var first = Long.parseLong(asked.group(1));
        var last = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (last < first) {
            return Optional.empty(); // makes no sense, so it counts as not asked
        }
        return Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    boolean isNothing() {
        return last < first;
    }

    long count() {
        return last - first + 1;
    }
}

package proofdesk.assure;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import proofdesk.provider.Part;

/**
 * Which part of a file an answer 206 says it is (RFC 9110, 14.4).
 *
 * @param length of the whole in bytes, or -1 when the vendor did not say
 */
record ContentRange(Part part, long length) {

    private static final Pattern FORM = Pattern.compile("(?i)bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    /** @return empty unless it is the part that was asked for, and as long as it says */
    static Optional<ContentRange> of(HttpHeaders headers, Part asked) {
        var told = FORM.matcher(
                String.valueOf(headers.getFirst(HttpHeaders.CONTENT_RANGE)).strip());
        if (!told.matches()) {
            return Optional.empty(); // also several parts at once
        }
        var part = new Part(Long.parseLong(told.group(1)), Long.parseLong(told.group(2)));
        var length = told.group(3).equals("*") ? -1 : Long.parseLong(told.group(3));
        var content = headers.getContentLength();
        return matches(part, length, asked) && (content < 0 || content == part.count())
                ? Optional.of(new ContentRange(part, length))
                : Optional.empty();
    }

    /** Where the length is not told, the last so many bytes could be any, and so could those up to the end. */
    private static boolean matches(Part part, long length, Part asked) {
        return length < 0
                ? part.equals(asked)
                : asked.within(length).filter(part::equals).isPresent();
    }
}

package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether the person came, or only a machine that looks ahead: a browser fetching before a tap, or a chat or mail
 * program drawing a preview. Machines see the same page, but nothing counts as opened.
 */
final class Visit {

    private static final Pattern PREVIEW = Pattern.compile(
            "bot\\b|crawler|spider|facebookexternalhit|whatsapp/|skypeuripreview|preview|embedly|slack-imgproxy"
                    + "|google-safety|safelinks");

    private Visit() {}

    static boolean byMachine(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod())
                || Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                        .map(name -> header(request, name))
                        .anyMatch(purpose -> purpose.contains("prefetch")
                                || purpose.contains("prerender")
                                || purpose.contains("preview"))
                || PREVIEW.matcher(header(request, "User-Agent")).find();
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("").toLowerCase(Locale.ROOT);
    }
}

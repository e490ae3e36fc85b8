package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** How the browser says the capture ended (contract assure 8.3). Forgeable, so it chooses words and nothing else. */
enum Ended {
    WELL("thanks"),
    CANCELED("canceled"),
    FAILED("failed");

    private final String page;

    Ended(String page) {
        this.page = page;
    }

    /** The state of the person's page that says so. */
    String page() {
        return page;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the vendor's word on the way back, or from our own address after it was tidied; well unless it says else. */
    static Ended of(HttpServletRequest request) {
        return Stream.of(CANCELED, FAILED)
                .filter(how -> how.word().equals(request.getParameter("status"))
                        || how.word().equals(request.getParameter("ended")))
                .findFirst()
                .orElse(WELL);
    }
}

package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the browser says the capture ended (contract assure 8.3). Forgeable, so it chooses words and nothing else. */
enum Ended {
    CANCELED,
    FAILED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** From the vendor's word on the way back, or from our own address after it was tidied. */
    static Optional<Ended> of(HttpServletRequest request) {
        return Arrays.stream(values())
                .filter(how -> how.word().equals(request.getParameter("status"))
                        || how.word().equals(request.getParameter("ended")))
                .findFirst();
    }
}

package proofdesk.assure;

import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The name a vendor gives a file, made harmless. */
final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** Without any path, and only with characters that mean nothing anywhere. */
    static Optional<String> of(HttpHeaders headers) {
        var header = headers.getFirst(HttpHeaders.CONTENT_DISPOSITION);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(ContentDisposition.parse(header).getFilename())
                    .map(FileName::plain)
                    .filter(name -> !name.isEmpty() && name.length() <= LONGEST);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // a malformed header loses the name, not the file
        }
    }

    private static String plain(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^A-Za-z0-9._-]", "_")
                .replaceAll("^[.]+", "");
    }
}

package proofdesk.result;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a picture or video shows; the names are Assure's own depictions (contract assure 7.2). */
public enum MediaKind {
    FRONT,
    BACK,
    SELFIE,
    PORTRAIT,
    VIDEO;

    /** The word on the wire and in our URLs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

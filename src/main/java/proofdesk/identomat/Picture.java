package proofdesk.identomat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;

/** Which pictures a session has, and what they are called in its paths: that depends on the document (contract identomat 2.4). */
final class Picture {

    private static final String PASSPORT = "passport";

    /** How a session stands that a person has gone through. */
    private static final Set<Outcome> LOOKED_AT = Set.of(Outcome.ACCEPTED, Outcome.REJECTED, Outcome.PROCESSING);

    private Picture() {}

    /** The path's name for it; empty where Identomat has none of that kind. */
    static Optional<String> of(MediaKind kind, JsonNode document) {
        var passport = type(document).equals(PASSPORT);
        return Optional.ofNullable(
                switch (kind) {
                    case FRONT -> passport ? PASSPORT : "card-front";
                    case BACK -> passport ? null : "card-back";
                    case SELFIE -> "face";
                    case VIDEO -> "face-video";
                    case PORTRAIT -> null;
                });
    }

    /** What the session should have, as far as its document says; nothing while it is in progress. */
    static Set<MediaKind> expected(JsonNode document, boolean liveness) {
        var kinds = EnumSet.noneOf(MediaKind.class);
        if (!LOOKED_AT.contains(ResultWord.outcome(ResultWord.of(document)))) {
            return kinds;
        }
        if (!type(document).isEmpty()) {
            kinds.add(MediaKind.FRONT);
            if (!type(document).equals(PASSPORT)) {
                kinds.add(MediaKind.BACK);
            }
        }
        var faces = document.path("face_images");
        var live = document.path("live");
        if (faces.isNumber() ? faces.asInt(0) > 0 : compared(document) || live.asBoolean(false)) {
            kinds.add(MediaKind.SELFIE);
        }
        if (liveness || live.asBoolean(false)) {
            kinds.add(MediaKind.VIDEO);
        }
        return kinds;
    }

    private static boolean compared(JsonNode document) {
        return document.path("similarity").asDouble(0) > 0;
    }

    static String type(JsonNode document) {
        return document.path("document_type").asString("").strip().toLowerCase(Locale.ROOT);
    }
}

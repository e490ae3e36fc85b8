package proofdesk.report;

import org.jspecify.annotations.Nullable;
import proofdesk.result.Depiction;

/**
 * A picture for paper, or why there is none.
 *
 * @param content JPEG, small enough to be kept; null where there is none
 * @param width of the original in pixels, which its boxes are told in
 * @param hash of the picture as the provider gave it; empty where it gave none
 * @param why the key of what is said instead of it; empty where there is a picture
 */
record Photo(Depiction of, byte @Nullable [] content, int width, int height, String hash, String why) {

    static Photo none(Depiction of, String hash, String why) {
        return new Photo(of, null, 0, 0, hash, why);
    }

    @Override
    public String toString() {
        return "Photo[" + of.kind() + "]";
    }
}

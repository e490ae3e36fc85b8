package proofdesk.result;

import java.util.List;

/** A picture the provider holds, with the boxes its report draws on it. */
public record Depiction(MediaKind kind, List<Box> boxes) {

    public Depiction {
        boxes = List.copyOf(boxes);
    }

    /**
     * A part of the picture.
     *
     * @param name the vendor's own word, e.g. {@code photo}
     * @param x pixels from the left of the original picture
     * @param y pixels from its top
     */
    public record Box(String name, int x, int y, int width, int height, String pointer) {}
}

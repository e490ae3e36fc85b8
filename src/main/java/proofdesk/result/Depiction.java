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
     * @param found false when the vendor says where it looked for something that is not there
     * @param x pixels from the left of the original picture
     * @param y pixels from its top
     */
    public record Box(String name, boolean found, int x, int y, int width, int height, String pointer) {}
}

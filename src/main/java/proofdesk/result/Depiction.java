package proofdesk.result;

import java.util.List;

/**
 * A picture the provider holds, with the boxes its report draws on it.
 *
 * @param perhaps whether nothing says that it was taken, and nothing that it was not: a back, as only some documents have
 *     one; what is missing then was either never taken or is not kept, and nobody can tell which
 */
public record Depiction(MediaKind kind, List<Box> boxes, boolean perhaps) {

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

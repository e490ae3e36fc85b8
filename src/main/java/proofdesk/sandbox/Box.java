package proofdesk.sandbox;

import java.util.Map;

/** A part of a picture, in pixels from its top left. */
record Box(int x, int y, int width, int height) {

    static Box within(int width, int height, double x, double y, double w, double h) {
        return new Box((int) Math.round(x * width), (int) Math.round(y * height), (int) Math.round(w * width), (int)
                Math.round(h * height));
    }

    Map<String, Object> members() {
        return Provider.members("x", x, "y", y, "width", width, "height", height);
    }
}

package proofdesk.report;

import static proofdesk.report.Sheet.classed;

import java.util.List;
import java.util.Locale;
import org.w3c.dom.Element;
import proofdesk.result.Depiction.Box;

/** The pictures with the boxes that the provider drew on them, numbered, and their names below. */
final class PhotosPart {

    /** So many are told apart on a page; the others are in the raw report. */
    private static final int MOST_BOXES = 80;

    /** In millimetres, on the page. */
    private static final double WIDEST = 150;

    private static final double HIGHEST = 105;

    private final Sheet sheet;
    private final Wording words;

    PhotosPart(Sheet sheet, Wording words) {
        this.sheet = sheet;
        this.words = words;
    }

    void add(List<Photo> photos, boolean asked) {
        Sheet.add(sheet.body, "h2", words.text("result.pictures"));
        if (!asked || photos.isEmpty()) {
            Sheet.add(sheet.body, "p", words.text(asked ? "report.pictures.none" : "report.pictures.left"));
        }
        photos.forEach(this::photo);
    }

    private void photo(Photo photo) {
        var kind = photo.of().kind();
        var whole = classed(Sheet.add(sheet.body, "div"), "photo");
        Sheet.add(whole, "h3", words.text("result.picture." + kind.name()));
        if (photo.content() == null) {
            Sheet.add(whole, "p", words.text(photo.why()));
            return;
        }
        var scale = Math.min(WIDEST / photo.width(), HIGHEST / photo.height());
        var frame = classed(Sheet.add(whole, "div"), "frame");
        style(frame, "width: %.2fmm; height: %.2fmm", photo.width() * scale, photo.height() * scale);
        var image = Sheet.add(frame, "img");
        image.setAttribute("src", Paper.PICTURE + kind.word());
        image.setAttribute("alt", words.text("result.picture.alt." + kind.name()));
        style(image, "width: %.2fmm; height: %.2fmm", photo.width() * scale, photo.height() * scale);
        var drawn = photo.of().boxes().stream()
                .filter(box -> within(box, photo))
                .limit(MOST_BOXES)
                .toList();
        for (var i = 0; i < drawn.size(); i++) {
            draw(frame, drawn.get(i), i + 1, scale, photo);
        }
        names(whole, drawn, photo.of().boxes().size());
        classed(Sheet.add(whole, "p", words.text("report.picture.size", photo.width(), photo.height())), "small");
    }

    private static boolean within(Box box, Photo photo) {
        return box.width() > 0
                && box.height() > 0
                && box.x() < photo.width()
                && box.y() < photo.height()
                && (long) box.x() + box.width() > 0
                && (long) box.y() + box.height() > 0;
    }

    private static void draw(Element frame, Box box, int number, double scale, Photo photo) {
        var left = Math.max(0, box.x());
        var top = Math.max(0, box.y());
        var right = Math.min((long) photo.width(), (long) box.x() + box.width());
        var bottom = Math.min((long) photo.height(), (long) box.y() + box.height());
        var drawn = classed(Sheet.add(frame, "div"), box.found() ? "box" : "box missing");
        style(
                drawn,
                "left: %.2fmm; top: %.2fmm; width: %.2fmm; height: %.2fmm",
                left * scale,
                top * scale,
                (right - left) * scale,
                (bottom - top) * scale);
        classed(Sheet.add(drawn, "span", String.valueOf(number)), "number");
    }

    private void names(Element whole, List<Box> drawn, int all) {
        if (all == 0) {
            return;
        }
        Sheet.add(whole, "p", words.text("report.boxes"));
        var list = Sheet.add(whole, "ol");
        drawn.forEach(box ->
                Sheet.add(list, "li", words.text(box.found() ? "report.box.found" : "report.box.missing", box.name())));
        if (drawn.size() < all) {
            Sheet.add(whole, "p", words.text("report.boxes.more", all - drawn.size()));
        }
    }

    private static void style(Element element, String style, Object... numbers) {
        element.setAttribute("style", String.format(Locale.ROOT, style, numbers));
    }
}

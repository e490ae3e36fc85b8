package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Map;
import java.util.regex.Pattern;

/** Where the boxes of a picture are on the screen. */
final class Boxes {

    /** Half of the line around a box. */
    private static final double LINE = 2.5;

    private static final Map<String, String> TABS = Map.of(
            "Front of the document", "Front",
            "Back of the document", "Back",
            "Selfie of the person", "Selfie",
            "Portrait from the document", "Portrait");

    private Boxes() {}

    static void lieOnTheirPicture(Page page, String picture, String... names) {
        var image = look(page, picture);
        for (var name : names) {
            var box = place(page, picture, name);
            var frame = image.boundingBox();
            assertThat(box.width).as(name).isGreaterThan(4);
            assertThat(box.height).as(name).isGreaterThan(4);
            assertThat(contains(frame, box)).as("%s lies on %s", name, picture).isTrue();
        }
    }

    /** The picture, which the viewer shows then. */
    static Locator look(Page page, String picture) {
        assertThat(page.locator("proof-viewer img")).isVisible();
        var tab = page.locator(".viewer-tabs button")
                .getByText(TABS.getOrDefault(picture, picture), new Locator.GetByTextOptions().setExact(true));
        if (tab.isVisible()) {
            tab.click();
        }
        var image =
                page.locator("proof-viewer").getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName(picture));
        assertThat(image).isVisible();
        image.scrollIntoViewIfNeeded();
        return image;
    }

    /** What leads to a box, by its name. */
    static Locator of(Page page, String name) {
        return page.locator(".viewer-names button").getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** Where a box is drawn, while it is pointed out. */
    static BoundingBox place(Page page, String picture, String name) {
        look(page, picture);
        of(page, name).focus();
        var lit = page.locator(".viewer-lit");
        assertThat(lit).hasAttribute("d", Pattern.compile("M.+"));
        page.locator(".viewer-stage").scrollIntoViewIfNeeded();
        return lit.boundingBox();
    }

    private static boolean contains(BoundingBox outer, BoundingBox inner) {
        return inner.x >= outer.x - LINE
                && inner.y >= outer.y - LINE
                && inner.x + inner.width <= outer.x + outer.width + LINE
                && inner.y + inner.height <= outer.y + outer.height + LINE;
    }
}

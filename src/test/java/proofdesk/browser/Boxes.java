package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;

/** Where the boxes of a picture are on the screen. */
final class Boxes {

    private static final double HALF_A_PIXEL = 0.5;

    private Boxes() {}

    static void lieOnTheirPicture(Page page, String picture, String... names) {
        var image = page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(picture));
        assertThat(image).isVisible();
        image.scrollIntoViewIfNeeded();
        var frame = image.boundingBox();
        assertThat(page.locator("proof-picture").filter(new Locator.FilterOptions().setHas(image)))
                .hasCount(1);
        for (var name : names) {
            var box = of(page, picture, name).boundingBox();
            assertThat(box.width).as(name).isGreaterThan(4);
            assertThat(box.height).as(name).isGreaterThan(4);
            assertThat(contains(frame, box)).as("%s lies on %s", name, picture).isTrue();
        }
    }

    static Locator of(Page page, String picture, String name) {
        return page.locator("proof-picture")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(picture))))
                .locator(".picture-box[data-name='" + name + "']");
    }

    private static boolean contains(BoundingBox outer, BoundingBox inner) {
        return inner.x >= outer.x - HALF_A_PIXEL
                && inner.y >= outer.y - HALF_A_PIXEL
                && inner.x + inner.width <= outer.x + outer.width + HALF_A_PIXEL
                && inner.y + inner.height <= outer.y + outer.height + HALF_A_PIXEL;
    }
}

package proofdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The picture viewer by itself, on a page that holds nothing else. */
final class ViewerIT {

    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Viewer</title><meta name="viewport" content="width=device-width">
            <style>html { color-scheme: light dark; font-family: sans-serif } .sr-only { position: absolute; clip-path: inset(50%) }</style>
            <link rel="stylesheet" href="/styles/viewer.css"><script src="/components/kit.js"></script><script src="/components/viewer.js"></script>
            <main><h1>Viewer</h1><proof-viewer></proof-viewer>
            <ul><li data-box="/ovi/1" tabindex="0">The hologram was found</li></ul></main>""";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("pictures", "Pictures"),
            Map.entry("tools", "Look closer"),
            Map.entry("boxes", "Marked in the picture"),
            Map.entry("filter", "Find a mark"),
            Map.entry("more", "{0} of {1}: type to find others"),
            Map.entry("none", "There are no pictures."),
            Map.entry("trouble", "The picture cannot be had now."),
            Map.entry("turned", "Turned by {0}°"),
            Map.entry("in", "Zoom in"),
            Map.entry("out", "Zoom out"),
            Map.entry("actual", "Actual size"),
            Map.entry("fit", "Fit"),
            Map.entry("left", "Turn left"),
            Map.entry("right", "Turn right"),
            Map.entry("brightness", "Brightness"),
            Map.entry("contrast", "Contrast"),
            Map.entry("reset", "As taken"),
            Map.entry("full", "Full screen"));

    private BrowserContext window;
    private Page page;

    record Box(String key, String name, boolean found, int x, int y, int width, int height) {}

    record Shot(String key, String name, String alt, String src, String missing, List<Box> boxes) {}

    @BeforeEach
    void open() {
        window = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1000, 800)
                        .setHasTouch(true));
        window.route("http://viewer.test/**", ViewerIT::serve);
        page = window.newPage();
        page.navigate("http://viewer.test/");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPictureIsFittedZoomedAtThePointerMovedTurnedAndFittedAgain() {
        look(front());

        assertThat(percent()).isEqualTo("48 %"); // 480 of 1000 pixels high
        var stage = stage().boundingBox();
        page.mouse().move(stage.x + 400, stage.y + 300);
        var before = under(400, 300);
        page.keyboard().down("Control");
        page.mouse().wheel(0, -200);
        page.keyboard().up("Control");
        PlaywrightAssertions.assertThat(page.locator(".viewer-actual")).not().hasText("48 %");
        assertThat(under(400, 300)[0]).isCloseTo(before[0], within(2.0));
        assertThat(under(400, 300)[1]).isCloseTo(before[1], within(2.0));

        stage().focus();
        page.keyboard().press("1");
        assertThat(percent()).isEqualTo("100 %");
        var left = under(0, 0)[0];
        page.keyboard().press("ArrowRight");
        assertThat(under(0, 0)[0]).isCloseTo(left + 60, within(1.0));
        page.keyboard().press("r");
        assertThat(percent()).isEqualTo("30 %"); // on its side down it is 1600 high
        page.keyboard().press("Home");
        assertThat(percent()).isEqualTo("48 %");
    }

    @Test
    void boxesLieOnTheirPlacesHoweverThePictureIsTurnedAndZoomed() {
        look(front());
        for (var turns = 0; turns < 4; turns++) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("photo").setExact(true))
                    .hover();
            assertThat(middleOf(".viewer-lit"))
                    .as("after %s turns", turns)
                    .satisfies(at -> assertThat(at[0]).isCloseTo(250, within(3.0)))
                    .satisfies(at -> assertThat(at[1]).isCloseTo(400, within(3.0)));
            stage().focus();
            page.keyboard().press("r");
        }
    }

    @Test
    void whatTellsOfABoxAndTheBoxLightEachOtherUp() {
        look(front());
        var finding = page.getByText("The hologram was found");
        finding.focus();
        assertThat(middleOf(".viewer-lit")).satisfies(at -> assertThat(at[0]).isCloseTo(950, within(3.0)));
        PlaywrightAssertions.assertThat(finding).hasClass("viewer-told");

        var stage = stage().boundingBox();
        page.mouse().move(stage.x + 5, stage.y + 5);
        PlaywrightAssertions.assertThat(finding).not().hasClass("viewer-told");
        var lit = page.evaluate("""
                () => {
                  const svg = document.querySelector('.viewer-sheet svg');
                  const at = new DOMPoint(950, 130).matrixTransform(svg.getScreenCTM());
                  return [at.x, at.y];
                }""");
        var at = numbers(lit);
        page.mouse().move(at[0], at[1]);
        PlaywrightAssertions.assertThat(finding).hasClass("viewer-told");
    }

    @Test
    void aPictureThatIsNotThereIsToldAndTheOthersAreStillSeen() {
        look(new Shot("BACK", "Back", "The back", "/pictures/none", "Not kept by the provider.", List.of()), front());
        PlaywrightAssertions.assertThat(page.getByText("Not kept by the provider."))
                .isVisible();
        stage().focus();
        page.keyboard().press("PageDown");
        PlaywrightAssertions.assertThat(page.getByAltText("The front of the document"))
                .isVisible();
        look();
        PlaywrightAssertions.assertThat(page.getByText("There are no pictures."))
                .isVisible();
    }

    /** Whether another one would be fetched anew is up to the browser's mood; that it is the same one is not. */
    @Test
    void aPictureIsHeldSoThatNoneIsFetchedAgainHoweverOftenSomebodyLooks() {
        look(front(), new Shot("BACK", "Back", "The back", "/pictures/front-back", "", List.of()));
        var mark = "name => document.querySelector('.viewer-sheet img').dataset.seen ??= name";
        assertThat(page.evaluate(mark, "first")).isEqualTo("first");
        page.locator(".viewer-tabs").getByText("Back").click();
        PlaywrightAssertions.assertThat(page.getByAltText("The back")).isVisible();
        assertThat(page.evaluate(mark, "second")).isEqualTo("second");

        page.locator(".viewer-tabs").getByText("Front").click();
        PlaywrightAssertions.assertThat(page.getByAltText("The front of the document"))
                .isVisible();
        assertThat(page.evaluate(mark, "again")).isEqualTo("first");
        assertThat(percent()).isEqualTo("48 %");
    }

    @Test
    void fiveThousandMarksOnFiveThousandPixelsAreDrawnAndFound() {
        var boxes = IntStream.range(0, 5000)
                .mapToObj(
                        n -> new Box("/features/" + n, "Feature " + n, n % 7 > 0, n % 100 * 50, n / 100 * 100, 40, 80))
                .toList();
        look(new Shot("FRONT", "Front", "Many", "/pictures/large", "", boxes));
        PlaywrightAssertions.assertThat(page.getByText("100 of 5000: type to find others"))
                .isVisible();
        page.getByRole(AriaRole.SEARCHBOX).fill("4321");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Feature 4321"))
                .click();
        assertThat(middleOf(".viewer-lit"))
                .satisfies(at -> assertThat(at[0]).isCloseTo(21 * 50 + 20, within(3.0)))
                .satisfies(at -> assertThat(at[1]).isCloseTo(43 * 100 + 40, within(3.0)));
    }

    @Test
    void boxesThatLieOutsideAreLeftOutOrCutOff() {
        look(new Shot(
                "FRONT",
                "Front",
                "The front",
                "/pictures/front",
                "",
                List.of(
                        new Box("/far", "far", true, 5000, 5000, 10, 10),
                        new Box("/half", "half", true, 1500, 900, 400, 400))));
        PlaywrightAssertions.assertThat(page.locator(".viewer-names button")).hasText(new String[] {"half"});
    }

    @Test
    void twoFingersZoomAndOneSwipesToTheNextPicture() {
        look(front(), new Shot("BACK", "Back", "The back", "/pictures/front2", "", List.of()));
        touch("pointerdown", 1, 300, 200);
        touch("pointerdown", 2, 500, 200);
        touch("pointermove", 2, 700, 200);
        touch("pointerup", 1, 300, 200);
        touch("pointerup", 2, 700, 200);
        assertThat(Integer.parseInt(percent().replace(" %", ""))).isGreaterThan(90);
        stage().focus();
        page.keyboard().press("0");
        touch("pointerdown", 3, 500, 200);
        touch("pointermove", 3, 300, 205);
        touch("pointerup", 3, 300, 205);
        PlaywrightAssertions.assertThat(page.getByAltText("The back")).isVisible();
    }

    @Test
    void itReadsWellWideAndNarrowLightAndDark() {
        look(front(), new Shot("BACK", "Back", "The back", "/pictures/none", "Not kept.", List.of()));
        for (var width : List.of(1440, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                BrowserTest.isAccessible(page);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "browser", "viewer-" + width + "-" + scheme + ".png")));
            }
        }
    }

    private void touch(String type, int finger, double x, double y) {
        page.evaluate("""
                ([type, id, x, y]) => {
                  const stage = document.querySelector('.viewer-stage');
                  const at = stage.getBoundingClientRect();
                  stage.setPointerCapture = () => {}; // made-up fingers cannot be captured
                  stage.dispatchEvent(new PointerEvent(type, { pointerId: id, pointerType: 'touch', bubbles: true,
                    clientX: at.left + x, clientY: at.top + y }));
                }""", List.of(type, finger, x, y));
    }

    /** Where the middle of something drawn is, in pixels of the original. */
    private double[] middleOf(String drawn) {
        var box = page.locator(drawn).boundingBox();
        var stage = stage().boundingBox();
        return under(box.x + box.width / 2 - stage.x, box.y + box.height / 2 - stage.y);
    }

    private Locator stage() {
        return page.locator(".viewer-stage");
    }

    private String percent() {
        return page.locator(".viewer-actual").textContent();
    }

    /** The original's pixel at a place of the stage, as the browser itself sees it. */
    private double[] under(double x, double y) {
        return numbers(page.evaluate("""
                ([x, y]) => {
                  const stage = document.querySelector('.viewer-stage').getBoundingClientRect();
                  const svg = document.querySelector('.viewer-sheet svg');
                  const point = new DOMPoint(stage.left + x, stage.top + y).matrixTransform(svg.getScreenCTM().inverse());
                  return [point.x, point.y];
                }""", List.of(x, y)));
    }

    @SuppressWarnings("unchecked")
    private static double[] numbers(Object evaluated) {
        return ((List<Number>) evaluated)
                .stream().mapToDouble(Number::doubleValue).toArray();
    }

    private static Shot front() {
        return new Shot(
                "FRONT",
                "Front",
                "The front of the document",
                "/pictures/front",
                "Not kept.",
                List.of(
                        new Box("/photo", "photo", true, 100, 200, 300, 400),
                        new Box("/ovi/1", "OVI 1", true, 900, 100, 100, 60),
                        new Box("/ovi/2", "OVI 2 not found", false, 1400, 800, 400, 400)));
    }

    private void look(Shot... shots) {
        page.evaluate(
                """
                ([words, pictures]) => {
                  const old = document.querySelector('proof-viewer');
                  const viewer = document.createElement('proof-viewer');
                  viewer.words = words;
                  viewer.pictures = pictures;
                  old.replaceWith(viewer);
                }""",
                List.of(
                        JsonMapper.shared().writeValueAsString(WORDS),
                        JsonMapper.shared().writeValueAsString(shots)));
        page.waitForFunction("() => !document.querySelector('.viewer-stage').hasAttribute('aria-busy')");
    }

    private static void serve(Route route) {
        var path = route.request().url().replace("http://viewer.test", "");
        try {
            if (path.equals("/")) {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody(PAGE));
            } else if (path.startsWith("/pictures/front")) {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType("image/png")
                        .setHeaders(Map.of("Cache-Control", "private, no-store")) // as the desk answers
                        .setBodyBytes(painted(1600, 1000)));
            } else if (path.startsWith("/pictures/large")) {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("image/png").setBodyBytes(painted(5000, 5000)));
            } else if (path.startsWith("/pictures/")) {
                route.fulfill(new Route.FulfillOptions().setStatus(404));
            } else {
                route.fulfill(new Route.FulfillOptions()
                        .setContentType(path.endsWith(".css") ? "text/css" : "text/javascript")
                        .setBodyBytes(Files.readAllBytes(Path.of("frontend" + path))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] painted(int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(new Color(200, 210, 220));
        drawing.fillRect(0, 0, width, height);
        drawing.setColor(Color.RED);
        drawing.fillRect(100, 200, 300, 400);
        drawing.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}

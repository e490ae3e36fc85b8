package proofdesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import proofdesk.DeskTest;

/** Windows onto the running desk: 1440 pixels wide for staff, a phone of 390 for the person. */
abstract class BrowserTest extends DeskTest {

    /** What axe may not find: lesser findings are looked at by people. */
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /** Whether anything is wider than the window, the grid's own scroller included. */
    private static final String FITS = """
            () => {
              const grid = document.querySelector('vaadin-grid');
              const table = grid && grid.shadowRoot && grid.shadowRoot.querySelector('table');
              // what styles by its own width keeps to itself what sticks out of it
              const held = [...document.querySelectorAll('.verification-view, .result, .findings')];
              return document.documentElement.scrollWidth <= window.innerWidth
                && held.every(one => one.scrollWidth <= one.clientWidth + 1)
                && (!table || table.scrollWidth <= table.clientWidth + 1);
            }""";

    /** Which elements are wider than what holds them, or the window. */
    private static final String STICKS_OUT = """
            () => [...document.querySelectorAll('body *')].filter(one => {
              const holder = one.parentElement.closest('.verification-view, .result, .findings, body');
              const right = Math.min(holder.getBoundingClientRect().right, window.innerWidth);
              for (let above = one.parentElement; above !== holder; above = above.parentElement) {
                if (getComputedStyle(above).overflowX !== 'visible') {
                  return false;
                }
              }
              return one.getClientRects().length && one.getBoundingClientRect().right > right + 1;
            }).slice(0, 8).map(one => [one.localName + '.' + one.className, one.textContent.slice(0, 30), one.getBoundingClientRect().right].join(' '))""";

    /** Colours in the middle of their change are nobody's colours. */
    protected static final String CALM = """
            () => !document.querySelector('[opening], [closing]')
              && document.getAnimations().every(one => !(one instanceof CSSTransition))""";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // machines that build are busy
    }

    private final List<BrowserContext> windows = new ArrayList<>();
    private String test = "";

    @BeforeAll
    static void waitAsLongAsABusyMachineNeeds() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @BeforeEach
    void remember(TestInfo info) {
        test = info.getTestMethod().orElseThrow().getName();
    }

    @AfterEach
    void close() {
        var number = 0;
        for (var window : windows) {
            for (var page : window.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "browser", test + "-" + ++number + ".png")));
            }
            window.close();
        }
    }

    protected Page desk(ColorScheme scheme) {
        return window(1440, 900, scheme, false);
    }

    protected Page phone(ColorScheme scheme) {
        return window(390, 844, scheme, true);
    }

    private Page window(int width, int height, ColorScheme scheme, boolean touch) {
        var context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setHasTouch(touch)
                        .setLocale("en-GB")
                        .setAcceptDownloads(true)
                        .setDeviceScaleFactor(touch ? 2 : 1));
        context.setDefaultTimeout(20_000);
        if (touch) {
            context.grantPermissions(List.of("camera"));
        }
        windows.add(context);
        return context.newPage();
    }

    /** Goes to a path of the desk and signs in at the sandbox's OpenID provider on the way. */
    protected void signInAt(Page page, String path, String user) {
        page.navigate(desk() + path);
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(user);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> url.startsWith(desk()));
    }

    protected static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Until the desk has answered whatever was asked of it: what comes with the answer may be what the next key is for. */
    protected static void answered(Page page) {
        page.waitForFunction(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive || !one.isActive())");
    }

    protected static void isAccessible(Page page) {
        page.waitForFunction(CALM);
        var found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(String.valueOf(rule.getImpact())))
                        .map(BrowserTest::describe)
                        .toList();
        assertThat(found).as("what axe finds on %s", page.url()).isEmpty();
    }

    /** Looks at a page wide and narrow, light and dark: nothing sticks out, axe finds nothing, a picture is kept. */
    protected static void everyWay(Page page, String name) {
        for (var width : List.of(1440, 390)) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                oneWay(page, name, width, scheme);
            }
        }
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The same in one width and scheme, which then stay. */
    protected static void oneWay(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, width == 390 ? 844 : 900);
        fits(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction(CALM);
        isAccessible(page);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(
                        "target",
                        "browser",
                        "desk-" + name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
    }

    /** Nothing is wider than what holds it, or the window. */
    protected static void fits(Page page) {
        try {
            page.waitForFunction(FITS);
        } catch (TimeoutError tooWide) {
            throw new AssertionError("Sticks out of " + page.url() + ": " + page.evaluate(STICKS_OUT), tooWide);
        }
    }

    /**
     * Reads the code from the picture of the screen as a phone's camera would, which is held there, nearer and farther,
     * until it has it: ZXing overlooks about one code in a hundred at any one size.
     */
    protected static String qrCodeOn(Page page) throws IOException {
        for (var patience = 40; patience > 0; patience--) {
            try {
                var screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
                return qrCodeIn(enlarged(screen, 1 + patience % 3 / 2.0));
            } catch (NotFoundException notPaintedYet) {
                page.waitForTimeout(250);
            }
        }
        throw new AssertionError("There is no code on " + page.url());
    }

    private static BufferedImage enlarged(BufferedImage image, double times) {
        var nearer = new BufferedImage(
                (int) (image.getWidth() * times), (int) (image.getHeight() * times), BufferedImage.TYPE_INT_RGB);
        var drawing = nearer.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, nearer.getWidth(), nearer.getHeight(), null);
        drawing.dispose();
        return nearer;
    }

    private static String qrCodeIn(BufferedImage image) throws NotFoundException {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}

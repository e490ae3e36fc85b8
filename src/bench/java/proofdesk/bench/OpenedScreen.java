package proofdesk.bench;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** A window in which screens are opened by their address, and that notes when what one waits for is on the screen. */
final class OpenedScreen implements AutoCloseable {

    /** Times are milliseconds from the start of the navigation, taken in the frame that shows it. */
    private static final String WATCH = """
            (() => {
              const bench = window.bench = {};
              const mark = (name, reached) => {
                const look = () => reached() ? (bench[name] = performance.now()) : requestAnimationFrame(look);
                look();
              };
              const seen = (selector) => [...document.querySelectorAll(selector)]
                  .filter((one) => one.checkVisibility() && one.textContent.trim());
              mark('floor', () => seen('.floor').length > 0);
              mark('usable', () => seen('.decision-actions vaadin-button').filter((one) => one.shadowRoot && !one.disabled).length > 3
                  && seen('.check .outcome').length && seen('.result-outcome p').length && seen('.findings').length);
              const frame = () => new Promise(requestAnimationFrame);
              const picture = async (begun) => {
                let image;
                while (!(image = document.querySelector('.viewer-sheet img'))?.complete || !image.naturalWidth) {
                  await frame();
                }
                await image.decode();
                await frame();
                await frame();
                return performance.now() - begun;
              };
              picture(0).then((at) => (bench.picture = at));
              bench.look = (index) => {
                const begun = performance.now();
                document.querySelectorAll('.viewer-tabs button')[index].click();
                return picture(begun);
              };
            })()""";

    private final Page page;
    private final String desk;
    private final CDPSession devtools;
    private final Traffic traffic;

    OpenedScreen(String desk) {
        this.desk = desk;
        page = Screen.signedIn(desk, 30_000);
        page.addInitScript(WATCH);
        devtools = page.context().newCDPSession(page);
        traffic = new Traffic(page);
    }

    /** Opens it as a link from outside would. */
    void open(String path, boolean cold) {
        page.navigate("about:blank");
        if (cold) {
            devtools.send("Network.clearBrowserCache");
        }
        traffic.reset();
        page.navigate(desk + "/" + path);
    }

    /** @return milliseconds from the start of the navigation */
    double reached(String what) {
        try {
            page.waitForFunction("what => bench[what]", what);
        } catch (TimeoutError e) {
            throw new IllegalStateException("Never " + what + ": " + page.innerText("body"), e);
        }
        return ((Number) page.evaluate("what => bench[what]", what)).doubleValue();
    }

    /** @return milliseconds from the click on a picture's tab until it is painted */
    double look(int index) {
        return ((Number) page.evaluate("index => bench.look(index)", index)).doubleValue();
    }

    /** After what was begun has had time to end. */
    Traffic traffic() {
        page.waitForTimeout(1500);
        return traffic;
    }

    @Override
    public void close() {
        page.context().close();
    }
}

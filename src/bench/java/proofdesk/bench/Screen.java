package proofdesk.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import proofdesk.browser.Chromium;

/** The one window that is measured, in a real browser: notes when a text in its document has changed. */
final class Screen implements AutoCloseable {

    /** Counts the checks the document shows as accepted, and notes when there were more than at the start. */
    private static final String WATCH = """
            () => {
              const now = () => performance.timeOrigin + performance.now();
              const bench = window.bench = { reached: 1 };
              bench.count = () => [...document.querySelectorAll('.outcome')]
                  .filter(badge => badge.textContent.includes('Accepted')).length;
              bench.start = () => { bench.reached = null; bench.before = bench.count(); };
              bench.more = () => new Promise(done => { bench.reached ? done(bench.reached) : bench.done = done; });
              new MutationObserver(() => {
                if (!bench.reached && bench.count() > bench.before) {
                  bench.reached = now();
                  bench.done && bench.done(bench.reached);
                  bench.done = null;
                }
              }).observe(document.body, { subtree: true, childList: true, characterData: true });

              // the echo ends in the same way: a text in the document has changed
              const echoed = document.createElement('p');
              document.body.append(echoed);
              bench.openEcho = path => new Promise((done, failed) => {
                bench.socket = new WebSocket(location.origin.replace('http', 'ws') + path);
                bench.socket.onmessage = message => echoed.textContent = message.data;
                bench.socket.onopen = () => done(true);
                bench.socket.onerror = async () => failed(
                    new Error('No socket at ' + path + ', answered ' + (await fetch(path)).status));
              });
              bench.echo = text => new Promise(done => {
                const sent = now();
                const seen = new MutationObserver(() => {
                  seen.disconnect();
                  done(now() - sent);
                });
                seen.observe(echoed, { childList: true, characterData: true, subtree: true });
                bench.socket.send(text);
              });
            }""";

    private final Page page;
    private final String desk;

    Screen(String desk) {
        this.desk = desk;
        page = signedIn(desk, 20_000);
        page.evaluate(WATCH);
    }

    /** @param patience how long each step may take, in milliseconds */
    static Page signedIn(String desk, double patience) {
        var page = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(patience);
        page.navigate(desk + "/dossiers");
        page.getByLabel("User").fill("sam");
        page.getByLabel("Password").fill("sam");
        page.locator("button").first().click();
        page.waitForURL(url -> url.startsWith(desk));
        page.locator("proof-live").waitFor();
        return page;
    }

    String browser() {
        return "Chromium " + Chromium.browser().version();
    }

    /** Goes there as a click on a link of the desk would, in the same window, and waits for a check that stands so. */
    void go(String path, String text) {
        page.evaluate(
                "path => { const link = document.createElement('a'); link.href = path;"
                        + " document.body.append(link); link.click(); link.remove(); }",
                "/" + path);
        page.waitForURL(desk + "/" + path);
        page.locator(".outcome:visible", new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
    }

    /** From here on, one more check shown as accepted is the change that is waited for. */
    void start() {
        page.evaluate("() => bench.start()");
    }

    /** @return when the document first showed one more as accepted */
    Instant accepted() {
        var at = (Number) page.evaluate("""
                () => Promise.race([bench.more(),
                    new Promise((ok, fail) => setTimeout(() => fail(new Error('No change seen')), 20000))])""");
        return instant(at.doubleValue());
    }

    void openEcho() {
        page.evaluate("path => bench.openEcho(path)", Echo.PATH);
    }

    /** @return milliseconds from sending to the changed text */
    double echo(int number) {
        return ((Number) page.evaluate("text => bench.echo(text)", String.valueOf(number))).doubleValue();
    }

    /** How far the browser's clock is ahead of ours, by the quickest of some questions. */
    Duration ahead() {
        var best = Duration.ofDays(1);
        var ahead = Duration.ZERO;
        for (var i = 0; i < 50; i++) {
            var before = Instruments.CLOCK.instant();
            var there =
                    instant(((Number) page.evaluate("() => performance.timeOrigin + performance.now()")).doubleValue());
            var way = Duration.between(before, Instruments.CLOCK.instant());
            if (way.compareTo(best) < 0) {
                best = way;
                ahead = Duration.between(before.plus(way.dividedBy(2)), there);
            }
        }
        return ahead;
    }

    private static Instant instant(double milliseconds) {
        return Instant.EPOCH.plusNanos(1000 * Math.round(1000 * milliseconds));
    }

    void pause(long milliseconds) {
        page.waitForTimeout((double) milliseconds);
    }

    @Override
    public void close() {
        page.context().close();
    }
}

package proofdesk.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import proofdesk.browser.Chromium;

/** The one window that is measured, in a real browser: notes when a text in its document has changed. */
final class Screen implements AutoCloseable {

    /** How many words "Accepted" stand in the document, and when there were that many for the first time. */
    private static final String WATCH = """
            () => {
              const now = () => performance.timeOrigin + performance.now();
              const bench = window.bench = { reached: {}, waiting: [] };
              bench.count = () => [...document.querySelectorAll('.outcome')]
                  .filter(badge => badge.textContent.includes('Accepted')).length;
              bench.start = () => { bench.reached = {}; return bench.count(); };
              bench.when = n => new Promise(done => { bench.waiting.push([n, done]); bench.settle(); });
              bench.settle = () => {
                bench.waiting = bench.waiting.filter(([n, done]) => {
                  const at = bench.reached[n];
                  if (at) done(at);
                  return !at;
                });
              };
              new MutationObserver(() => {
                const n = bench.count();
                bench.reached[n] ??= now();
                bench.settle();
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
        page = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))
                .newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(desk + "/dossiers");
        page.getByLabel("User").fill("sam");
        page.getByLabel("Password").fill("sam");
        page.locator("button").first().click();
        page.waitForURL(url -> url.startsWith(desk));
        page.locator("proof-live").waitFor();
        page.evaluate(WATCH);
    }

    String browser() {
        return "Chromium " + Chromium.browser().version();
    }

    /** Goes there as a click on a link of the desk would, in the same window. */
    void go(String path, String text) {
        page.evaluate(
                "path => { const link = document.createElement('a'); link.href = path;"
                        + " document.body.append(link); link.click(); link.remove(); }",
                "/" + path);
        page.waitForURL(desk + "/" + path);
        page.getByText(text).first().waitFor();
    }

    /** Begins to note times. @return how many checks it shows as accepted */
    int start() {
        return (Integer) page.evaluate("() => bench.start()");
    }

    /** @return when the document first showed so many as accepted */
    Instant accepted(int count) {
        var at = (Double) page.evaluate("""
                count => Promise.race([bench.when(count),
                    new Promise((ok, fail) => setTimeout(() => fail(new Error('not seen: ' + count + ', now '
                        + bench.count())), 15000))])""", count);
        return instant(at);
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
            var there = instant((Double) page.evaluate("() => performance.timeOrigin + performance.now()"));
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

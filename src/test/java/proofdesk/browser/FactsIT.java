package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.comparison.Expectations;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Person and document in a real browser: what does not agree, where each value stands, faces, video. */
class FactsIT extends BrowserTest {

    /** Two megabytes: long lists, long texts, many members. */
    private static final String MUCH = """
            tree => {
              const rows = Array.from({ length: 12000 }, (_, n) => ({ name: 'Row ' + n, value: 'x'.repeat(100), deep: { at: n } }));
              tree.report = JSON.stringify({ rows, picture: 'A'.repeat(300000), last: 'the needle' });
              return tree.querySelectorAll('*').length;
            }""";

    /** How long the browser could not paint, in milliseconds, while something is done to the tree. */
    private static final String STOOD_STILL = """
            async ([act, text]) => {
              const tree = document.querySelector('proof-json');
              let longest = 0;
              let last = performance.now();
              let going = true;
              const paint = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; going && requestAnimationFrame(paint); };
              requestAnimationFrame(paint);
              if (act === 'search') {
                tree.search.value = text;
                tree.search.dispatchEvent(new Event('input'));
              } else if (act === 'reveal') {
                tree.reveal(text);
              } else {
                tree.querySelector('.json-open').click();
              }
              await new Promise((done) => setTimeout(done, 1500));
              going = false;
              return longest;
            }""";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Expectations expectations;

    @Test
    void whatIsKnownOfAPersonIsHeldAgainstEachOtherAndLeadsToItsSource() {
        signIn("sam", Role.STAFF);
        new Phone(sandbox()).reset();
        var dossier = dossiers.open(null).id();
        expectations.save(dossier, "Liselotte de Bruijn", Optional.of(LocalDate.of(1965, 3, 10)), 0);
        var first = done(dossier, "signicatpictureid", "documentSelfie", "pictureid.accepted.all-passed");
        var second = done(dossier, "eid", "substantial", "eid.inconclusive.feature-missing");

        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/dossiers/" + dossier, "sam");
        assertThat(page.locator(".expectation")).containsText("Liselotte de Bruijn");
        button(page, "Change").click();
        everyWay(page, "expectation");

        page.navigate(desk() + "/verifications/" + second.id());
        disagreement(page, first);
        tree(page);
        everyWay(page, "facts-report");
        large(page);
        page.navigate(desk() + "/verifications/" + second.id());
        video(page);
        page.navigate(desk() + "/verifications/" + first.id());
        faces(page);
        printAgainstZone(page, dossier);
    }

    /** A sentence with both values; each origin leads to its place, here or in the other check. */
    private void disagreement(Page page, Verification first) {
        var differing = page.locator(".disagreements");
        assertThat(differing).containsText("“Liselotte de Bruijn” expected, entered by sam");
        assertThat(page.locator(".fact-differs").first()).isVisible();
        var origin = differing.getByRole(AriaRole.LINK).first();
        assertThat(origin).hasAttribute("href", Pattern.compile("verifications/" + first.id() + "\\?place=%2F.*"));
        var back = page.url();
        origin.click();
        page.waitForURL(url -> url.contains(first.id().toString()));
        assertThat(page.locator(".json-marked")).containsText("lastName");
        assertThat(page.locator(".json-place")).containsText("/finalResult/lastName");
        assertThat(page.locator(".json-place")).containsText("Signicat PictureID, check ");
        assertThat(page.locator(".json-marked")).isFocused();
        page.goBack();
        assertThat(page).hasURL(back);
        assertThat(differing).isVisible();
    }

    /** All by keys: to a place, along the tree, through what was found. */
    private void tree(Page page) {
        var origin = page.locator(".disagreements vaadin-button").first();
        origin.focus();
        page.keyboard().press("Enter");
        var marked = page.locator(".json-marked");
        assertThat(marked).isFocused();
        assertThat(marked).containsText("lastName");
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).containsText("ocr");
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).hasAttribute("aria-expanded", "false");
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).hasAttribute("aria-expanded", "true");
        page.keyboard().press("c");
        assertThat(page.locator(".json-said")).hasText("Copied");

        page.keyboard().press("/");
        assertThat(page.locator("proof-json input")).isFocused();
        page.keyboard().type("found");
        assertThat(page.locator(".json-said")).hasText(Pattern.compile("\\d+ found"));
        page.keyboard().press("Enter");
        assertThat(page.locator(".json-said")).hasText(Pattern.compile("1 / \\d+"));
        assertThat(page.locator(".json-marked mark")).hasText("found");
        page.keyboard().press("Enter");
        assertThat(page.locator(".json-said")).hasText(Pattern.compile("2 / \\d+"));
        page.keyboard().press("Shift+Enter");
        assertThat(page.locator(".json-said")).hasText(Pattern.compile("1 / \\d+"));
        assertThat(page.locator("proof-json input")).isFocused();
        page.keyboard().press("Escape");
        assertThat(marked).isFocused();
        page.keyboard().press("Control+f");
        page.keyboard().type("nowhere at all");
        assertThat(page.locator(".json-said")).hasText("Nothing found");
        button(page, "Close all").click();
        assertThat(page.locator(".json-tree [aria-expanded=true]")).hasCount(0);
        button(page, "Open all").click();
        assertThat(page.locator(".json-tree [aria-expanded=false]")).hasCount(0);
        page.locator("proof-json input").fill("documentNumber");
        page.keyboard().press("Enter");
        assertThat(page.locator(".json-marked mark")).isVisible();
    }

    /** Two megabytes never stop the page for long, and a place far down is found. */
    private static void large(Page page) {
        var tree = page.locator("proof-json");
        assertThat((Integer) tree.evaluate(MUCH)).isLessThan(5000);
        for (var act : new String[] {"open", "search", "reveal"}) {
            var text = act.equals("search") ? "needle" : "/rows/11500/deep/at";
            var still = ((Number) page.evaluate(STOOD_STILL, new Object[] {act, text})).doubleValue();
            assertThat(still).as("milliseconds without a picture: %s", act).isLessThan(1000);
        }
        assertThat(page.locator(".json-marked")).containsText("11500");
        assertThat(page.getByText("Show the whole text (")).isVisible();
        assertThat(page.locator(".json-said")).hasText("1 found");
        assertThat((Integer) tree.evaluate("tree => tree.querySelectorAll('[role=treeitem]').length"))
                .isLessThan(8000);
    }

    private static Locator focused(Page page) {
        return page.locator(".json-node:focus");
    }

    /** Slower, and on by single frames: ten of them are a second of this video. */
    private static void video(Page page) {
        part(page, "Video");
        var video = page.locator("proof-video video");
        assertThat(video).isVisible();
        var forward = button(page, "Next frame");
        forward.click();
        var first = stepped(page, video);
        for (var frame = 0; frame < 5; frame++) {
            page.keyboard().press(".");
        }
        var last = stepped(page, video);
        assertThat(last - first).as("five frames of a tenth of a second").isBetween(0.45, 0.55);
        page.keyboard().press(",");
        assertThat(stepped(page, video) - last).isBetween(-0.1, -0.01);
        page.keyboard().press("<");
        assertThat(page.getByLabel("Speed", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("0.5");
        assertThat((Number) video.evaluate("video => video.playbackRate")).isEqualTo(0.5);
        page.getByLabel("Speed", new Page.GetByLabelOptions().setExact(true)).selectOption("2");
        assertThat(((Number) video.evaluate("video => video.playbackRate")).intValue())
                .isEqualTo(2);
        everyWay(page, "video");
    }

    private static void part(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** Where the video is once it has taken its steps. */
    private static double stepped(Page page, Locator video) {
        page.waitForFunction("() => !document.querySelector('.video-bar').hasAttribute('aria-busy')");
        return at(video);
    }

    private static double at(Locator video) {
        return ((Number) video.evaluate("video => video.currentTime")).doubleValue();
    }

    /** Equally large, cut out by their boxes. */
    private static void faces(Page page) {
        part(page, "Faces");
        page.waitForFunction("() => document.querySelectorAll('.face-cut').length === 2");
        for (var width : new int[] {1440, 390}) {
            page.setViewportSize(width, 900);
            // the menu goes away a moment later
            page.waitForFunction("() => document.querySelector('.face-frame').getBoundingClientRect().width > 130");
            var document =
                    page.getByAltText("Face on the document").locator("..").boundingBox();
            var selfie = page.getByAltText("Face on the selfie").locator("..").boundingBox();
            assertThat(selfie.width).isCloseTo(document.width, within(1.0));
            assertThat(selfie.height).isCloseTo(document.height, within(1.0));
            assertThat(selfie.y).isCloseTo(document.y, within(1.0));
        }
        var cut = page.getByAltText("Face on the document").evaluate("""
                image => {
                  const frame = image.parentElement.getBoundingClientRect();
                  const scale = image.getBoundingClientRect().width / image.naturalWidth;
                  return [scale > 0, frame.width / scale < image.naturalWidth / 2].join(' ');
                }""");
        assertThat(cut).as("a part of the front, enlarged").isEqualTo("true true");
        assertThat(page.locator(".faces-alike")).containsText("The provider takes them for the same person.");
        everyWay(page, "faces");
    }

    /** A provider that reads both says so itself; we show both with their places. */
    private void printAgainstZone(Page page, UUID dossier) {
        var check = done(dossier, "signicatpaper", "document", "signicatpaper.rejected.data-differ");
        page.navigate(desk() + "/verifications/" + check.id());
        assertThat(page.locator(".disagreements")).containsText("“WILLEKE LISELOTTE DE BRUYN” read from the document");
        page.locator(".disagreements vaadin-button", new Page.LocatorOptions().setHasText("read from the document"))
                .first()
                .click();
        assertThat(page.locator(".json-place")).containsText("/providerSpecific/features/lastName");
        everyWay(page, "disagreements");
    }

    private Verification done(UUID dossier, String provider, String type, String scenario) {
        var check = verifications.order(dossier, provider, type, Duration.ofHours(1));
        new Phone(sandbox())
                .useSpecimen(verifications.link(check.id()).orElseThrow().url(), scenario);
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return check;
    }
}

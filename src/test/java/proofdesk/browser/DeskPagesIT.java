package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Every page of the desk with every state of a check: found faultless by axe, in light and dark, wide and narrow. */
class DeskPagesIT extends BrowserTest {

    private static final List<String> SCENARIOS = List.of(
            "pictureid.accepted.all-passed",
            "pictureid.rejected.similarity-very-low",
            "pictureid.inconclusive.tampered",
            "pictureid.failed.transaction-expired",
            "pictureid.canceled.by-person",
            "pictureid.unknown.status");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    private final String mine = "Pages " + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyPageIsFaultlessInLightAndDarkWideAndNarrow() {
        signIn("sam", Role.STAFF);
        var checks = checks();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/", "sam");
        look(page, "home", "/", "Waiting for the customer");
        look(page, "list", "/dossiers", "New dossier");
        page.getByLabel("Search by reference").fill("nobody has this");
        assertThat(page.getByText("No dossier matches")).isVisible();
        everyWay(page, "list-none-matches");
        page.getByLabel("Search by reference").fill(mine);
        assertThat(page.getByText(mine + " accepted").first()).isVisible();
        everyWay(page, "list-searched");
        dialog(page);
        var accepted = checks.get("accepted.all-passed");
        if (accepted != null) {
            look(page, "dossier", "/dossiers/" + accepted.dossierId(), "Signicat PictureID");
            start(page);
            archive(page, accepted);
        }
        checks.forEach((name, check) -> look(page, "check-" + name, "/verifications/" + check.id(), "Dossier"));
        video(page);
        documentTypes();
        look(page, "not-found", "/dossiers/" + UUID.randomUUID(), "This is not here");
    }

    private void dialog(Page page) {
        button(page, "New dossier").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Reference").fill(mine + " accepted.all-passed");
        dialog.getByLabel("Reference").press("Enter");
        assertThat(dialog.getByText("Another dossier already has this reference"))
                .isVisible();
        everyWay(page, "dialog-taken");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(dialog).isHidden();
        assertThat(button(page, "New dossier").first()).isFocused();
    }

    private static void start(Page page) {
        button(page, "Start a check").click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("On the provider's own pages")).isVisible();
        everyWay(page, "dialog-start");
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
    }

    /** The list comes from the streamed archive, and a picture out of it. */
    private static void archive(Page page, Verification accepted) {
        page.navigate(desk() + "/verifications/" + accepted.id());
        button(page, "Look into the archive").click();
        assertThat(page.getByText("All is there that this provider puts into its archives"))
                .isVisible();
        button(page, "Show front.jpg").click();
        page.waitForFunction("() => { const img = document.querySelector('.archive-preview proof-picture img');"
                + " return img && img.naturalWidth > 0; }");
        everyWay(page, "archive");
        button(page, "Show result.json").click();
        assertThat(page.locator(".archive-preview proof-json")).isVisible();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();
    }

    /** Of a video any part can be had, so that somebody can jump in it. */
    private void video(Page page) {
        var check = verifications.order(dossiers.open(mine + " video").id(), "eid", "substantial", Duration.ofHours(1));
        new Phone(sandbox()).useSpecimen(link(check), "eid.inconclusive.feature-missing");
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        page.navigate(desk() + "/verifications/" + check.id());
        button(page, "Video").first().click();
        assertThat(page.locator("proof-video video")).isVisible();
        var answers = page.evaluate("""
                async () => {
                  const source = document.querySelector('proof-video video').src;
                  const ask = (range) => fetch(source, { headers: { Range: range } });
                  const part = await ask('bytes=4-11');
                  const none = await ask('bytes=999999999-');
                  return [part.status, (await part.arrayBuffer()).byteLength, part.headers.get('Content-Type'),
                    part.headers.get('Cache-Control'), none.status].join(' ');
                }""");
        org.assertj.core.api.Assertions.assertThat(answers).isEqualTo("206 8 video/mp4 private, no-store 416");
        everyWay(page, "check-video");
    }

    private void documentTypes() {
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/", "ada");
        look(page, "document-types", "/administration/document-types", "Netherlands (NLD)");
    }

    private void look(Page page, String name, String path, String landmark) {
        page.navigate(desk() + path);
        assertThat(page.getByText(landmark).first()).isVisible();
        everyWay(page, name);
    }

    /** One check in every state, by name. */
    private Map<String, Verification> checks() {
        var checks = new LinkedHashMap<String, Verification>();
        var phone = new Phone(sandbox());
        checks.put("link-made", order("link made"));
        checks.put("opened", order("opened"));
        phone.send(HttpRequest.newBuilder(link(checks.get("opened"))).GET().build());
        checks.put("at-provider", order("at provider"));
        phone.handOver(link(checks.get("at-provider")));
        checks.put("revoked", order("revoked"));
        verifications.revokeLink(id(checks, "revoked"));
        for (var scenario : SCENARIOS) {
            var name = scenario.substring("pictureid.".length());
            checks.put(name, order(name));
            phone.useSpecimen(link(checks.get(name)), scenario);
        }
        await().atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> SCENARIOS.stream()
                        .map(scenario -> id(checks, scenario.substring("pictureid.".length())))
                        .map(id -> verifications.find(id).orElseThrow())
                        .noneMatch(check -> check.statusWord().isEmpty()));
        return checks;
    }

    private static UUID id(Map<String, Verification> checks, String name) {
        return Objects.requireNonNull(checks.get(name)).id();
    }

    private Verification order(String name) {
        var provider = providers.all().iterator().next();
        return verifications.order(
                dossiers.open(mine + " " + name).id(), provider.id(), "documentSelfie", Duration.ofHours(1));
    }

    private URI link(@Nullable Verification check) {
        return verifications
                .link(Objects.requireNonNull(check).id())
                .orElseThrow()
                .url();
    }
}

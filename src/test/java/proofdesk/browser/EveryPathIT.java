package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.capture.Drawn;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ways through the desk that are not the usual one: an agent, an app, two providers, another try. */
class EveryPathIT extends BrowserTest {

    private static final String FRONT = "Front of the document";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private JdbcClient database;

    @SuppressWarnings("NullAway.Init") // before each test
    private Phone phone;

    @BeforeEach
    void begin() {
        signIn("sam", Role.STAFF);
        phone = new Phone(sandbox());
        phone.reset();
    }

    @AfterEach
    void calmWeather() {
        phone.reset();
    }

    @Test
    void anAgentDecidesAndTheRejectedOneIsTriedAgainElsewhere() {
        var dossier = dossiers.open("Agent " + UUID.randomUUID()).id();
        var approved = desk(ColorScheme.LIGHT);
        signInAt(approved, "/dossiers/" + dossier, "sam");
        var dialog = startDialog(approved);
        choose(approved, dialog, "Provider", "Electronic IDentification");
        choose(approved, dialog, "What to check", "Document and video, an agent looks at it afterwards");
        assertThat(dialog.getByText("A person at the provider decides this check."))
                .isVisible();
        everyWay(approved, "start-agent");
        start(approved, dialog);
        var rejected = approved.context().newPage();
        rejected.navigate(
                desk() + "/verifications/" + order(dossier, "eid", "unattended").id());

        for (var page : new Page[] {approved, rejected}) {
            phone.useSpecimen(verifications.link(checkOn(page)).orElseThrow().url(), "eid.accepted.all-passed");
            assertThat(outcome(page)).hasText("Processing");
            assertThat(page.getByText("An agent at the provider has to decide")).isVisible();
            assertThat(page.getByText("No decision of an agent is reported")).isVisible();
            assertThat(page.getByText("The provider waits for the person")).hasCount(0);
            page.evaluate("window.neverLoadedAgain = true");
        }
        everyWay(rejected, "check-agent-waits");

        var agent = desk(ColorScheme.DARK);
        agent.navigate(sandbox() + "/agent/");
        assertThat(agent.getByText("Waiting: 2")).isVisible();
        everyWay(agent, "agent-two");
        agent.getByLabel("Remark (optional)").first().fill("Seen by eye");
        button(agent, "Approve WILLEKE LISELOTTE DE BRUIJN").first().click();
        assertThat(agent.getByText(": approved.")).isVisible();
        assertThat(outcome(approved)).hasText("Accepted");
        assertThat(outcome(rejected)).hasText("Processing");
        agent.getByLabel("Remark (optional)").fill("The photo was taken from a screen");
        button(agent, "Reject WILLEKE LISELOTTE DE BRUIJN").click();
        assertThat(agent.getByText(": rejected.")).isVisible();
        everyWay(agent, "agent-none");
        assertThat(outcome(rejected)).hasText("Rejected");

        assertThat(approved.locator(".result").getByText("Seen by eye").first()).isVisible();
        assertThat(rejected.locator(".result-outcome").getByText("The photo was taken from a screen"))
                .isVisible();
        for (var page : new Page[] {approved, rejected}) {
            assertThat(page.evaluate("window.neverLoadedAgain")).isEqualTo(true);
        }
        everyWay(rejected, "check-agent-rejected");
        var process = verifications
                .result(checkOn(rejected))
                .orElseThrow()
                .raw()
                .path("processId")
                .asString("");
        assertThat(phone.overturn(process, "inconclusive")).isEqualTo(204);
        assertThat(outcome(rejected)).hasText("Inconclusive");
        assertThat(rejected.getByText("it was “Rejected” and is “Inconclusive” now"))
                .isVisible();
        rejected.getByText("What the provider said before: Rejected").click();
        oneWay(rejected, "check-overturned", 1440, ColorScheme.LIGHT);
        oneWay(rejected, "check-overturned", 390, ColorScheme.DARK);

        var ended = rejected.url();
        rejected.setViewportSize(390, 844);
        button(rejected, "With Onfido").focus();
        rejected.keyboard().press("Enter");
        assertThat(heading(rejected, "Onfido")).isVisible();
        rejected.waitForURL(address -> !address.equals(ended)); // the page is there a moment before its address
        var again = verifications.find(checkOn(rejected)).orElseThrow();
        assertThat(again.dossierId()).isEqualTo(dossier);
        assertThat(again.provider()).isEqualTo("onfido");
        assertThat(rejected.getByLabel("Link for the person", exactlyOn()))
                .hasValue(link(again).toString());
    }

    @Test
    void faceTecComparesWithAnEarlierPortraitWhereThereIsOne() {
        var dossier = dossiers.open("Portrait " + UUID.randomUUID()).id();
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/dossiers/" + dossier, "sam");
        var dialog = startDialog(page);
        assertThat(dialog.getByText("FaceTec compares with the photo of an earlier, accepted check. This dossier has"
                        + " none yet, so it is not offered here."))
                .isVisible();
        dialog.getByLabel("Provider", exactly()).click();
        assertThat(option(page, "Onfido")).isVisible();
        assertThat(option(page, "FaceTec")).hasCount(0);
        page.keyboard().press("Escape");
        dialog.getByRole(AriaRole.BUTTON, named("Cancel")).click();

        var earlier = order(dossier, "signicatpictureid", "documentSelfie");
        phone.useSpecimen(link(earlier), "pictureid.accepted.all-passed");
        ended(earlier);
        dialog = startDialog(page);
        assertThat(dialog.getByText("is not offered here")).hasCount(0);
        choose(page, dialog, "Provider", "FaceTec");
        everyWay(page, "start-facetec");
        start(page, dialog);

        assertThat(page.getByText("Next: give the link to your app.")).isVisible();
        everyWay(page, "check-facetec");
        var app = page.getByLabel("Link for your app", exactlyOn()).inputValue() + "/app";
        assertThat(post(app + "/launch", "").body()).contains("facetecDeviceKeyIdentifier");
        assertThat(page.getByText("The provider's SDK is taking pictures in your app."))
                .isVisible();
        var enrolment = """
                {"enrolment": {"faceScan": "a", "auditTrailImage": "b", "lowQualityAuditTrailImage": "c",
                 "userAgent": "d"}}""";
        assertThat(post(app + "/verify", enrolment).statusCode()).isEqualTo(204);
        assertThat(outcome(page)).hasText("Accepted");
        assertThat(page.getByText("The face is the one on the earlier photo")).isVisible();
        Boxes.lieOnTheirPicture(page, "Selfie of the person");
        everyWay(page, "check-facetec-accepted");
    }

    @Test
    void twoProvidersAreOneVisitOnThePhoneAndTurnOnTheDesk() {
        var dossier = dossiers.open("Visit " + UUID.randomUUID()).id();
        var first = desk(ColorScheme.LIGHT);
        signInAt(first, "/dossiers/" + dossier, "sam");
        var dialog = startDialog(first);
        choose(first, dialog, "Provider", "Signicat PictureID");
        choose(first, dialog, "In the same visit", "Signicat Paper");
        everyWay(first, "start-two");
        start(first, dialog);
        everyWay(first, "check-two");
        var second = first.context().newPage();
        second.navigate(first.url());
        second.getByText("The other check of the same visit").click();
        assertThat(heading(second, "Signicat Paper")).isVisible();

        var person = phone(ColorScheme.LIGHT);
        person.navigate(link(verifications.find(checkOn(second)).orElseThrow()).toString());
        button(person, "Start").click();
        specimen(person, "pictureid.accepted.all-passed");
        assertThat(heading(person, "One more step")).isVisible();
        assertThat(person.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        isAccessible(person);
        button(person, "Continue").click();
        specimen(person, "signicatpaper.inconclusive.no-mrz");
        assertThat(heading(person, "Thank you")).isVisible();

        assertThat(outcome(first)).hasText("Accepted");
        assertThat(outcome(second)).hasText("Inconclusive");
        second.getByText("The other check of the same visit").click();
        assertThat(heading(second, "Signicat PictureID")).isVisible();
    }

    @Test
    void whatWasNotFoundIsToldInWordsWithABoxAndWithout() {
        var check = order(dossiers.open("Mark " + UUID.randomUUID()).id(), "eid", "substantial");
        phone.useSpecimen(link(check), "eid.inconclusive.feature-missing");
        ended(check);
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/verifications/" + check.id(), "sam");
        Boxes.lieOnTheirPicture(page, FRONT, "OVI 1", "Photo");
        assertThat(Boxes.of(page, "OVI 2")).hasCount(0);
        assertThat(Boxes.of(page, "OVI 2, not found")).hasCount(0);
        assertThat(page.locator(".findings").getByText("OVI 2: not found on the document"))
                .isVisible();
        everyWay(page, "check-mark-without-box");

        saysWhereItShouldHaveBeen(check);
        page.reload();
        Boxes.lieOnTheirPicture(page, FRONT, "OVI 1", "OVI 2, not found");
        assertThat(Boxes.of(page, "OVI 2, not found")).hasCSS("border-top-style", "dashed");
        assertThat(Boxes.of(page, "OVI 1")).hasCSS("border-top-style", "solid");
        assertThat(button(page, "OVI 2, not found")).isVisible();
        everyWay(page, "check-mark-with-box");
    }

    @Test
    void whatElseIsAskedAndShownIsFaultless() throws IOException {
        var dossier = dossiers.open("Else " + UUID.randomUUID()).id();
        var earlier = order(dossier, "signicatpictureid", "documentSelfie");
        phone.useSpecimen(link(earlier), "pictureid.accepted.all-passed");
        ended(earlier);
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, "/dossiers/" + dossier, "ada");
        folder(page);
        startDialogs(page);
        page.navigate(desk() + "/administration/inbox");
        assertThat(page.locator("vaadin-grid")
                        .getByText("Accepted: it made its check due")
                        .first())
                .isVisible();
        everyWay(page, "inbox");
        uploadOnADesk(dossier, page);
    }

    private static void folder(Page page) throws IOException {
        button(page, "Show what the vendor keeps").click();
        page.getByLabel("Street", exactlyOn()).fill("Kerkstraat");
        page.getByLabel("Town").fill("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch");
        page.getByLabel("Other data (JSON)").fill("{\"customerSince\": 2019");
        button(page, "Save at the vendor").click();
        assertThat(page.getByText("This is no JSON object")).isVisible();
        everyWay(page, "folder-wrong");
        page.getByLabel("Other data (JSON)").fill("{\"customerSince\": 2019}");
        assertThat(page.getByText("The vendor has no data of this person")).isVisible();
        button(page, "Save at the vendor").click();
        assertThat(page.getByText("The vendor has no data of this person")).hasCount(0);
        page.locator(".folder-files input[type=file]")
                .first()
                .setInputFiles(new FilePayload("front.jpg", "image/jpeg", Drawn.picture("jpeg", 600, 400)));
        assertThat(page.locator(".folder-files proof-picture img")).isVisible();
        assertThat(page.getByLabel("Street", exactlyOn())).hasValue("Kerkstraat");
        everyWay(page, "folder");
    }

    /** Each provider on each of its ways: narrow in the dark, and once wide in the light. */
    private void startDialogs(Page page) {
        var dialog = startDialog(page);
        for (var provider : providers.offered()) {
            choose(page, dialog, "Provider", provider.name());
            var ways = dialog.locator(".ways vaadin-radio-button");
            for (var way = 0; way < ways.count(); way++) {
                ways.nth(way).locator("input").check();
                settled(page);
                oneWay(page, "start-" + provider.id() + "-" + way, 390, ColorScheme.DARK);
            }
            oneWay(page, "start-" + provider.id(), 1440, ColorScheme.LIGHT);
        }
    }

    /** Phones are what it is made for, and looked at elsewhere. */
    private void uploadOnADesk(UUID dossier, Page page) throws IOException {
        var wish = Wish.hosted("onfido", "documentSelfie", Duration.ofHours(1)).by(Way.UPLOAD);
        page.navigate(link(verifications.order(dossier, wish.of("identityCard", Optional.empty())))
                .toString());
        button(page, "Start").click();
        assertThat(page.locator("h1")).hasText("Take your pictures");
        page.locator(".picture[data-kind=front] input[type=file]")
                .last()
                .setInputFiles(new FilePayload("front.jpg", "image/jpeg", Drawn.picture("jpeg", 600, 400)));
        assertThat(page.getByText("We have it").first()).isVisible();
        page.locator(".picture[data-kind=back] input[type=file]")
                .last()
                .setInputFiles(new FilePayload("back.jpg", "image/jpeg", new byte[] {1, 2, 3}));
        assertThat(page.getByText("We cannot read this file")).isVisible();
        everyWay(page, "upload");
    }

    /** As a report that names a place where nothing was found. */
    private void saysWhereItShouldHaveBeen(Verification check) {
        var report = verifications.result(check.id()).orElseThrow().raw().deepCopy();
        report.at("/providerSpecific/ocr/features")
                .valueStream()
                .filter(feature -> !feature.path("found").asBoolean())
                .map(ObjectNode.class::cast)
                .forEach(feature -> feature.putObject("bbox")
                        .put("x", 1044)
                        .put("y", 257)
                        .put("width", 120)
                        .put("height", 106));
        database.sql("update verification set report = ? where id = ?")
                .params(JsonMapper.shared().writeValueAsString(report), check.id())
                .update();
    }

    private static Locator startDialog(Page page) {
        button(page, "Start a check").first().click();
        var dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByLabel("Provider", exactly())).isVisible();
        return dialog;
    }

    private static void start(Page page, Locator dialog) {
        var before = page.url();
        dialog.getByRole(AriaRole.BUTTON, named("Start")).click();
        page.waitForURL(url -> url.contains("/verifications/") && !url.equals(before));
        assertThat(dialog).isHidden();
    }

    private static void choose(Page page, Locator dialog, String label, String option) {
        dialog.getByLabel(label, exactly()).click();
        option(page, option).click();
        assertThat(option(page, option)).hasCount(0);
        settled(page);
    }

    /** What is chosen changes what there is to choose from: until the desk has answered, nothing more is chosen. */
    private static void settled(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin.Flow.clients)"
                + ".every(client => !client.isActive || !client.isActive())");
    }

    private static Locator option(Page page, String name) {
        return page.getByRole(
                AriaRole.OPTION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void specimen(Page page, String scenario) {
        button(page, "Use this device").click();
        button(page, "Continue").click();
        button(page, "Passport").click();
        button(page, "Use a specimen").click();
        page.getByText(scenario).click();
        button(page, "Send").click();
    }

    private static Locator outcome(Page page) {
        return page.locator(".check-top .outcome");
    }

    private static UUID checkOn(Page page) {
        return UUID.fromString(page.url().replaceAll(".*/verifications/([0-9a-f-]{36}).*", "$1"));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exactlyOn() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private Verification order(UUID dossier, String provider, String type) {
        return verifications.order(dossier, provider, type, Duration.ofHours(1));
    }

    private URI link(Verification check) {
        return verifications.link(check.id()).orElseThrow().url();
    }

    private void ended(Verification check) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
    }

    private HttpResponse<String> post(String url, String body) {
        return phone.send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}

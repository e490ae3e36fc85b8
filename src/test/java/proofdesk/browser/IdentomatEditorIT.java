package proofdesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The editor of Identomat's configurations: made, ordered, published, tried, brought and rolled back by keys alone. */
class IdentomatEditorIT extends BrowserTest {

    private static final String LIST = "/identomat/configurations";

    /** With flags and steps that are unknown here, numbers and texts as nobody would write them. */
    private static final String BROUGHT = "{\"flags\":{\"server\":\"human\",\"liveness\":true,\"requireHdMedia\":1.50,"
            + "\"deep\":{\"a\":[null,\"\\u10d0\"]}},\"steps\":[{\"type\":\"geolocation\",\"key\":\"where\",\"radius\":0.10},"
            + "{\"type\":\"user-questionnaire\",\"key\":\"kyc\",\"title\":\"Work\",\"extra\":{\"x\":1},\"questions\":"
            + "[{\"type\":\"boolean\",\"key\":\"pep\",\"title\":\"Office?\",\"hint\":\"h\"}]}]}";

    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Test
    void aConfigurationIsBuiltFromNothingAndPublishedTriedBroughtAndRolledBackByKeysAlone() throws IOException {
        var page = desk(ColorScheme.LIGHT);
        signInAt(page, LIST, "ada");
        var name = "By keys " + UUID.randomUUID();
        enter(page, button(page, "New configuration").first());
        assertThat(labelled(page, "Name")).isFocused();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();

        flags(page);
        everyWay(page, "identomat-flags");
        steps(page);
        everyWay(page, "identomat-steps");
        publish(page);
        tryIt(page);
        bring(page);
        versions(page);
        drag(page);
        page.navigate(desk() + LIST);
        assertThat(page.getByText(name)).isVisible();
        everyWay(page, "identomat-list");
    }

    private static void flags(Page page) {
        tabTo(page, labelled(page, "Language"));
        choose(page, "Georgian");
        assertThat(page.getByText("Language: Georgian (ka).")).isVisible();
        tabTo(page, page.getByLabel("Leave out the identity document").first());
        pick(page, "Yes");
        assertThat(page.locator(".journey-name"))
                .hasText(new String[] {"Agreement to Identomat’s terms", "Face", "Done"});
        tabTo(page, page.getByLabel("Check that the person is alive").first());
        pick(page, "Yes");
        assertThat(page.locator(".journey-words").getByText("Following a movement"))
                .isVisible();
    }

    private static void steps(Page page) {
        part(page, "Further steps");
        enter(page, button(page, "Add a questionnaire"));
        assertThat(page.getByLabel("Who answers")).isFocused();
        next(page, "kyc");
        inTwoLanguages(page, "Title", "სამუშაო", "Your work");
        enter(page, exactly(page, "Add a question"));
        assertThat(page.getByLabel("Answered by")).isFocused();
        next(page, "pep");
        inTwoLanguages(page, "Question", "თანამდებობა?", "Do you hold an office?");
        enter(page, exactly(page, "Add a question"));
        assertThat(page.getByLabel("Answered by").nth(1)).isFocused();
        pick(page, "A text");
        next(page, "what");
        inTwoLanguages(page, "Question", "რას აკეთებთ?", "What do you do?");
        var shown = page.locator(".questionnaire-page").first();
        assertThat(shown).containsText("რას აკეთებთ?");

        enter(page, button(page, "Add a questionnaire"));
        assertThat(page.getByLabel("Who answers").nth(1)).isFocused();
        next(page, "second");
        next(page, "მეორე");
        enter(page, exactly(page, "Add a question").last());
        assertThat(page.getByLabel("Answered by").nth(2)).isFocused();
        next(page, "sure");
        next(page, "დიახ?");
        var names = page.locator(".journey-name");
        var before = new String[] {"Agreement to Identomat’s terms", "Face", "სამუშაო", "მეორე", "Done"};
        var after = new String[] {"Agreement to Identomat’s terms", "Face", "მეორე", "სამუშაო", "Done"};
        assertThat(names).hasText(before);
        enter(page, button(page, "Move step 2 up"));
        assertThat(names).hasText(after);
        assertThat(button(page, "Move step 1 down")).isFocused();
        page.keyboard().press("Tab"); // to its removal
        page.keyboard().press("Alt+ArrowDown");
        assertThat(names).hasText(before);
        assertThat(button(page, "Remove step 2")).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Undo: bring step 2 back")).isFocused();
        page.keyboard().press("Enter");
        assertThat(names).hasText(before);
        assertThat(page.getByText("It may be published")).isVisible();
    }

    private static void publish(Page page) {
        enter(page, exactly(page, "Publish"));
        assertThat(page.getByLabel("What has changed, for your colleagues")).isVisible();
        var go = page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"));
        enter(page, go);
        assertThat(page.getByText("Published at")).isVisible();
    }

    private static void tryIt(Page page) {
        enter(page, button(page, "Try it"));
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open it in a new tab"));
        tabTo(page, link);
        oneWay(page, "identomat-try", 390, ColorScheme.DARK);
        oneWay(page, "identomat-try", 1440, ColorScheme.LIGHT);
        var widget = page.waitForPopup(() -> page.keyboard().press("Enter"));
        assertThat(widget.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Do you agree?")))
                .isVisible();
        var address = widget.url();
        widget.close();
        enter(page, button(page, "Close and delete"));
        assertThat(page.getByText("The session is deleted.")).isVisible();
        assertThat(page.request().get(address).status()).isEqualTo(404);
    }

    private static void bring(Page page) throws IOException {
        part(page, "As it goes over the wire");
        enter(page, button(page, "Bring a configuration"));
        tabTo(page, page.getByLabel("JSON with flags and steps"));
        page.keyboard().insertText(BROUGHT);
        enter(page, button(page, "Take as the draft"));
        assertThat(page.locator("pre")).containsText("requireHdMedia");
        everyWay(page, "identomat-wire");
        tabTo(page, page.getByText("Save as a file"));
        var file = page.waitForDownload(() -> page.keyboard().press("Enter")).path();
        assertThat(EXACT.readTree(Files.readString(file)).toString())
                .isEqualTo(EXACT.readTree(BROUGHT).toString());
        publish(page);
    }

    private static void versions(Page page) {
        part(page, "Versions");
        tabTo(page, page.getByText("In what it differs from the one before").first());
        page.keyboard().press("Enter");
        assertThat(page.getByText("Leave out the identity document: the default, was Yes"))
                .isVisible();
        assertThat(page.getByText("Step where is new")).isVisible();
        assertThat(page.getByText("Step second is gone")).isVisible();
        everyWay(page, "identomat-versions");
        enter(page, button(page, "Take version 1 as the draft"));
        assertThat(page.getByText("The earlier version is the draft now")).isVisible();
        assertThat(page.locator(".journey-name").getByText("მეორე")).isVisible();
        assertThat(page.getByText("Step where is gone")).isVisible();
    }

    /** The one thing that is not done by keys. */
    private static void drag(Page page) {
        part(page, "Further steps");
        var questions = page.locator(".rows-questions").first().locator(".row-tools");
        questions.nth(0).evaluate("one => { one.style.scrollMarginTop = '12rem'; one.scrollIntoView(); }");
        var from = questions.nth(1).boundingBox();
        var to = questions.nth(0).boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(20));
        page.mouse().up();
        assertThat(page.locator(".questionnaire-page")
                        .first()
                        .locator("> div > p")
                        .first())
                .hasText("რას აკეთებთ?");
    }

    /** The next field after what has the focus. */
    private static void next(Page page, String text) {
        answered(page);
        page.keyboard().press("Tab");
        page.keyboard().type(text);
    }

    /** The field after the one in focus: first in the session's language, then in English. */
    private static void inTwoLanguages(Page page, String label, String georgian, String english) {
        next(page, georgian);
        answered(page);
        page.keyboard().press("Tab");
        assertThat(button(page, "Say it in several languages: " + label).last()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel(label + ": Georgian (ka)").last()).isFocused();
        page.keyboard().press("Tab");
        choose(page, "English");
        assertThat(page.getByLabel(label + ": English (en)").last()).isFocused();
        page.keyboard().type(english);
    }

    /** In a list that offers what begins with what is typed. */
    private static void choose(Page page, String beginning) {
        page.keyboard().type(beginning);
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(beginning)))
                .isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
    }

    /** The second of a list that is not open yet. */
    private static void pick(Page page, String second) {
        var field = page.evaluateHandle("document.activeElement");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(second).setExact(true)))
                .isVisible();
        // It has the keys a moment after it is seen, and those pressed before are lost.
        page.waitForFunction("document.activeElement.closest('[role=option]') !== null");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        // A list that is still closing would swallow the key that leads to the next field.
        page.waitForFunction("field => document.activeElement === field && !field.closest('[opened]')", field);
    }

    private static Locator labelled(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator exactly(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void part(Page page, String name) {
        enter(page, exactly(page, name));
        assertThat(exactly(page, name)).hasAttribute("aria-current", "true");
    }

    private static void enter(Page page, Locator what) {
        tabTo(page, what);
        page.keyboard().press("Enter");
    }

    /** By the tabulator alone, as often as it takes. */
    private static void tabTo(Page page, Locator what) {
        assertThat(what).isVisible();
        for (var patience = 250; patience > 0; patience--) {
            if (Boolean.TRUE.equals(
                    what.evaluate(
                            "one => one.contains(document.activeElement)"
                                    + " || (document.activeElement.contains(one) && document.activeElement.matches('vaadin-details-summary'))"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tabulator does not lead to " + what);
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.HostileDossier;
import proofdesk.ViewTest;
import proofdesk.review.Colleagues;
import proofdesk.security.Role;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Palette;
import proofdesk.ui.PictureViewer;

/** Every page on which something stands that somebody else wrote: it stands there letter by letter, as text. */
class HostileContentTest extends ViewTest {

    private static final String TEXT = HostileDossier.MARKUP;

    @Autowired
    private Colleagues colleagues;

    @SuppressWarnings("NullAway.Init") // filled before each test
    private HostileDossier hostile;

    @BeforeEach
    void fill() throws IOException {
        enter(HostileDossier.READER, Role.ADMIN, Role.STAFF);
        colleagues.noteUser();
        enter(HostileDossier.AUTHOR, Role.STAFF, Role.ADMIN);
        hostile = HostileDossier.in(context, sandbox());
        clock.advance(Duration.ofSeconds(11)); // the decision is in effect
    }

    @AfterEach
    void forget() {
        HostileDossier.forget(jdbc, sandbox());
    }

    @Test
    void theDossierShowsItAsItIs() {
        go("dossiers/" + hostile.check().dossierId());

        shows(
                hostile.reference(),
                HostileDossier.TAG.toLowerCase(Locale.ROOT),
                HostileDossier.FILE,
                HostileDossier.EXPECTED,
                HostileDossier.NOTE,
                HostileDossier.AUTHOR);
    }

    @Test
    void theCheckShowsItAsItIs() {
        go("verifications/" + hostile.check().id());

        shows(
                hostile.reference(),
                TEXT, // the first name, the label of a finding, a reason, what the finding means
                HostileDossier.TURNED + "W".repeat(10_000), // the last name
                "=HYPERLINK(\"http://x\")",
                "\u0000\u0007\u001B[31m\r\nSet-Cookie: a=b",
                HostileDossier.EXPECTED,
                HostileDossier.NOTE,
                HostileDossier.AUTHOR);
        assertThat(_find(TextField.class)).extracting(TextField::getValue).contains(HostileDossier.NOTE);
        assertThat(_get(PictureViewer.class).getElement().getProperty("pictures"))
                .contains("<img src=x onerror=\\\"harmed=1\\\">");
        _click(_get(Button.class, spec -> spec.withText("Raw report")));
        assertThat(_get(JsonReport.class).getElement().getProperty("report")).contains("<script>harmed=1</script>");
        _click(_get(Button.class, spec -> spec.withText("Reject")));
        shows(TEXT); // a reason to choose
    }

    @Test
    void theOtherPagesShowItAsItIs() {
        open("work/mine", hostile.reference());
        open("dossiers");
        open("administration/reasons", TEXT);
        open("administration/second-looks", TEXT);
        open("administration/finding-words/feature", HostileDossier.AUTHOR);
        open("administration/finding-words");
        open("administration/inbox");
        open("figures?weeks=4&provider=eid", TEXT);
        open("counter/" + hostile.waiting().id());
        open("verifications/" + hostile.waiting().id() + "/sheet/en");
        enter(HostileDossier.READER, Role.ADMIN, Role.STAFF);
        open("", hostile.reference(), HostileDossier.AUTHOR); // what somebody is named in
    }

    @Test
    void thePaletteOffersItAsItIs() {
        go("");
        var palette = _get(Palette.class);

        assertThat(palette.offer(hostile.reference()))
                .extracting(Palette.Entry::label)
                .contains(hostile.reference());
    }

    private static void open(String path, String... words) {
        go(path);
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            shows(words);
        });
    }

    private static void shows(String... words) {
        var text = _find(Component.class).stream()
                .flatMap(component -> written(component.getElement()))
                .collect(Collectors.joining("\n"));
        assertThat(List.of(words)).allSatisfy(word -> assertThat(text).contains(word));
        // whatever is markup comes from drawings of ours, in which texts are escaped
        assertThat(_find(Component.class))
                .map(component -> component.getElement().getProperty("innerHTML", ""))
                .noneMatch(markup -> markup.contains("<img") || markup.contains("<script"));
    }

    /** Own text, labels of choices, values of fields. */
    private static Stream<String> written(Element element) {
        return Stream.of(element.getText(), element.getProperty("value", ""), element.getProperty("label", ""));
    }
}

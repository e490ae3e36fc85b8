package proofdesk.identomat;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import proofdesk.ViewTest;
import proofdesk.security.Role;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The form of all flags: each is set, or left to its default and out of what goes over the wire. */
class FlagsFormTest extends ViewTest {

    private final List<String> told = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private FlagsForm form;

    @BeforeEach
    void open() {
        enter("ada", Role.ADMIN);
        form = new FlagsForm(false, flags -> told.add(flags.json().toString()));
        UI.getCurrent().add(form);
    }

    @Test
    void everyFlagIsThereWithWhatItMeans() {
        assertThat(_find(form, FlagField.class)).hasSize(27);
        for (var flag : Flag.values()) {
            assertThat(_find(form, FlagField.class, spec -> spec.withId("flag-" + flag.word())))
                    .as(flag.word())
                    .hasSize(1);
        }
        assertThat(liveness().getHelperText()).contains("follows a movement");
    }

    @Test
    void aYesOrNoThatIsLeftToItsDefaultIsLeftOut() {
        liveness().setValue(true);
        liveness().setValue(false);
        assertThat(told).containsExactly("{\"liveness\":true}", "{\"liveness\":false}");
        _click(_get(Button.class, spec -> spec.withText("Leave to the default").withPredicate(Button::isVisible)));
        assertThat(told).last().isEqualTo("{}");
        assertThat(liveness().getValue()).isNull();
    }

    @Test
    void whatIsChosenOfAListGoesInTheVendorsOrderAndAnEmptiedListIsLeftOut() {
        documentTypes().setValue(Set.of("passport", "id"));
        documentTypes().setValue(Set.of());
        assertThat(told).containsExactly("{\"document_types\":[\"id\",\"passport\"]}", "{}");
    }

    @Test
    void anAddressAndALanguageAreTakenAsTyped() {
        _get(form, TextField.class, spec -> spec.withLabel("Address in the QR code"))
                .setValue(" https://bank.example/go ");
        _get(form, ComboBox.class, spec -> spec.withLabel("Language")).setValue("gr");
        assertThat(told).last().isEqualTo("{\"switch_device_url\":\"https://bank.example/go\",\"language\":\"gr\"}");
    }

    @Test
    void aValueTheFormCouldNotHaveMadeIsShownAndKeptUntilAnotherIsTaken() {
        form.show(flags("{\"liveness\":\"perhaps\",\"document_types\":[\"id\",\"library_card\"]}"));
        form.say(Judge.judge(Draft.EMPTY.with(flags("{\"liveness\":\"perhaps\"}"))));
        assertThat(_find(form, Div.class, spec -> spec.withText("\"perhaps\""))).hasSize(1);
        assertThat(documentTypes().getValue()).containsExactlyInAnyOrder("id", "library_card");
        _get(form, ComboBox.class, spec -> spec.withLabel("Language")).setValue("de");
        assertThat(told)
                .containsExactly(
                        "{\"liveness\":\"perhaps\",\"document_types\":[\"id\",\"library_card\"],\"language\":\"de\"}");
        liveness().setValue(true);
        assertThat(told).last().asString().contains("\"liveness\":true");
        assertThat(_find(form, Div.class, spec -> spec.withText("\"perhaps\""))).isEmpty();
    }

    @Test
    void whatIsUnknownHereIsShownAndStays() {
        form.show(flags("{\"server\":\"human\"}"));
        assertThat(_get(form, Pre.class).getText()).contains("\"server\"", "\"human\"");
        liveness().setValue(true);
        assertThat(told).containsExactly("{\"server\":\"human\",\"liveness\":true}");
    }

    @Test
    void aRuleIsSaidBesideEachFlagItIsAboutAndInTheSum() {
        var broken = flags("{\"disable_document_capture\":true}");
        var judgements = Judge.judge(Draft.EMPTY.with(broken));
        form.show(broken);
        form.say(judgements);
        assertThat(_find(form, ListItem.class))
                .extracting(ListItem::getText)
                .hasSize(2)
                .allMatch(said -> said.startsWith("Must be mended: The document can neither be scanned"));

        var places = new ArrayList<String>();
        var panel = new JudgementPanel(places::add);
        UI.getCurrent().add(panel);
        panel.show(judgements);
        assertThat(text()).contains("It cannot be published yet. To be mended: 1.");
        _click(_get(panel, Button.class, spec -> spec.withText("No camera for the document")));
        assertThat(places).containsExactly("disable_document_capture");
        panel.show(List.of());
        assertThat(text()).contains("Nothing to mention. It may be published.");
    }

    @Test
    void whoeverMayOnlyLookChangesNothing() {
        var looking = new FlagsForm(true, flags -> told.add("changed"));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(looking);
        looking.show(flags("{\"liveness\":true}"));
        assertThat(_find(looking, Select.class)).allMatch(select -> select.isReadOnly());
        assertThat(_find(looking, Button.class, spec -> spec.withPredicate(Button::isVisible)))
                .allMatch(button -> !button.isEnabled());
    }

    @SuppressWarnings("unchecked")
    private Select<Boolean> liveness() {
        return (Select<Boolean>) _get(form, Select.class, spec -> spec.withLabel("Check that the person is alive"));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> documentTypes() {
        return (MultiSelectComboBox<String>)
                _get(form, MultiSelectComboBox.class, spec -> spec.withLabel("Kinds of document"));
    }

    private static Flags flags(String json) {
        return Flags.of((ObjectNode) JsonMapper.shared().readTree(json));
    }
}

package proofdesk.identomat;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.security.Role;

class SessionConfigurationViewsTest extends ViewTest {

    private static final String LIST = "identomat/configurations";

    @Autowired
    private IdentomatConfigurations configurations;

    private final String name = "Mine " + UUID.randomUUID();

    @BeforeEach
    void begin() {
        jdbc.sql("delete from identomat_version").update();
        jdbc.sql("delete from identomat_configuration").update();
        enter("ada", Role.ADMIN);
    }

    @Test
    void anEmptyListTeachesWhatToDoFirst() {
        go(LIST);
        assertThat(text()).contains("No configuration yet", "Then staff can order checks with it");
        enter("audrey", Role.AUDITOR);
        go(LIST);
        assertThat(text()).contains("As soon as an administrator makes one");
        assertThat(_find(Button.class, spec -> spec.withText("New configuration")))
                .isEmpty();
        enter("sam", Role.STAFF);
        go(LIST);
        assertThat(text()).contains("You have no access to this");
    }

    @Test
    void oneIsMadeByItsNameAndATakenNameIsToldWithNothingLost() {
        configurations.create(name, "");
        go(LIST);
        _click(_get(Button.class, spec -> spec.withText("New configuration")));
        button("Create");
        assertThat(field("Name").getErrorMessage()).isEqualTo("A configuration needs a name.");
        field("Name").setValue(name);
        _get(TextArea.class, spec -> spec.withLabel("Description")).setValue("For all");
        button("Create");
        assertThat(field("Name").getErrorMessage()).contains("Another configuration has this name");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Description")).getValue())
                .isEqualTo("For all");
        field("Name").setValue(name + " 2");
        button("Create");
        assertThat(text()).contains(name + " 2", "What the person experiences");
        go(LIST);
        assertThat(text()).contains("For all", "Not published yet");
    }

    @Test
    void aChangeIsKeptAsADraftJudgedPublishedAndTakenBack() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        assertThat(publish().isEnabled()).isFalse();
        yesNo("No camera for the document").setValue(true);
        assertThat(text())
                .contains("Kept as a draft at", "It cannot be published yet", "can neither be scanned nor uploaded");
        assertThat(publish().isEnabled()).isFalse();
        yesNo("Document may be uploaded").setValue(true);
        assertThat(text()).contains("Nothing to mention. It may be published.");
        publishWith("the first");
        assertThat(text()).contains("New checks can be ordered with it.");
        assertThat(publish().isEnabled()).isFalse();

        yesNo("Check that the person is alive").setValue(true);
        publishWith("");
        tab("Versions");
        assertThat(text())
                .contains(
                        "Version 2", "Version 1", "the first", "Check that the person is alive: Yes, was the default");
        _click(_get(Button.class, spec -> spec.withText("Take as the draft")));
        assertThat(text())
                .contains(
                        "The earlier version is the draft now", "Check that the person is alive: the default, was Yes");
        _click(_get(Button.class, spec -> spec.withText("Discard the draft")));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(text()).contains("This is what was published last");
        assertThat(configurations
                        .working(configurations.find(one.id()).orElseThrow())
                        .flags()
                        .yes(Flag.LIVENESS))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"flags\"|This is no JSON",
                "[1]|no object with flags and steps",
                "{\"x\":1}|neither flags nor steps",
                "{\"flags\":1}|The flags are no object",
                "{\"steps\":1}|The steps are no list of objects",
                "{\"config_id\":1}|The config_id is no text"
            })
    void whatCannotBeReadIsToldAndStaysInTheField(String brought, String told) {
        go(LIST + "/" + configurations.create(name, "").id());
        tab("As it goes over the wire");
        _click(_get(Button.class, spec -> spec.withText("Bring a configuration")));
        bring(brought);
        var area = _get(_get(Dialog.class), TextArea.class);
        assertThat(area.getErrorMessage()).contains(told, "Nothing was taken.");
        assertThat(area.getValue()).isEqualTo(brought);
    }

    @Test
    void whatIsUnknownHereIsBroughtShownAndKeptButNoKey() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        tab("As it goes over the wire");
        _click(_get(Button.class, spec -> spec.withText("Bring a configuration")));
        bring(
                "{\"company_key\":\"top secret\",\"flags\":{\"server\":\"human\"},\"steps\":[{\"type\":\"geolocation\"}]}");
        assertThat(_find(Dialog.class)).isEmpty();
        tab("As it goes over the wire");
        assertThat(text()).contains("\"server\"", "\"geolocation\"").doesNotContain("top secret");
        assertThat(configurations.find(one.id()).orElseThrow().draft())
                .isEqualTo("{\"flags\":{\"server\":\"human\"},\"steps\":[{\"type\":\"geolocation\"}]}");
        tab("What the person experiences");
        assertThat(text()).contains("Flags that are unknown here");
    }

    @Test
    void whoeverWasSlowerChoosesWhoseDraftStays() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        theOther(one, Flag.SKIP_FACE);
        yesNo("Check that the person is alive").setValue(true);
        assertThat(text()).contains("ada has changed this configuration meanwhile", "not kept");
        button("Keep mine");
        assertThat(configurations.find(one.id()).orElseThrow().draft()).isEqualTo("{\"flags\":{\"liveness\":true}}");

        theOther(one, Flag.SKIP_FACE);
        yesNo("Check that the person is alive").setValue(false);
        button("Take theirs");
        assertThat(configurations.find(one.id()).orElseThrow().draft()).isEqualTo("{\"flags\":{\"skip_face\":true}}");
        assertThat(yesNo("Leave out the face").getValue()).isTrue();
        assertThat(text()).doesNotContain("meanwhile");
    }

    @Test
    void archivedOnesStandApartAndCanBeOfferedAgain() {
        configurations.create(name, "");
        go(LIST);
        button("Archive");
        assertThat(text()).contains("Archived", "Offered no more");
        button("Offer again");
        assertThat(text()).doesNotContain("Offered no more");
        button("Copy");
        field("Name").setValue(name + " copy");
        button("Create");
        go(LIST);
        assertThat(_find(Anchor.class)).extracting(Anchor::getText).contains(name, name + " copy");
    }

    @Test
    void anAuditorSeesAllOfItAndChangesNothing() {
        var one = configurations.create(name, "");
        configurations.publish(configurations.edit(one, Draft.EMPTY.with(Flags.NONE.with(Flag.LIVENESS, true))), "");
        enter("audrey", Role.AUDITOR);
        go(LIST + "/" + one.id());
        assertThat(yesNo("Check that the person is alive").isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Publish"))).isEmpty();
        tab("As it goes over the wire");
        assertThat(text()).contains("\"liveness\"");
        assertThat(_find(Button.class, spec -> spec.withText("Bring a configuration")))
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsToldAsSuch() {
        load(LIST + "/" + UUID.randomUUID());
        assertThat(text()).contains("This is not here");
        load(LIST + "/nonsense");
        assertThat(text()).contains("This is not here");
    }

    private void theOther(Configuration one, Flag flag) {
        var theirs = configurations.find(one.id()).orElseThrow();
        configurations.edit(theirs, Draft.EMPTY.with(Flags.NONE.with(flag, true)));
    }

    private void publishWith(String note) {
        _click(publish());
        var dialog = _get(Dialog.class);
        _get(dialog, TextArea.class).setValue(note);
        _click(_get(dialog, Button.class, spec -> spec.withText("Publish")));
    }

    private static void bring(String text) {
        var dialog = _get(Dialog.class);
        _get(dialog, TextArea.class).setValue(text);
        _click(_get(dialog, Button.class, spec -> spec.withText("Take as the draft")));
    }

    private static Button publish() {
        return _get(Button.class, spec -> spec.withText("Publish"));
    }

    private static void button(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void tab(String label) {
        var sheet = _get(TabSheet.class);
        for (var index = 0; index < sheet.getTabCount(); index++) {
            Tab tab = sheet.getTabAt(index);
            if (tab.getLabel().equals(label)) {
                sheet.setSelectedTab(tab);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Select<Boolean> yesNo(String label) {
        return (Select<Boolean>) _get(Select.class, spec -> spec.withLabel(label));
    }
}

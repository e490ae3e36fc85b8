package proofdesk.identomat;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.Parts;
import proofdesk.ui.QrCode;

class SessionConfigurationViewsTest extends ViewTest {

    private static final String LIST = "identomat/configurations";

    @Autowired
    private IdentomatConfigurations configurations;

    @Autowired
    private Tryouts tryouts;

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

    @Test
    void thePagesThePersonWillGoThroughFollowWhatIsEdited() {
        go(LIST + "/" + configurations.create(name, "").id());
        assertThat(text())
                .contains("What the person goes through", "Pages: 3. Language: English (en).", "A still picture")
                .contains("Agreement to Identomat’s terms", "Whoever has no camera gets a QR code");
        yesNo("Check that the person is alive").setValue(true);
        yesNo("Leave out the agreement").setValue(true);
        assertThat(text())
                .contains("Pages: 2.", "Following a movement")
                .doesNotContain("Agreement to Identomat’s terms", "A still picture");
        tab("Further steps");
        button("Add a questionnaire");
        field("Title").setValue("Your work");
        assertThat(stops()).containsExactly("Identity document", "Face", "Your work", "Done");
        tab("What the person experiences");
        _get(ComboBox.class, spec -> spec.withLabel("Language")).setValue("ka");
        assertThat(text()).contains("Language: Georgian (ka).");
    }

    @Test
    void fromWhatIsSaidAWayLeadsToWhereItCanBeMended() {
        go(LIST + "/" + configurations.create(name, "").id());
        tab("Further steps");
        button("Add a questionnaire");
        button("Add a question");
        tab("What the person experiences");
        assertThat(text()).contains("Must be mended: The question has no text.");
        _click(_find(Button.class, spec -> spec.withText("Step 1, Question 1")).getFirst());
        assertThat(tab()).isEqualTo("Further steps");
        tab("What the person experiences");
        yesNo("Leave out the face").setValue(true);
        yesNo("Check that the person is alive").setValue(true);
        tab("Versions");
        _click(_find(_get(JudgementPanel.class), Button.class, spec -> spec.withText("Leave out the face"))
                .getFirst());
        assertThat(tab()).isEqualTo("What the person experiences");
    }

    @Test
    void aDraftIsTriedOutAsItIsOnTheScreenAndNotedUnderVersions() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        yesNo("Check that the person is alive").setValue(true);
        button("Try it");
        var link = _get(Anchor.class, spec -> spec.withText("Open it in a new tab"));
        assertThat(link.getHref()).startsWith(sandbox() + "/?session_token=");
        assertThat(link.getTarget()).hasValue("_blank");
        assertThat(_find(QrCode.class)).hasSize(1);
        assertThat(text()).contains("It is no check and belongs to nobody’s dossier", "It can be opened until");
        button("Close and delete");
        NotificationsKt.expectNotifications("The session is deleted.");
        tab("Versions");
        assertThat(text()).contains("Tried out", "by ada. Deleted at Identomat");
    }

    @Test
    void aDraftThatIsNotInOrderCannotBeTriedAndItSaysWhy() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        yesNo("No camera for the document").setValue(true);
        button("Try it");
        var dialog = _get(Dialog.class);
        assertThat(dialog.getElement().getTextRecursively())
                .contains("This draft cannot be tried", "The document can neither be scanned nor uploaded");
        assertThat(_find(dialog, Anchor.class)).isEmpty();
        assertThat(tryouts.of(one.id())).isEmpty();
    }

    @Test
    void aRealSessionMayCostSoItTakesTwoClicks() {
        var one = configurations.create(name, "");
        var real = new Tryouts(
                context.getBean(IdentomatSessions.class),
                context.getBean(IdentomatAddress.class),
                context.getBean(IdentomatProperties.class),
                context.getBean(TryoutRepository.class),
                context.getBean(CurrentUser.class),
                clock,
                false);
        var dialog = new TryoutDialog(real, one.id(), Draft.EMPTY, () -> {});
        dialog.open();
        MockVaadin.clientRoundtrip(true);
        assertThat(text()).contains("This begins a real session", "It may cost");
        assertThat(tryouts.of(one.id())).isEmpty();
        button("Begin a session");
        assertThat(tryouts.of(one.id())).hasSize(1);
        assertThat(_find(QrCode.class)).hasSize(1);
    }

    @Test
    void aConfigurationHeldAtIdentomatIsReferredToInPlaceOfFlagsAndSteps() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        field("Its id (config_id)").setValue(" 5f3c0a9be1d24c7a8b6e0f12 ");
        assertThat(text()).contains("The configuration 5f3c0a9be1d24c7a8b6e0f12 runs.");
        publishWith("");
        assertThat(configurations.latest(one.id()).orElseThrow().draft().configuration())
                .hasValue("5f3c0a9be1d24c7a8b6e0f12");
        tab("As it goes over the wire");
        assertThat(text()).contains("\"config_id\" : \"5f3c0a9be1d24c7a8b6e0f12\"");
        tab("What the person experiences");
        field("Its id (config_id)").setValue("");
        tab("Versions");
        assertThat(text()).contains("Configuration held at Identomat: none, was 5f3c0a9be1d24c7a8b6e0f12");
    }

    @Test
    void thePagesMayBeShownWithinProofdesksOwnAndTheRuleAboutTheWayBackCounts() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        field("Address to return to").setValue("https://bank.example/back");
        assertThat(text()).doesNotContain("the way back stays within them");
        _get(Checkbox.class, spec -> spec.withLabel("Within Proofdesk’s own page"))
                .setValue(true);
        assertThat(text())
                .contains("the way back stays within them", "Proofdesk’s own page, around Identomat’s, goes on.");
        assertThat(configurations.find(one.id()).orElseThrow().draftEmbedded()).isTrue();
        go(LIST);
        go(LIST + "/" + one.id());
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Within Proofdesk’s own page"))
                        .getValue())
                .isTrue();
    }

    @Test
    void nameDescriptionAndOwnerAreChangedWithNothingLost() {
        configurations.create(name + " 2", "");
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        button("Name and owner");
        field("Name").setValue(name + " 2");
        _get(TextArea.class, spec -> spec.withLabel("Description")).setValue("For all");
        field("Owner").setValue("The compliance team");
        button("Keep");
        assertThat(field("Name").getErrorMessage()).contains("Another configuration has this name");
        theOther(one, Flag.LIVENESS);
        field("Name").setValue(name + " 3");
        button("Keep");
        assertThat(field("Name").getErrorMessage()).contains("Somebody else has changed it meanwhile");
        button("Keep");
        assertThat(text()).contains(name + " 3", "For all · Owner: The compliance team");
        assertThat(yesNo("Check that the person is alive").getValue()).isTrue();
        go(LIST);
        assertThat(text()).contains("Owner: The compliance team", "Owner: ada");
    }

    @Test
    void aVersionIsToldFromTheOneBeforeItInWords() {
        var one = configurations.create(name, "");
        configurations.publish(
                configurations.edit(
                        one,
                        plan(
                                "{\"flags\":{\"liveness\":true},\"steps\":["
                                        + "{\"type\":\"user-questionnaire\",\"key\":\"work\",\"title\":\"Work\",\"questions\":["
                                        + "{\"type\":\"boolean\",\"key\":\"pep\",\"title\":\"Office?\"}]},{\"type\":\"selfie\",\"key\":\"s\"}]}")),
                "");
        var next = configurations.find(one.id()).orElseThrow();
        configurations.publish(
                configurations.edit(
                        next,
                        plan("{\"flags\":{\"document_types\":[\"id\"]},\"steps\":["
                                + "{\"type\":\"selfie\",\"key\":\"s\"},{\"type\":\"user-questionnaire\",\"key\":\"work\",\"title\":\"Work\",\"questions\":["
                                + "{\"type\":\"boolean\",\"key\":\"pep\",\"title\":\"An office?\"}]}]}")),
                "");
        go(LIST + "/" + one.id());
        tab("Versions");
        assertThat(text())
                .contains(
                        "Check that the person is alive: the default, was Yes",
                        "Kinds of document: Identity card (id), was the default",
                        "Question work / pep has changed",
                        "has another place");

        assertThat(side("Before")).isEqualTo("Version 2");
        assertThat(side("After")).isEqualTo("The draft");
        choose("Before", "Version 1");
        choose("After", "Version 2");
        assertThat(table())
                .contains(
                        List.of("Check that the person is alive", "Yes", "the default"),
                        List.of("Kinds of document", "the default", "Identity card (id)"),
                        List.of("work / pep: Title", "Office?", "An office?"))
                .hasSize(4);
    }

    /** Everything left to its default is a configuration too. */
    @Test
    void whatSaysNothingAtAllIsKeptAndPublished() {
        var one = configurations.create(name, "");
        go(LIST + "/" + one.id());
        yesNo("Check that the person is alive").setValue(true);
        publishWith("");
        yesNo("Check that the person is alive").clear();
        assertThat(text()).contains("Kept as a draft at");
        publishWith("");
        go(LIST);
        go(LIST + "/" + one.id());
        assertThat(yesNo("Check that the person is alive").getValue()).isNull();
        assertThat(configurations.latest(one.id()).orElseThrow().draft()).isEqualTo(Draft.EMPTY);
    }

    private static List<List<String>> table() {
        return _find(_get(NativeTableBody.class), NativeTableRow.class).stream()
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getText())
                        .toList())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static String side(String label) {
        var select = (Select<Object>) _get(Select.class, spec -> spec.withLabel(label));
        return select.getItemLabelGenerator().apply(select.getValue());
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, String name) {
        var select = (Select<Object>) _get(Select.class, spec -> spec.withLabel(label));
        select.setValue(select.getListDataView()
                .getItems()
                .filter(item -> select.getItemLabelGenerator().apply(item).equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static Draft plan(String json) {
        return Plan.read(json, false).draft();
    }

    private static List<String> stops() {
        return _find(_get(JourneyStrip.class), Span.class, spec -> spec.withClasses("journey-name")).stream()
                .map(Span::getText)
                .toList();
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
        _click(_get(_get(Parts.class), Button.class, spec -> spec.withText(label)));
    }

    private static String tab() {
        return _get(
                        _get(Parts.class),
                        Button.class,
                        spec -> spec.withPredicate(one -> one.getElement().hasAttribute("aria-current")))
                .getText();
    }

    @SuppressWarnings("unchecked")
    private static Select<Boolean> yesNo(String label) {
        return (Select<Boolean>) _get(Select.class, spec -> spec.withLabel(label));
    }
}

package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.ViewTest;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.CaptureConfigurations.Kind;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.security.Role;

class CaptureConfigurationViewsTest extends ViewTest {

    private static final String LIST = "administration/capture-configurations";
    private static final String ACME = """
            {"documentTypes": ["passport"], "defaultCountry": "NLD", "pageTitle": "Acme", "primaryColor": "#0b5cad",
             "takeSelfie": true, "allowFileUpload": true, "languages": ["en", "nl"],
             "signicatvideoidConfig": {"useModal": false, "brandNew": 1.50}, "unheardOf": {"deep": [1, null]}}""";

    @Autowired
    private CaptureConfigurations real;

    @Autowired
    private Configurations guarded;

    @Autowired
    private Providers providers;

    @Autowired
    private CaptureDefaults defaults;

    @SuppressWarnings("NullAway.Init")
    private KeptConfigurations vendor;

    @SuppressWarnings("NullAway.Init")
    private ApplicationContext whole;

    @BeforeEach
    void aVendorThatKeepsOne() {
        vendor = new KeptConfigurations(real);
        vendor.kept.put("acme", KeptConfigurations.json(ACME));
        jdbc.sql("delete from capture_default").update();
        whole = context;
        var kept = new Configurations(List.of(vendor), providers, defaults);
        var ours = new AnnotationConfigApplicationContext();
        ours.setParent(whole);
        ours.registerBean(Configurations.class, () -> kept);
        ours.refresh();
        context = ours;
    }

    @AfterEach
    void back() {
        context = whole;
    }

    @Test
    void theListTellsOneFromAnotherAndWhoUsesIt() {
        var provider = guardedProvider();
        defaults.set(provider.id(), Optional.of("acme"));
        enter("ada", Role.ADMIN);
        go(LIST);

        assertThat(text()).contains("Acme · passport · en, nl · default of " + provider.name());
        assertThat(_find(Anchor.class, spec -> spec.withText("acme")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo(LIST + "/acme"));
    }

    @Test
    void noConfigurationsMeansTheVendorsOwnLook() {
        vendor.kept.clear();
        enter("ada", Role.ADMIN);
        go(LIST);

        assertThat(text()).contains("No configuration yet", "Make a configuration");
    }

    @Test
    void aVendorThatIsDownIsToldWithItsReferenceAndAskedAgain() {
        vendor.down = true;
        enter("ada", Role.ADMIN);
        go(LIST);
        assertThat(text()).contains("could not be read", "Reference T-77");

        vendor.down = false;
        _click(button("Try again"));
        assertThat(text()).contains("acme").doesNotContain("T-77");
    }

    @Test
    void aNewOneIsMadeOfWhatTheVendorDemands() {
        enter("ada", Role.ADMIN);
        go(LIST);
        _click(button("New configuration"));
        var dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));
        in(dialog, "Name").setValue("blue one");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));
        assertThat(in(dialog, "Name").getErrorMessage()).contains("letters, digits");
        assertThat(in(dialog, "Types of document").getErrorMessage()).contains("The vendor demands this");

        in(dialog, "Name").setValue("acme");
        in(dialog, "Types of document").setValue("passport, identityCard");
        in(dialog, "Default country").setValue("nld");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));
        assertThat(in(dialog, "Name").getErrorMessage()).contains("already has a configuration of this name");

        vendor.down = true;
        in(dialog, "Name").setValue("blue");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));
        assertThat(text()).contains("could not be created", "T-77");
        assertThat(in(dialog, "Types of document").getValue()).isEqualTo("passport, identityCard");

        vendor.down = false;
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));
        assertThat(vendor.of("blue")).isEqualTo(KeptConfigurations.json("""
                {"documentTypes": ["passport", "identityCard"], "defaultCountry": "NLD"}"""));
        _get(CaptureConfigurationView.class);
    }

    @Test
    void aCopyHasEverythingButTheOriginalsId() {
        vendor.of("acme").put("configurationId", "acme");
        enter("ada", Role.ADMIN);
        go(LIST);
        _click(button("Copy"));
        var dialog = _get(Dialog.class);
        assertThat(in(dialog, "Name").getValue()).isEqualTo("acme-copy");
        _click(_get(dialog, Button.class, spec -> spec.withText("Create")));

        assertThat(vendor.of("acme-copy")).isEqualTo(KeptConfigurations.json(ACME));
    }

    @Test
    void deletingSaysWhatItMeansAndForgetsTheDefault() {
        defaults.set(guardedProvider().id(), Optional.of("acme"));
        enter("ada", Role.ADMIN);
        go(LIST);
        _click(button("Delete"));
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("cannot be brought back");
        ConfirmDialogKt._fireConfirm(dialog);

        assertThat(vendor.kept).isEmpty();
        assertThat(defaults.of(guardedProvider().id())).isEmpty();
        assertThat(text()).contains("No configuration yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theDefaultOfAProviderIsChosenAndOneThatIsGoneIsTold() {
        defaults.set(guardedProvider().id(), Optional.of("gone"));
        enter("ada", Role.ADMIN);
        go(LIST);
        var select = (Select<String>)
                _get(Select.class, spec -> spec.withLabel(guardedProvider().name()));
        assertThat(select.getValue()).isEqualTo("gone");
        assertThat(select.getErrorMessage()).contains("does not have this one any more");

        select.setValue("acme");
        assertThat(defaults.of(guardedProvider().id())).contains("acme");
        select.setValue(null);
        assertThat(defaults.of(guardedProvider().id())).isEmpty();
    }

    @Test
    void onlyWhatWasTouchedChangesAndTheRestGoesBackAsItCame() {
        open();
        assertThat(text()).contains("What else the vendor keeps", "As the vendor had it at");
        assertThat(field("Main colour").getValue()).isEqualTo("#0b5cad");
        assertThat(field("File allowed for").getHelperText()).contains("cannot be edited here", "true");
        assertThat(field("File allowed for").isReadOnly()).isTrue();
        assertThat(button("Save at the vendor").isEnabled()).isFalse();

        field("Title of the page").setValue("Acme & Sons");
        field("VideoID: time to load").setValue("30");
        field("Languages").setValue("");
        _click(button("Save at the vendor"));

        var expected = KeptConfigurations.json(ACME);
        expected.put("pageTitle", "Acme & Sons");
        expected.remove("languages");
        expected.withObject("/signicatvideoidConfig").put("sdkLoadTimeout", 30);
        assertThat(vendor.of("acme")).isEqualTo(expected);
        assertThat(text()).contains("Saved at the vendor at");
    }

    @ParameterizedTest
    @CsvSource({
        "Main colour, blueish, 'write it as #1a2b3c'",
        "Icon (address), javascript:alert(1), 'begin with https://'",
        "Default country, XX, 'three letters'",
        "Tries, many, 'no whole number'",
        "Types of document, '', 'The vendor demands this'",
        "Languages, 'en, klingon!', 'no language code'",
        "Default language, de, 'not among the languages'",
        "'VideoID: allowed documents (numbers)', '1, two', 'no whole number'"
    })
    void whatIsWrongIsToldAtItsFieldAndNotSent(String label, String typed, String told) {
        open();
        field(label).setValue(typed);
        _click(button("Save at the vendor"));

        assertThat(field(label).isInvalid()).isTrue();
        assertThat(field(label).getErrorMessage()).contains(told);
        assertThat(field(label).getValue()).isEqualTo(typed);
        assertThat(text()).contains("Not saved: some fields need a correction");
        assertThat(vendor.of("acme")).isEqualTo(KeptConfigurations.json(ACME));
    }

    @Test
    void jsonAndCountriesAreReadOrTheirLineIsNamed() {
        open();
        area("Electronic IDentification: eidConfig (JSON)").setValue("{\n \"a\": }");
        area("Countries per type of document").setValue("passport NLD");
        _click(button("Save at the vendor"));
        assertThat(area("Electronic IDentification: eidConfig (JSON)").getErrorMessage())
                .contains("line 2");
        assertThat(area("Countries per type of document").getErrorMessage()).contains("a colon");

        area("Electronic IDentification: eidConfig (JSON)").setValue("{\"a\": [1.50]}");
        area("Countries per type of document").setValue("passport: nld, BEL\nidentityCard: univ");
        _click(button("Save at the vendor"));
        var saved = vendor.of("acme");
        assertThat(saved.path("documentCountries"))
                .isEqualTo(KeptConfigurations.json("{\"passport\":[\"NLD\",\"BEL\"],\"identityCard\":\"univ\"}"));
        assertThat(saved.path("eidConfig")).hasToString("{\"a\":[1.50]}");
    }

    @Test
    void nothingTypedIsLostWhileTheVendorIsDown() {
        open();
        field("Title of the page").setValue("Kept");
        vendor.down = true;
        _click(button("Save at the vendor"));
        assertThat(text()).contains("was not saved", "Reference T-77", "Not saved yet: Title of the page");
        assertThat(field("Title of the page").getValue()).isEqualTo("Kept");

        vendor.down = false;
        _click(button("Save at the vendor"));
        assertThat(vendor.of("acme").path("pageTitle").asString()).isEqualTo("Kept");
        assertThat(text()).doesNotContain("T-77");
    }

    @Test
    void whatTheVendorMadeOfItIsShownAndToldMemberByMember() {
        open();
        vendor.makes = sent -> {
            sent.remove("fontName");
            sent.withObject("/signicatvideoidConfig").remove("useModal");
            return sent.put("pageTitle", "ACME").put("newAtTheVendor", 1).put("updatedAt", "now");
        };
        field("Title of the page").setValue("Acme & Sons");
        field("Name of the font").setValue("Nunito");
        _click(button("Save at the vendor"));

        assertThat(text())
                .contains("keeps some of it differently", "Saved at the vendor at")
                .contains("Title of the page: sent \"Acme & Sons\", kept \"ACME\"")
                .contains("Name of the font: sent \"Nunito\", not kept")
                .contains("VideoID: in a window of its own: sent false, not kept")
                .contains("newAtTheVendor: not sent, kept 1")
                .doesNotContain("updatedAt: ", "Main colour: sent");
        assertThat(field("Title of the page").getValue()).isEqualTo("ACME");
        assertThat(field("Name of the font").getValue()).isEmpty();
        assertThat(button("Save at the vendor").isEnabled()).isFalse();

        vendor.makes = UnaryOperator.identity();
        field("Title of the page").setValue("Acme");
        _click(button("Save at the vendor"));
        assertThat(text()).doesNotContain("keeps some of it differently", "Somebody else");
    }

    @Test
    void whatCannotBeReadAfterSavingIsToldAndReadAgain() {
        open();
        vendor.makes = sent -> {
            vendor.down = true;
            return sent.put("pageTitle", "ACME");
        };
        field("Title of the page").setValue("Saved");
        _click(button("Save at the vendor"));
        assertThat(text()).contains("Saved, but what the vendor made of it could not be read", "T-77");
        assertThat(field("Title of the page").getValue()).isEqualTo("Saved");

        vendor.down = false;
        _click(button("Try again"));
        assertThat(text())
                .contains("Title of the page: sent \"Saved\", kept \"ACME\"")
                .doesNotContain("T-77");
        assertThat(field("Title of the page").getValue()).isEqualTo("ACME");
    }

    @Test
    void adviceIsEditedInRowsAndWhatElseARowHoldsIsKept() {
        vendor.of("acme").set("documentInstructionsScreenItems", MemberText.read(Kind.LIST, """
                [{"title": "One", "icon": "i", "extra": {"deep": 1.50}}, {"title": "Two", "description": null}, {"title": 5}]"""));
        open();
        assertThat(rowTitles()).containsExactly("One", "Two");
        assertThat(text())
                .contains("Row 1 of 3", "Kept with it as it is: {\"extra\":{\"deep\":1.50}}")
                .contains("Kept with it as it is: {\"title\":5}");
        assertThat(icon("Move row 1 up").isEnabled()).isFalse();
        assertThat(icon("Move row 3 down").isEnabled()).isFalse();
        assertThat(button("Save at the vendor").isEnabled()).isFalse();

        _click(icon("Move row 2 up"));
        assertThat(rowTitles()).containsExactly("Two", "One");
        assertThat(text()).contains("Moved: now row 1 of 3", "Not saved yet: How to take the picture");
        _click(icon("Move row 1 down"));
        assertThat(button("Save at the vendor").isEnabled())
                .as("all is as it was")
                .isFalse();

        _click(icon("Move row 1 down"));
        _click(icon("Remove row 3"));
        _click(button("Add a row"));
        _click(button("Save at the vendor"));
        var advice = _get(RowsField.class);
        assertThat(advice.isInvalid()).isTrue();
        assertThat(advice.getErrorMessage()).contains("Row 3 is empty");

        _find(advice, TextField.class, spec -> spec.withLabel("Description"))
                .getLast()
                .setValue("No glare");
        assertThat(advice.isInvalid()).isFalse();
        _find(advice, TextField.class, spec -> spec.withLabel("Title"))
                .getLast()
                .setValue("Three");
        _find(advice, TextField.class, spec -> spec.withLabel("Icon")).get(1).setValue("");
        _click(button("Save at the vendor"));

        assertThat(vendor.of("acme").path("documentInstructionsScreenItems")).hasToString("""
                [{"title":"Two","description":null},{"title":"One","extra":{"deep":1.50}},\
                {"description":"No glare","title":"Three"}]""");

        _click(icon("Remove row 1"));
        _click(icon("Remove row 1"));
        _click(icon("Remove row 1"));
        _click(button("Save at the vendor"));
        assertThat(vendor.of("acme").has("documentInstructionsScreenItems")).isFalse();
    }

    @Test
    void rowsThatAreNoObjectsAreLeftAsTheyAre() {
        vendor.of("acme").putArray("documentInstructionsScreenItems").add("free text");
        open();

        assertThat(_get(RowsField.class).getHelperText()).contains("cannot be edited here", "free text");
        assertThat(_find(Button.class, spec -> spec.withText("Add a row"))).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        open();
        field("Title of the page").setValue("Mine");
        vendor.of("acme").put("primaryColor", "#ff0000").put("pageTitle", "Theirs");
        _click(button("Save at the vendor"));
        assertThat(text()).contains("Somebody else changed this configuration");
        assertThat(vendor.of("acme").path("pageTitle").asString()).isEqualTo("Theirs");

        _click(button("Keep mine on top of theirs"));
        assertThat(field("Main colour").getValue()).isEqualTo("#ff0000");
        assertThat(field("Title of the page").getValue()).isEqualTo("Mine");
        _click(button("Save at the vendor"));
        assertThat(vendor.of("acme").path("primaryColor").asString()).isEqualTo("#ff0000");
        assertThat(vendor.of("acme").path("pageTitle").asString()).isEqualTo("Mine");

        field("Title of the page").setValue("Mine again");
        vendor.of("acme").put("pageTitle", "Theirs again");
        _click(button("Save at the vendor"));
        _click(button("Drop mine, show theirs"));
        assertThat(field("Title of the page").getValue()).isEqualTo("Theirs again");
        assertThat(button("Save at the vendor").isEnabled()).isFalse();
    }

    @Test
    void leavingWithUnsavedChangesAsksFirst() {
        open();
        field("Title of the page").setValue("Unsaved");
        go("administration/inbox");
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("they are lost");
        _get(CaptureConfigurationView.class);
        assertThat(_get(LeaveGuard.class).getElement().getProperty("unsaved", false))
                .isTrue();

        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(_find(CaptureConfigurationView.class)).isEmpty();
    }

    @Test
    void thePreviewFollowsTheForm() {
        open();
        var preview = _get(CapturePreview.class);
        assertThat(preview.look().path("title").asString()).isEqualTo("Acme");
        assertThat(preview.look().path("primaryColor").asString()).isEqualTo("#0b5cad");
        assertThat(preview.look().path("screens").findValuesAsString("title"))
                .containsExactly("Choose your document", "Picture of the document", "Selfie");

        field("Title of the page").setValue("New");
        select("Ask for consent").setValue("true");
        select("Take a selfie").setValue("false");
        assertThat(preview.look().path("title").asString()).isEqualTo("New");
        assertThat(preview.look().path("screens").findValuesAsString("title"))
                .containsExactly("Consent", "Choose your document", "Picture of the document");
    }

    @Test
    void oneThatIsGoneIsToldAndLeadsBack() {
        enter("ada", Role.ADMIN);
        go(LIST + "/nowhere");

        assertThat(text()).contains("The vendor has no such configuration");
        assertThat(_find(Button.class, spec -> spec.withText("Save at the vendor")))
                .isEmpty();
    }

    @Test
    void anAuditorLooksAndChangesNothing() {
        enter("audrey", Role.AUDITOR);
        go(LIST);
        assertThat(text()).contains("acme");
        assertThat(_find(Button.class).stream().map(Button::getText))
                .doesNotContain("Copy", "Delete", "New configuration");
        go(LIST + "/acme");
        assertThat(field("Title of the page").isReadOnly()).isTrue();
        assertThat(_find(Button.class).stream().map(Button::getText))
                .doesNotContain("Save at the vendor", "Try it on the sandbox");
        assertThatThrownBy(() -> guarded.delete("acme")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> guarded.save("acme", KeptConfigurations.json("{}"), KeptConfigurations.json("{}")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, "NONE"})
    void nobodyElseSeesThem(String role) {
        context = whole; // what guards the way to a view is found in the desk's own context only
        enter("sam", role);
        load(LIST);
        assertThat(_find(CaptureConfigurationsView.class)).isEmpty();
        load(LIST + "/acme");
        assertThat(_find(CaptureConfigurationView.class)).isEmpty();
        assertThatThrownBy(guarded::list).isInstanceOf(AccessDeniedException.class);
    }

    private Provider guardedProvider() {
        return providers.offered().getFirst();
    }

    private void open() {
        enter("ada", Role.ADMIN);
        go(LIST + "/acme");
        MockVaadin.clientRoundtrip(false);
    }

    private static List<String> rowTitles() {
        return _find(_get(RowsField.class), TextField.class, spec -> spec.withLabel("Title")).stream()
                .map(TextField::getValue)
                .toList();
    }

    private static Button icon(String name) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static TextField in(Component dialog, String label) {
        return _get(dialog, TextField.class, spec -> spec.withLabel(label));
    }
}

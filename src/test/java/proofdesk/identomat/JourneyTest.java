package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import proofdesk.identomat.Stop.Page;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every flag, and what becomes of the pages in the preview (contract identomat 3 and 7). */
class JourneyTest {

    private static final String CALL = "[{'type':'operator-questionnaire','key':'c','title':'Call'}]";

    @Test
    void aSessionWithoutAnythingAsksForAgreementDocumentAndFace() {
        assertThat(pages("{}")).containsExactly(Page.AGREEMENT, Page.DOCUMENT, Page.FACE, Page.END);
    }

    @Test
    void returnUrlGivesWayToProofdesksOwn() {
        var address = "{'return_url':'https://bank.example/back'}";
        assertThat(words(Page.END, "{}")).containsExactly("end.back");
        assertThat(words(Page.END, address)).containsExactly("end.back", "end.replaced");
        var embedded = new Draft(flags(address), Steps.NONE, Optional.empty(), true);
        assertThat(words(Page.END, Journey.of(embedded))).containsExactly("end.embedded", "end.leftOut");
    }

    @Test
    void livenessAsksForAFaceInMotion() {
        assertThat(words(Page.FACE, "{}")).contains("face.still");
        assertThat(words(Page.FACE, "{'liveness':true}")).contains("face.motion");
    }

    @Test
    void languageIsThatOfThePagesAndOfTheTextsInThem() {
        var steps = "[{'type':'user-questionnaire','key':'a','title':{'en':'Work','ka':'სამუშაო'}}]";
        assertThat(journey("{'language':'ka'}", steps).language()).isEqualTo("ka");
        assertThat(names(journey("{'language':'ka'}", steps))).contains("სამუშაო");
        assertThat(journey("{}", steps).language()).isEqualTo("en");
        assertThat(names(journey("{}", steps))).contains("Work");
    }

    @Test
    void documentTypesAndCountriesAreNamed() {
        assertThat(words(Page.DOCUMENT, "{}")).contains("choice.document_types.all", "choice.document_countries.all");
        assertThat(words(Page.DOCUMENT, "{'document_types':['id','passport'],'document_countries':['DEU']}"))
                .contains("choice.document_types id passport", "choice.document_countries DEU");
    }

    @Test
    void generalDocumentTypesAreNamedWhereTheyAreAskedFor() {
        var bill = "'general_document_types':['utility_bill']";
        assertThat(words(Page.GENERAL, "{'allow_general_document_upload':true}"))
                .contains("choice.general_document_types.all");
        assertThat(words(Page.GENERAL, "{'allow_general_document_upload':true," + bill + "}"))
                .contains("choice.general_document_types utility_bill");
        assertThat(pages("{" + bill + "}")).doesNotContain(Page.GENERAL);
    }

    @ParameterizedTest
    @CsvSource({
        "allow_general_document_capture, way.camera",
        "allow_general_document_upload, way.upload",
    })
    void aGeneralDocumentIsHandedInAsAllowed(String flag, String way) {
        assertThat(pages("{}")).doesNotContain(Page.GENERAL);
        assertThat(pages("{'" + flag + "':true}"))
                .containsExactly(Page.AGREEMENT, Page.DOCUMENT, Page.GENERAL, Page.FACE, Page.END);
        assertThat(words(Page.GENERAL, "{'" + flag + "':true}")).contains(way);
        assertThat(words(Page.GENERAL, "{'allow_general_document_capture':true,'allow_general_document_upload':true}"))
                .contains("way.both");
    }

    @ParameterizedTest
    @CsvSource({"skip_agreement, AGREEMENT", "skip_document, DOCUMENT", "skip_face, FACE"})
    void whatIsSkippedIsNotThere(String flag, Page page) {
        assertThat(pages("{}")).contains(page);
        assertThat(pages("{'" + flag + "':true}")).doesNotContain(page).hasSize(3);
        assertThat(pages("{'" + flag + "':false}")).contains(page);
    }

    @ParameterizedTest
    @CsvSource({"allow_document_upload, DOCUMENT", "allow_face_upload, FACE", "allow_face_doc_upload, HOLD"})
    void aFileIsTakenInsteadWhereThatIsAllowed(String flag, Page page) {
        assertThat(words(page, "{'require_face_document':true}")).contains("way.camera");
        assertThat(words(page, "{'require_face_document':true,'" + flag + "':true}"))
                .contains("way.both");
    }

    @Test
    void theDocumentInHandIsAPageOfItsOwn() {
        assertThat(pages("{}")).doesNotContain(Page.HOLD);
        assertThat(pages("{'require_face_document':true}"))
                .containsExactly(Page.AGREEMENT, Page.DOCUMENT, Page.FACE, Page.HOLD, Page.END);
    }

    @Test
    void withoutItsCameraTheDocumentIsUploadedOrNotAtAll() {
        assertThat(words(Page.DOCUMENT, "{'disable_document_capture':true,'allow_document_upload':true}"))
                .contains("way.upload");
        assertThat(words(Page.DOCUMENT, "{'disable_document_capture':true}")).contains("way.none");
    }

    @Test
    void aDesktopThatIsSkippedBeginsWithACode() {
        assertThat(pages("{'skip_desktop':true}").getFirst()).isEqualTo(Page.PHONE_FIRST);
        assertThat(words(Page.PHONE_FIRST, "{'skip_desktop':true}")).containsExactly("phoneFirst.code");
        assertThat(words(Page.PHONE_FIRST, "{'skip_desktop':true,'restrict_url_sharing':true}"))
                .containsExactly("phoneFirst.nowhere");
        assertThat(words(Page.PHONE_FIRST, "{'skip_desktop':true,'switch_device_url':'https://bank.example/go'}"))
                .containsExactly("phoneFirst.address https://bank.example/go");
    }

    @Test
    void bothPagesOfAPassportAreSaidWhereAPassportIsTaken() {
        var both = "'capture_double_page_passport':true";
        assertThat(words(Page.DOCUMENT, "{" + both + "}")).contains("twoPages");
        assertThat(words(Page.DOCUMENT, "{" + both + ",'document_types':['id']}"))
                .doesNotContain("twoPages");
        assertThat(words(Page.DOCUMENT, "{}")).doesNotContain("twoPages");
    }

    @ParameterizedTest
    @CsvSource({
        "require_email, EMAIL, EMAIL_CODE, false",
        "require_email_check, EMAIL, EMAIL_CODE, true",
        "require_phone_number, PHONE, PHONE_CODE, false",
        "require_phone_number_check, PHONE, PHONE_CODE, true"
    })
    void contactDataAreAskedForAndVerifiedAfterTheAgreement(String flag, Page address, Page code, boolean verified) {
        assertThat(pages("{}")).doesNotContain(address, code);
        var pages = pages("{'" + flag + "':true}");
        assertThat(pages.get(1)).isEqualTo(address);
        assertThat(pages.contains(code)).isEqualTo(verified);
    }

    @Test
    void whoeverHasNoCameraGoesWhereTheAddressLeads() {
        assertThat(always("{}")).containsExactly("noCamera.code");
        assertThat(always("{'switch_device_url':'https://bank.example/go'}"))
                .containsExactly("noCamera.address https://bank.example/go");
        assertThat(always("{'switch_device_url':''}")).containsExactly("noCamera.unclear");
        assertThat(always("{'skip_document':true,'skip_face':true}")).isEmpty();
    }

    @Test
    void aSessionThatIsNotSharedStaysInItsBrowser() {
        assertThat(always("{'restrict_url_sharing':true}")).containsExactly("noCamera.nowhere", "oneBrowser");
        assertThat(always("{'restrict_url_sharing':true,'switch_device_url':'https://bank.example/go'}"))
                .containsExactly("noCamera.address https://bank.example/go", "oneBrowser");
    }

    @Test
    void anotherDeviceIsOfferedOnThePagesWithACamera() {
        var offered = "{'optional_continue_on_another_device':true}";
        assertThat(words(Page.DOCUMENT, offered)).contains("otherDevice");
        assertThat(words(Page.FACE, offered)).contains("otherDevice");
        assertThat(words(Page.AGREEMENT, offered)).isEmpty();
        assertThat(words(Page.FACE, "{'optional_continue_on_another_device':true,'restrict_url_sharing':true}"))
                .contains("otherDevice.forbidden");
    }

    @Test
    void aCallSaysWhetherSeveralMayTakePart() {
        assertThat(words(Page.CALL, journey("{}", CALL))).contains("call.one");
        assertThat(words(Page.CALL, journey("{'multiple_participants':true}", CALL)))
                .contains("call.several");
    }

    @Test
    void cascadingIdentityVerificationChangesNothing() {
        assertThat(journey("{'cascading_identity_verification':true}", CALL)).isEqualTo(journey("{}", CALL));
    }

    /** From a session that has every page, each flag but one makes a difference. */
    @ParameterizedTest
    @EnumSource(value = Flag.class, mode = EnumSource.Mode.EXCLUDE, names = "CASCADING_IDENTITY_VERIFICATION")
    void noFlagIsForgotten(Flag flag) {
        var whole = flags("{'require_face_document':true,'allow_general_document_capture':true}");
        var other =
                switch (flag.kind()) {
                    case YES_NO -> whole.with(flag, !whole.yes(flag));
                    case ADDRESS -> whole.with(flag, "https://bank.example/");
                    case LANGUAGE -> whole.with(flag, "de");
                    case DOCUMENT_TYPES, COUNTRIES, GENERAL_DOCUMENT_TYPES ->
                        whole.with(flag, List.of(flag.kind().known().getFirst()));
                };
        var steps = steps(CALL);
        assertThat(Journey.of(Draft.EMPTY.with(steps).with(other)))
                .isNotEqualTo(Journey.of(Draft.EMPTY.with(steps).with(whole)));
    }

    @Test
    void stepsComeAfterTheRestAndCallsLast() {
        var journey = journey(
                "{}",
                "[{'type':'operator-questionnaire','key':'c','title':'Call','questions':[{'mandatory':true},{}]},"
                        + "{'type':'geolocation'},{'type':'client-questionnaire','key':'q','title':'Work','questions':[{}]},"
                        + "{'type':'identity-document'},{'type':'liveness','title':'Again'}]");
        assertThat(journey.stops())
                .extracting(Stop::page)
                .containsExactly(
                        Page.AGREEMENT,
                        Page.DOCUMENT,
                        Page.FACE,
                        Page.STRANGE,
                        Page.QUESTIONS,
                        Page.DOCUMENT,
                        Page.FACE,
                        Page.CALL,
                        Page.END);
        assertThat(words(Page.CALL, journey)).contains("questions 2 1");
        assertThat(words(Page.QUESTIONS, journey)).containsExactly("questions 1 0");
        assertThat(words(Page.STRANGE, journey)).containsExactly("strange geolocation");
        assertThat(names(journey)).contains("Call", "Work", "Again");
    }

    @Test
    void whereNothingIsLeftThereIsNoEndEither() {
        assertThat(pages("{'skip_agreement':true,'skip_document':true,'skip_face':true,'skip_desktop':true}"))
                .isEmpty();
    }

    @Test
    void aConfigurationHeldAtIdentomatCannotBeSeenFromHere() {
        var held = new Draft(flags("{'liveness':true}"), steps(CALL), Optional.of("5f3c"), false);
        assertThat(Journey.of(held).stops()).extracting(Stop::page).containsExactly(Page.HELD, Page.END);
        assertThat(words(Page.HELD, Journey.of(held))).containsExactly("held 5f3c", "held.flags", "held.steps c");
    }

    private static List<Page> pages(String flags) {
        return journey(flags, "[]").stops().stream().map(Stop::page).toList();
    }

    private static List<String> names(Journey journey) {
        return journey.stops().stream().map(Stop::name).toList();
    }

    private static List<String> words(Page page, String flags) {
        return words(page, journey(flags, "[]"));
    }

    /** Of the first such page. */
    private static List<String> words(Page page, Journey journey) {
        return journey.stops().stream()
                .filter(stop -> stop.page() == page)
                .findFirst()
                .map(stop -> said(stop.words().stream()))
                .orElseThrow();
    }

    private static List<String> always(String flags) {
        return said(journey(flags, "[]").always().stream());
    }

    private static List<String> said(Stream<Stop.Word> words) {
        return words.map(word -> (word.key() + " " + String.join(" ", word.values())).strip())
                .toList();
    }

    private static Journey journey(String flags, String steps) {
        return Journey.of(Draft.EMPTY.with(flags(flags)).with(steps(steps)));
    }

    private static Flags flags(String json) {
        return Flags.of((ObjectNode) JsonMapper.shared().readTree(json.replace('\'', '"')));
    }

    private static Steps steps(String json) {
        return Steps.of(JsonMapper.shared().readTree(json.replace('\'', '"')));
    }
}

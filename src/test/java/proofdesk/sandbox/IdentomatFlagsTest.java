package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every flag, and what the person sees of it (contract identomat 3). */
class IdentomatFlagsTest extends IdentomatTest {

    private static final String CAMERA = "data-camera=";
    private static final String FILE = "type=\"file\"";
    private static final String CODE = "class=\"qr\"";
    private static final String BACK = "https://desk.example/return?x=1";

    /** 1. */
    @Test
    void returnUrlIsWhereThePersonGoesInTheEndAndWithoutItThePageSaysDone() {
        var back = beginWith("\"skip_document\":true,\"skip_face\":true,\"return_url\":\"" + BACK + "\"");
        var framed = beginWith("\"skip_document\":true,\"skip_face\":true");

        assertThat(act(back, "action", "agree").header("Location")).isEqualTo(BACK);
        assertThat(open(back, PHONE).header("Location")).isEqualTo(BACK);
        act(framed, "action", "agree");
        assertThat(page(framed)).contains("data-done").contains("Thank you");
        assertThat(wire.get("/widget.js").http().body()).contains("postMessage('DONE'");
    }

    /** 2. */
    @Test
    void livenessAsksForAFaceInMotion() {
        assertThat(at("FACE-0", "\"liveness\":true")).contains("turn your head slowly");
        assertThat(at("FACE-0", "")).doesNotContain("turn your head slowly");
        var live = beginWith("\"liveness\":true");
        walk(live);
        assertThat(result(live).path("live").asBoolean()).isTrue();
    }

    /** 3. */
    @ParameterizedTest
    @CsvSource({"en, en, I agree", "es, es, Acepto", "de, de, Ich stimme zu", "ka, en, I agree", "gr, en, I agree"})
    void languageIsSpokenWhereThereAreTextsElseEnglishWhichSaysSo(String asked, String spoken, String words) {
        var page = page(beginWith("\"language\":\"" + asked + "\""));

        assertThat(page).contains("<html lang=\"" + spoken + "\">").contains(words);
        assertThat(page.contains("There are no texts in “" + asked + "”")).isEqualTo(!asked.equals(spoken));
    }

    /** 4; an empty list allows everything here (rule R21). */
    @Test
    void documentTypesLimitsTheChoice() {
        assertThat(types("\"document_types\":[\"passport\",\"driver_license\"]"))
                .containsExactly("passport", "driver_license");
        assertThat(types("")).containsExactly("id", "passport", "driver_license", "residence_license");
        assertThat(types("\"document_types\":[]")).hasSize(4);
        var token = beginWith("\"skip_agreement\":true,\"document_types\":[\"passport\"]");
        assertThat(act(token, "action", "document", "document", "id", "country", "GEO")
                        .status())
                .isEqualTo(422);
    }

    /** 5. */
    @Test
    void documentCountriesLimitsTheCountries() {
        var some = at("DOCUMENT-0", "\"document_countries\":[\"USA\",\"DEU\"]");

        assertThat(all("<option value=\"([A-Z]{3})\"", some)).containsExactly("DEU", "USA");
        assertThat(some).contains("Germany");
        assertThat(all("<option value=\"([A-Z]{3})\"", at("DOCUMENT-0", ""))).hasSizeGreaterThan(10);
    }

    /** 6. */
    @Test
    void generalDocumentTypesLimitsTheProofsOfAddress() {
        var upload = "\"allow_general_document_upload\":true";

        assertThat(all("<option value=\"([a-z_]+)\"", at("GENERAL-0", upload)))
                .containsExactly("bank_statement", "utility_bill", "drivers_license");
        assertThat(all(
                        "<option value=\"([a-z_]+)\"",
                        at("GENERAL-0", upload + ",\"general_document_types\":[\"utility_bill\"]")))
                .containsExactly("utility_bill");
        assertThat(screens("\"general_document_types\":[\"utility_bill\"]")).doesNotContain("GENERAL-0");
    }

    /** 7 and 8. */
    @Test
    void aGeneralDocumentIsTakenByTheCameraOrAsAFileAsAllowed() {
        var capture = at("GENERAL-0", "\"allow_general_document_capture\":true");
        var upload = at("GENERAL-0", "\"allow_general_document_upload\":true");

        assertThat(capture).contains(CAMERA).doesNotContain(FILE);
        assertThat(upload).contains(FILE).doesNotContain(CAMERA);
        assertThat(screens("")).doesNotContain("GENERAL-0");
    }

    /** 9, 10 and 11. */
    @ParameterizedTest
    @CsvSource({"skip_agreement, AGREEMENT-0", "skip_document, DOCUMENT-0", "skip_face, FACE-0"})
    void whatIsSkippedIsNotAsked(String flag, String screen) {
        assertThat(screens("")).contains(screen);
        assertThat(screens("\"" + flag + "\":true")).doesNotContain(screen);
    }

    /** 12, 13 and 14. */
    @ParameterizedTest
    @CsvSource({
        "allow_document_upload, FRONT-0",
        "allow_document_upload, BACK-0",
        "allow_face_upload, FACE-0",
        "allow_face_doc_upload, HOLD-0"
    })
    void aFileIsTakenInsteadWhereThatIsAllowed(String flag, String screen) {
        var hold = "\"require_face_document\":true";

        assertThat(at(screen, hold)).doesNotContain(FILE).contains(CAMERA);
        assertThat(at(screen, hold + ",\"" + flag + "\":true")).contains(FILE).contains(CAMERA);
    }

    /** 15. */
    @Test
    void requireFaceDocumentAsksToHoldTheDocument() {
        assertThat(screens("\"require_face_document\":true")).endsWith("FACE-0", "HOLD-0");
        assertThat(at("HOLD-0", "\"require_face_document\":true")).contains("beside your face");
        assertThat(screens("")).doesNotContain("HOLD-0");
    }

    /** 16, and rule R7: without an upload there is no way at all. */
    @Test
    void disableDocumentCaptureTakesTheCameraAway() {
        var page = at("FRONT-0", "\"disable_document_capture\":true,\"allow_document_upload\":true");

        assertThat(page).doesNotContain(CAMERA).contains(FILE);
        assertThat(at("FRONT-0", "\"disable_document_capture\":true"))
                .contains("There is no way to give this picture")
                .doesNotContain("value=\"specimen\"");
    }

    /** 17. */
    @Test
    void skipDesktopShowsADesktopTheCodeAtOnce() {
        var token = beginWith("\"skip_desktop\":true");

        assertThat(open(token, DESKTOP).http().body())
                .contains(CODE)
                .contains("/?session_token=" + token)
                .doesNotContain("I agree");
        assertThat(page(token)).contains("I agree");
        assertThat(open(begin(""), DESKTOP).http().body()).contains("I agree");
    }

    /** 18. */
    @Test
    void aPassportHasTwoPagesWhereBothAreWanted() {
        assertThat(passport("\"capture_double_page_passport\":true")).contains("PASSPORT_SECOND-0");
        assertThat(passport("")).contains("PASSPORT-0").doesNotContain("PASSPORT_SECOND-0");
        assertThat(screens("\"capture_double_page_passport\":true")).doesNotContain("PASSPORT_SECOND-0");
    }

    /** 19 to 22, and rule R17. */
    @ParameterizedTest
    @CsvSource({
        "require_email, EMAIL-0, EMAIL_CODE-0, false",
        "require_email_check, EMAIL-0, EMAIL_CODE-0, true",
        "require_phone_number, PHONE-0, PHONE_CODE-0, false",
        "require_phone_number_check, PHONE-0, PHONE_CODE-0, true"
    })
    void contactDataAreAskedForAndCheckedAsWanted(String flag, String address, String code, boolean checked) {
        var asked = screens("\"" + flag + "\":true");

        assertThat(asked).containsOnlyOnce(address);
        assertThat(asked.contains(code)).isEqualTo(checked);
        assertThat(asked.indexOf(address)).isEqualTo(1); // after the agreement
        assertThat(screens("")).doesNotContain(address);
    }

    /** 23, 24 and rules R2, R3. */
    @Test
    void theCodeForADeniedCameraLeadsWhereTheFlagsSay() {
        var elsewhere = "\"switch_device_url\":\"https://phone.example/x\"";
        var restricted = "\"restrict_url_sharing\":true";

        assertThat(at("FRONT-0", "")).contains(CODE).contains("<code>" + wire.address() + "/?session_token=");
        assertThat(at("FRONT-0", elsewhere)).contains(CODE).contains("<code>https://phone.example/x</code>");
        assertThat(at("FACE-0", elsewhere)).contains("<code>https://phone.example/x</code>");
        settings("\"qrNeedsSwitchUrl\":true");
        assertThat(at("FRONT-0", "")).doesNotContain(CODE);
        settings("\"qrNeedsSwitchUrl\":false");
        var stuck = beginWith("\"skip_agreement\":true," + restricted);
        var cookie = open(stuck, PHONE).header("Set-Cookie").replaceAll(";.*", "");
        document(stuck, cookie);
        assertThat(open(stuck, PHONE, "Cookie", cookie).http().body())
                .doesNotContain(CODE)
                .contains("may not be opened in another browser");
        var custom = beginWith("\"skip_agreement\":true," + restricted + "," + elsewhere);
        var other = open(custom, PHONE).header("Set-Cookie").replaceAll(";.*", "");
        document(custom, other);
        assertThat(open(custom, PHONE, "Cookie", other).http().body()).contains("https://phone.example/x");
    }

    /** 24. */
    @Test
    void restrictUrlSharingKeepsTheSessionInItsFirstBrowser() {
        var token = beginWith("\"restrict_url_sharing\":true");
        var cookie = open(token, PHONE).header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(open(token, PHONE).status()).isEqualTo(403);
        assertThat(open(token, PHONE).http().body()).contains("another browser");
        assertThat(open(token, PHONE, "Cookie", cookie.replaceAll(";.*", "")).status())
                .isEqualTo(200);
        var shared = begin("");
        assertThat(open(shared, PHONE).status()).isEqualTo(200);
        assertThat(open(shared, PHONE).header("Set-Cookie")).isEmpty();
    }

    /** Rule R4. */
    @Test
    void aDesktopThatIsSkippedAndMayNotShareIsToldSo() {
        var flags = "\"skip_desktop\":true,\"restrict_url_sharing\":true";

        assertThat(open(beginWith(flags), DESKTOP).http().body())
                .doesNotContain(CODE)
                .contains("works on phones only");
        assertThat(open(beginWith(flags + ",\"switch_device_url\":\"https://phone.example/x\""), DESKTOP)
                        .http()
                        .body())
                .contains(CODE);
    }

    /** 25, and rule R5. */
    @Test
    void aTabOffersAnotherDeviceUnlessTheAddressMayNotBeShared() {
        var tab = "\"optional_continue_on_another_device\":true";

        assertThat(at("FRONT-0", tab)).contains("Continue on another device");
        assertThat(at("FACE-0", tab)).contains("Continue on another device");
        assertThat(at("FRONT-0", "")).doesNotContain("Continue on another device");
    }

    /** 26. */
    @Test
    void aCallSaysWhetherSeveralMayTakePart() {
        var call = ",\"steps\":[{\"type\":\"operator-questionnaire\",\"key\":\"c\",\"questions\":[]}]";
        var several = begin(",\"flags\":{\"multiple_participants\":true}" + call);
        var alone = begin(call);
        walk(several, "CALL-1");
        walk(alone, "CALL-1");

        assertThat(page(several)).contains("Several people may take part");
        assertThat(page(alone)).contains("with you alone");
        var child = begin(",\"parent_session_id\":\"" + several + "\"" + call);
        walk(child, "CALL-1");
        assertThat(wire.get("/operator/").http().body()).contains("Joins another session.");
    }

    /** 27, rule R20. */
    @Test
    void cascadingIdentityVerificationChangesNothingInTheWidget() {
        var with = beginWith("\"cascading_identity_verification\":true");
        var without = begin("");

        for (var screen : new String[] {"AGREEMENT-0", "DOCUMENT-0", "FRONT-0", "BACK-0", "FACE-0"}) {
            walk(with, screen);
            walk(without, screen);
            assertThat(page(with).replace(with, "")).isNotEmpty();
            assertThat(drawn(page(with), with)).isEqualTo(drawn(page(without), without));
        }
    }

    /** A page without what differs from session to session. */
    private static String drawn(String page, String token) {
        return page.replace(token, "").replaceAll("base64,[^\"]+", "");
    }

    private void document(String token, String cookie) {
        wire.send(wire.request("/widget")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "session_token=" + token + "&screen=DOCUMENT-0&action=document&document=id&country=GEO")));
    }

    private String at(String screen, String flags) {
        var token = beginWith(flags);
        walk(token, screen);
        return page(token);
    }

    private List<String> types(String flags) {
        return all("name=\"document\" value=\"([a-z_]+)\"", at("DOCUMENT-0", flags));
    }

    private static List<String> all(String pattern, String page) {
        var main = page.substring(0, page.indexOf("</main>"));
        return Pattern.compile(pattern)
                .matcher(main)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> passport(String flags) {
        var token = beginWith(flags);
        walk(token, "DOCUMENT-0");
        act(token, "action", "document", "document", "passport", "country", "DEU");
        return onwards(token);
    }

    private List<String> screens(String flags) {
        return onwards(beginWith(flags));
    }

    /** Every page until the end. */
    private List<String> onwards(String token) {
        var seen = new ArrayList<String>();
        for (var screen = screen(token); !screen.isEmpty(); screen = screen(token)) {
            assertThat(seen).doesNotContain(screen);
            seen.add(screen);
            step(token, screen);
        }
        return seen;
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ElementUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proofdesk.security.Role;
import proofdesk.ui.CopyField;
import proofdesk.ui.QrCode;
import proofdesk.verification.Verification.LinkState;
import tools.jackson.databind.node.JsonNodeFactory;

class LinkShownTest extends CheckScreenTest {

    @ParameterizedTest
    @CsvSource({
        "en, Please show who you are, Hello",
        "nb, Vis hvem du er, Hei",
        "de, 'Bitte zeigen Sie, wer Sie sind', Guten Tag"
    })
    void theEMailSpeaksThePersonsLanguageAndHoldsTheLink(String tag, String subject, String greeting) {
        open();
        language(tag);

        var mail = URLDecoder.decode(anchor("Write an e-mail").getHref().replace("+", "%2B"), StandardCharsets.UTF_8);
        assertThat(mail).startsWith("mailto:?subject=" + subject).contains("&body=" + greeting, link());
    }

    @Test
    void theSheetIsInThePersonsLanguageWithTheCodeTheAddressAndItsEnd() {
        open();
        language("nb");
        assertThat(anchor("Print sheet").getHref()).isEqualTo("verifications/" + check.id() + "/sheet/nb");
        var link = link();

        UI.getCurrent().navigate("verifications/" + check.id() + "/sheet/nb");

        assertThat(textOf(LinkSheetView.class))
                .contains("Vis hvem du er", "Skann denne koden", link, "Koden virker til", "Ha dette klart", "Sandbox");
        _get(QrCode.class);
        _get(Button.class, spec -> spec.withText("Print"));
    }

    @Test
    void theLinkOfACheckInAnAppIsForTheAppAndNotForAMail() {
        by("SDK");
        open();

        assertThat(textOf(VerificationView.class))
                .contains(
                        "in your app",
                        "In the app",
                        "Next: give the link to your app",
                        "It opens nothing in a browser");
        assertThat(_get(CopyField.class).getElement().getOuterHTML()).contains("Link for your app");
        assertThat(_find(HandOverWays.class)).isEmpty();
        _get(QrCode.class);
    }

    @Test
    void aCheckWhosePicturesAreTakenOnOurPageSaysSo() {
        by("UPLOAD");
        jdbc.sql("update verification set handed_over_at = ? where id = ?")
                .params(now(), check.id())
                .update();
        open();

        assertThat(textOf(VerificationView.class))
                .contains("on our page", "Taking pictures", "The person is taking pictures on our page");
        _get(HandOverWays.class);
    }

    private void by(String way) {
        jdbc.sql("update verification set way = ? where id = ?")
                .params(way, check.id())
                .update();
    }

    @Test
    void aSheetForALinkThatIsDeadSaysSo() {
        verifications.revokeLink(check.id());
        UI.getCurrent().navigate("verifications/" + check.id() + "/sheet/en");

        assertThat(textOf(LinkSheetView.class)).contains("There is no link to print");
        assertThat(_find(QrCode.class)).isEmpty();
    }

    @Test
    void aSheetOfNothingOrInNoLanguageIsNotFound() {
        UI.getCurrent().navigate("verifications/" + UUID.randomUUID() + "/sheet/en");
        assertThat(_find(LinkSheetView.class)).isEmpty();

        UI.getCurrent().navigate("verifications/" + check.id() + "/sheet/xx");
        assertThat(_find(LinkSheetView.class)).isEmpty();
    }

    @Test
    void anAuditorGetsNoSheet() {
        signIn("audrey", Role.AUDITOR);
        UI.getCurrent().navigate("verifications/" + check.id() + "/sheet/en");

        assertThat(_find(LinkSheetView.class)).isEmpty();
    }

    @Test
    void writingAnEMailHandsTheLinkOver() {
        open();
        var mail = anchor("Write an e-mail");
        ElementUtilsKt._fireDomEvent(
                mail.getElement(), new DomEvent(mail.getElement(), "click", JsonNodeFactory.instance.objectNode()));

        assertThat(verifications.find(check.id()).orElseThrow().sentAt()).isNotNull();
    }

    @Test
    void aRevokedLinkIsGoneFromTheScreenAndANewOneIsOffered() {
        open();
        var before = link();
        _click(button("Revoke the link"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        turned("The link was revoked. Make a new one below");
        assertThat(_find(CopyField.class)).isEmpty();
        assertThat(verifications.find(check.id()).orElseThrow().link()).isEqualTo(LinkState.REVOKED);

        _click(button("Make a new link"));
        _click(button("Make the link"));
        turned("Next: hand the link to the person");
        assertThat(link()).isNotEqualTo(before);
    }

    @Test
    void aLinkIsReplacedByOneThatLivesAsLongAsChosen() {
        open();
        var before = link();
        _click(button("Make a new link"));
        var dialog = _get(ReplaceLinkDialog.class);
        assertThat(dialog.getElement().getTextRecursively()).contains("stops working at once");
        _get(dialog, ValiditySelect.class).setValue(Duration.ofHours(24));
        _click(button("Make the link"));

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(link()).isNotEqualTo(before);
        });
        assertThat(Duration.between(
                        clock.instant(),
                        verifications.find(check.id()).orElseThrow().linkExpiresAt()))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
    }

    @Test
    void anExpiredLinkIsToldAndANewOneIsOffered() {
        clock.advance(Duration.ofHours(2));
        open();

        assertThat(textOf(VerificationView.class)).contains("The link has expired before the person went on");
        assertThat(_find(CopyField.class)).isEmpty();
        _get(Button.class, spec -> spec.withText("Make a new link"));
    }

    private void open() {
        UI.getCurrent().navigate("verifications/" + check.id());
    }

    private static void turned(String text) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(textOf(VerificationView.class)).contains(text);
        });
    }

    @SuppressWarnings("unchecked")
    private static void language(String tag) {
        _get(Select.class, spec -> spec.withLabel("In the language")).setValue(tag);
    }

    private static Anchor anchor(String text) {
        return _get(Anchor.class, spec -> spec.withText(text));
    }

    private static String link() {
        return String.valueOf(_get(CopyField.class).getElement().getProperty("text"));
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.security.Role;
import proofdesk.ui.CopyField;
import proofdesk.ui.QrCode;

class CounterViewTest extends CheckScreenTest {

    @ParameterizedTest
    @CsvSource({
        "en, Show who you are, Good light, Hello",
        "nl, Laat zien wie u bent, Goed licht, Hallo",
        "nb, Vis hvem du er, Godt lys, Hei",
        "de, 'Zeigen Sie, wer Sie sind', Gutes Licht, Guten Tag",
        "es, Muestre quién es, Buena luz, Hola"
    })
    void theCodeTheTipsAndTheMailAreInTheCustomersLanguage(String tag, String title, String tip, String greeting) {
        open("/" + tag);

        assertThat(text()).contains(title, tip, link(), "Sandbox");
        _get(QrCode.class);
        assertThat(_get(CopyField.class).getElement().getProperty("text")).isEqualTo(link());
        var mail = _get(Anchor.class, spec -> spec.withText("Write an e-mail")).getHref();
        assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8)).contains(greeting, link());
        assertThat(_get(CounterView.class).getElement().getOuterHTML()).contains("lang=\"" + tag + "\"");
    }

    @Test
    void anotherLanguageIsOneTouchAndStaysInTheAddress() {
        open("");
        _click(button("Nederlands"));

        assertThat(text()).contains("Laat zien wie u bent").doesNotContain("Show who you are");
        assertThat(button("Nederlands").getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(button("English").getElement().getAttribute("aria-pressed")).isEqualTo("false");
    }

    @Test
    void showingTheCodeHandsTheLinkOver() {
        open("");

        assertThat(verifications.find(check.id()).orElseThrow().sentAt()).isNotNull();
    }

    @Test
    void itTurnsWhenThePhoneHasOpenedThePageAndWhenItIsUnderWay() {
        open("");
        at("opened_at");
        turned("Your phone has opened the page");
        assertThat(_find(QrCode.class)).isEmpty();
        assertThat(_find(CopyField.class)).isEmpty();

        at("handed_over_at");
        turned("Under way on your phone");

        _click(button("Show the code again"));
        _get(QrCode.class);
    }

    @ParameterizedTest
    @CsvSource({"accepted, ACCEPTED", "rejected-face-low, REJECTED"})
    void whateverTheResultTheCustomerReadsThanksAndNothingElse(String sample, String outcome) throws IOException {
        said(sample, outcome, outcome.toLowerCase(Locale.ROOT));
        open("");

        assertThat(text())
                .contains("Thank you", "You are done on your phone")
                .doesNotContainIgnoringCase("accepted")
                .doesNotContainIgnoringCase("rejected")
                .doesNotContain(check.id().toString());
        assertThat(_find(QrCode.class)).isEmpty();
    }

    @Test
    void aCodeThatWorksNoMoreSaysSoAndIsReplacedOnTheSpot() {
        open("");
        var before = link();
        verifications.revokeLink(check.id());
        turned("This code works no more");
        assertThat(_find(QrCode.class)).isEmpty();

        _click(button("Make a new code"));
        turned("Show who you are");
        assertThat(link()).isNotEqualTo(before);
        assertThat(text()).contains(link());
    }

    @Test
    void escapeLeadsBackToWhereItWasOpened() {
        open("");
        ShortcutsKt.fireShortcut(Key.ESCAPE);
        _get(VerificationView.class);
        assertThat(handOver().getHref()).isEqualTo("counter/" + check.id() + "/en");
    }

    @Test
    void theDossierLeadsThereAndEscapeBackToTheDossier() {
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(handOver().getHref()).isEqualTo("counter/" + check.id() + "?to=dossier");

        UI.getCurrent().navigate("counter/" + check.id(), QueryParameters.fromString("to=dossier"));
        ShortcutsKt.fireShortcut(Key.ESCAPE);
        _get(DossierView.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xx", "-"})
    void anotherAddressIsNotFound(String more) {
        UI.getCurrent().navigate("-".equals(more) ? "counter/" + UUID.randomUUID() : "counter/" + check.id() + more);
        assertThat(_find(CounterView.class)).isEmpty();
    }

    @Test
    void anAuditorHandsNothingOver() {
        signIn("audrey", Role.AUDITOR);
        open("");
        assertThat(_find(CounterView.class)).isEmpty();
        assertThat(verifications.find(check.id()).orElseThrow().sentAt()).isNull();
    }

    @Test
    void aCheckThatIsBeingErasedShowsNoThanksAndOffersNoCode() {
        open("");
        clock.advance(Duration.ofHours(2));
        verifications.erase(check.id());
        turned("This code works no more");
        assertThat(_find(QrCode.class)).isEmpty();
    }

    private void open(String more) {
        UI.getCurrent().navigate("counter/" + check.id() + more);
    }

    /** As when the phone has gone on; that the screen turns by itself is seen in a browser. */
    private void at(String step) {
        jdbc.sql("update verification set " + step + " = ? where id = ?")
                .params(now(), check.id())
                .update();
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        open("");
    }

    private static void turned(String text) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(text);
        });
    }

    private static Anchor handOver() {
        return _get(Anchor.class, spec -> spec.withText("Hand over at the counter"));
    }

    private String link() {
        return verifications.link(check.id()).orElseThrow().url().toString();
    }

    private static String text() {
        return textOf(CounterView.class);
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.flow.Phone;
import proofdesk.flow.Widget;
import proofdesk.identomat.PublishedPlan;
import proofdesk.provider.ProviderException;
import proofdesk.result.Finding;
import proofdesk.security.Role;
import proofdesk.ui.JsonReport;
import proofdesk.verification.Wish;

/** The page of a check at Identomat, from a session of the played one: what it says, and what it says on demand. */
class IdentomatResultViewTest extends CheckScreenTest {

    private static final String PLAN = """
            {"flags":{"liveness":true,"language":"ka"},"steps":[{"type":"user-questionnaire","key":"about",
            "title":{"en":"About %1$s","ka":"შენ %1$s"},"questions":[
            {"type":"boolean","key":"pep","title":{"en":"Do you hold an office %1$s?"}},
            {"type":"options","key":"purpose","title":"Purpose","options":[
            {"key":"savings","title":{"en":"Saving","ka":"დაზოგვა"}},{"key":"pay","title":"Paying"}]}]}]}""";

    private static final Path WHOLE = Path.of("src/test/resources/proofdesk/identomat/results/everything-at-once.json");

    @Autowired
    private Activities activities;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Phone phone;
    private Widget widget;
    private String token = "";

    @BeforeEach
    void begin() {
        logged.start();
        root().addAppender(logged);
        phone = new Phone(sandbox());
        widget = new Widget(phone, sandbox());
    }

    /** Of a whole flow: ordered, gone through, read, shown, asked for details. */
    @AfterEach
    void noKeyNoTokenAndNobodyIsInAnyLog() {
        root().detachAppender(logged);
        phone.reset();
        assertThat(List.copyOf(logged.list))
                .extracting(line ->
                        line.getFormattedMessage() + " " + ThrowableProxyUtil.asString(line.getThrowableProxy()))
                .noneMatch(line ->
                        holdsSecret(line) || line.matches("(?is).*(specimenidze|01001000007|specimen street).*"));
    }

    @Test
    void aResultIsReadInSectionsAndDetailsOfAMatchAreAskedForOnDemand() throws IOException {
        walked("identomat.approved.screening-match");
        told(Files.readString(WHOLE), "ACCEPTED", "approved");
        open();

        assertThat(_find(H2.class).stream().map(H2::getText))
                .contains(
                        "Person",
                        "Document",
                        "Checks",
                        "The provider’s decision",
                        "Proofs of address and other documents",
                        "Answers",
                        "Screening matches",
                        "Record of a trusted database");
        assertThat(text())
                .contains("ნინო", "5 Nov 1979", "Georgia (GEO)", "Identity card (id)")
                .contains("The faces are alike to 0.9271", "A living person was in front of the camera")
                .contains("შენ once", "Do you hold an office once?", "no", "დაზოგვა", "unheard-of")
                .contains("Utility bill", "Page 1", "12 Specimen Street", "Issued date was not found")
                .contains("The face is not the one in the document (code face_mismatch)", "Looked at by eye")
                .contains("SPECIMENIDZE Nino", "0.93", "is for you to judge", "civil-registry")
                .contains("What this means and what you can do", "Many people share a name")
                .doesNotContain("twice", "Specimen list of public offices");
        assertThat(asked()).isZero();

        _click(details("Show details of SPECIMENIDZE Nino"));
        assertThat(text()).contains("Asking the provider…");
        told("Specimen list of public offices");

        assertThat(text()).contains("Sources 1, list", "PEP", "SPECIMENIDZE NINO");
        assertThat(asked()).isEqualTo(1);
        assertThat(holdsSecret(
                        text() + _get(VerificationView.class).getElement().getOuterHTML()))
                .isFalse();
    }

    @Test
    void whatSomebodyWroteOrAnsweredIsHiddenUntilItIsAskedFor() throws IOException {
        walked("identomat.approved.screening-match");
        told(Files.readString(WHOLE), "ACCEPTED", "approved");
        System.setProperty(MasksTest.MASKED, "true");
        try {
            open();
            assertThat(_get(VerificationView.class).getElement().getOuterHTML())
                    .doesNotContain("Looked at by eye", "12 Specimen Street", "დაზოგვა", "civil-registry");
            assertThat(text())
                    .contains("SPECIMENIDZE Nino", "Comment of the person who decided at the provider: hidden");

            _click(_get(Button.class, spec -> spec.withText("Show: Answers")));
            assertThat(text()).contains("დაზოგვა").doesNotContain("12 Specimen Street");
            _click(_get(Button.class, spec -> spec.withText("Show: Proofs of address and other documents")));
            _click(_get(Button.class, spec -> spec.withText("Show: Record of a trusted database")));
            _click(_find(
                            MaskButton.class,
                            spec -> spec.withPredicate(
                                    one -> one.getAriaLabel().orElse("").equals("Show: What was written")))
                    .getFirst());
            assertThat(text()).contains("Looked at by eye", "12 Specimen Street", "civil-registry");

            _click(details("Show details of SPECIMENIDZE Nino"));
            told("Specimen list of public offices");
            var more = _find(MoreTold.class).getFirst();
            _click(_find(more, RevealButton.class).getFirst());
            assertThat(_get(more, NativeDetails.class).isOpen()).isTrue();
            assertThat(_get(more, JsonReport.class).revealed()).startsWith("/");
            _click(_get(Button.class, spec -> spec.withText("Show all hidden values")));
            _click(_get(Button.class, spec -> spec.withText("Hide the values again")));
            assertThat(text()).doesNotContain("Specimen list of public offices", "Looked at by eye");
        } finally {
            System.setProperty(MasksTest.MASKED, "false");
        }
        assertThat(activities.ofDossier(check.dossierId()))
                .extracting(Activity::kind)
                .filteredOn(kind -> kind.startsWith("revealed."))
                .containsExactly(
                        "revealed.all", "revealed.remarks", "revealed.record", "revealed.papers", "revealed.answers");
    }

    @Test
    void detailsThatCannotBeHadAreToldAndCanBeAskedForAgain() {
        walked("identomat.approved.screening-match");
        open();
        widget.delete(token);

        _click(details("Show details of SPECIMENIDZE Nino"));
        told("The provider has no details of this any more.");

        assertThat(text()).contains("SPECIMENIDZE Nino", "Reference ");
        assertThat(details("Show details of SPECIMENIDZE Nino").isEnabled()).isTrue();
    }

    @Test
    void onlyWhatTheReportNamesIsAskedForAndAnAuditorMayAskToo() {
        walked("identomat.approved.screening-match");

        assertThatExceptionOfType(ProviderException.Gone.class)
                .isThrownBy(() -> verifications.details(check.id(), "scr-999999"));
        assertThat(asked()).isZero();

        signIn("audrey", Role.AUDITOR);
        assertThat(verifications.details(check.id(), "scr-090002").told())
                .extracting(Finding.Remark::text)
                .contains("SPETSIMENIDZE Nina");
        assertThat(activities.ofDossier(check.dossierId()))
                .filteredOn(activity -> activity.kind().equals("details.asked"))
                .extracting(Activity::actor)
                .containsExactly("audrey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document_type_mismatch",
                "document_type_unknown",
                "document_format_mismatch",
                "document_page_mismatch",
                "document_not_readable",
                "document_blurry",
                "document_covered",
                "document_grayscale",
                "document_spoofing_detected2",
                "document_face_align",
                "document_face_blurry",
                "document_face_require_brighter",
                "document_face_too_bright",
                "no_document_in_image",
                "face_mismatch",
                "face_align",
                "face_blurry",
                "face_far_away",
                "face_too_close",
                "face_away_from_center",
                "face_look_straight",
                "face_require_brighter",
                "face_too_bright"
            })
    void aKnownCodeIsToldInWordsAndAsItCame(String code) {
        assertThat(words(code)).endsWith("(code " + code + ")").doesNotContain("{0}", "provider’s code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason_nobody_knows", "FACE_MISMATCH", "code", "{0}", "'", "face mismatch"})
    void anyOtherCodeIsToldAsItCame(String code) {
        assertThat(words(code)).isEqualTo("Reason for a rejection, as the provider’s code: " + code);
    }

    private String words(String code) {
        return new Words(new Div(), clock)
                .of(new Finding.Remark("rejectReason.code", "rejectReason.code", code, "/reject_reason/value"));
    }

    @Test
    void thatAnOperatorHasToDecideIsSaid() {
        var asked = new PublishedPlan(context, "Operator").publish(PLAN.formatted("once"));
        check = verifications.order(
                check.dossierId(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(asked));
        jdbc.sql("update verification set outcome = 'PROCESSING', status_word = 'MANUAL_CHECK', handed_over_at = ?,"
                        + " processing_at = ? where id = ?")
                .params(now(), now(), check.id())
                .update();
        open();
        assertThat(text()).contains("An agent at the provider has to decide");
    }

    /** Started with one version; another is published before it is shown. */
    private void walked(String scenario) {
        var plan = new PublishedPlan(context, "Result view");
        var asked = plan.publish(PLAN.formatted("once"));
        phone.arm(scenario);
        check = verifications.order(
                check.dossierId(),
                Wish.hosted("identomat", "session", Duration.ofHours(1)).configured(asked));
        token = widget.open(verifications.link(check.id()).orElseThrow().url());
        widget.walk(token);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        plan.publish(PLAN.formatted("twice"));
    }

    private long asked() {
        return activities.ofDossier(check.dossierId()).stream()
                .filter(activity -> activity.kind().equals("details.asked"))
                .count();
    }

    private boolean holdsSecret(String text) {
        return text.contains("sandbox-company-key")
                || text.contains("sandbox-signing-company-key")
                || text.contains("sim-secret-key")
                || text.contains(CALLBACK_KEY)
                || (!token.isEmpty() && text.contains(token));
    }

    private static void told(String words) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(words);
        });
    }

    private static Button details(String label) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> label.equals(button.getElement().getAttribute("aria-label"))));
    }

    private void open() {
        UI.getCurrent().navigate("verifications/" + check.id());
    }

    private static String text() {
        return textOf(VerificationView.class);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}

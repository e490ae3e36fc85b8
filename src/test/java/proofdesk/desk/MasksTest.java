package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.result.Fact;
import proofdesk.review.Choice;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.review.Reveals;
import proofdesk.ui.JsonReport;
import proofdesk.ui.KeyMap;
import proofdesk.ui.PictureViewer;

class MasksTest extends CheckScreenTest {

    static final String MASKED = "proofdesk.review.masked";

    private static final String PICTURES = "proofdesk.review.masked-pictures";
    private static final String BORN = "27 March 1985";
    private static final String NUMBER = "SPEC-0815";

    @Autowired
    private Reveals reveals;

    @Autowired
    private Activities activities;

    @Autowired
    private Decisions decisions;

    @BeforeEach
    void mask() {
        System.setProperty(MASKED, "true");
    }

    @AfterEach
    void asInOtherTests() {
        System.setProperty(MASKED, "false");
    }

    @Test
    void aSensitiveValueIsNotSentBeforeSomebodyAsksForItAndThenTheTrailSaysSoOnce() {
        show();
        assertThat(page()).doesNotContain(BORN, NUMBER).contains("Anna", "hidden");

        _click(turn("Show: Date of birth"));
        assertThat(page()).contains(BORN).doesNotContain(NUMBER);
        assertThat(trail()).containsExactly("revealed.DATE_OF_BIRTH");

        _click(turn("Hide again: Date of birth"));
        assertThat(page()).doesNotContain(BORN);
        _click(turn("Show: Date of birth"));
        assertThat(page()).contains(BORN);
        assertThat(trail()).containsExactly("revealed.DATE_OF_BIRTH");
    }

    @Test
    void allAtOnceIsOneLineOfTheTrailAndCoversTheReport() {
        show();
        _click(button("Show all hidden values"));

        assertThat(page()).contains(BORN, NUMBER, "the report");
        assertThat(trail()).containsExactly("revealed.all");

        _click(button("Hide the values again"));
        assertThat(page()).doesNotContain(BORN, NUMBER, "the report");
        _click(turn("Show: Date of birth"));
        assertThat(trail()).containsExactly("revealed.all");
    }

    @Test
    void aValueShownInSeveralPlacesIsShownInAllOfThem() {
        var masks = show();
        var other = masks.around(Fact.Field.DATE_OF_BIRTH, "Born", () -> new Span(BORN));
        UI.getCurrent().add(other);
        _click(turn("Show: Date of birth"));

        assertThat(other.getElement().getTextRecursively()).contains(BORN);
    }

    @Test
    void anotherVisitIsMaskedAgainAndNotedAgain() {
        show();
        _click(turn("Show: Date of birth"));
        UI.getCurrent().removeAll();
        show();

        assertThat(page()).doesNotContain(BORN);
        _click(turn("Show: Date of birth"));
        assertThat(trail()).containsExactly("revealed.DATE_OF_BIRTH", "revealed.DATE_OF_BIRTH");
    }

    @Test
    void thePageOfACheckHasNeitherValuesNorReportBeforeSomebodyAsks() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        UI.getCurrent().navigate("verifications/" + check.id());
        var number = "XN0042137";
        assertThat(text()).doesNotContain(number).contains("Date of birth");
        assertThat(_find(JsonReport.class)).isEmpty();

        _click(turn("Show: Document number"));
        assertThat(text()).contains(number);
        assertThat(_find(JsonReport.class)).isEmpty();
        assertThat(trail()).containsExactly("revealed.DOCUMENT_NUMBER");

        _click(_find(RevealButton.class).getFirst());
        _get(JsonReport.class);
        assertThat(trail()).containsExactly("revealed.report", "revealed.DOCUMENT_NUMBER");
    }

    @Test
    void whatAColleagueNotedToADecisionWaitsUntilItIsAskedFor() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        decisions.decide(check.id(), new Choice(Kind.ESCALATED, "", "She lives at Storgata 1", "", 0));
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(html(VerificationView.class)).doesNotContain("Storgata");

        _click(turn("Show: Note for colleagues"));
        assertThat(html(VerificationView.class)).contains("Storgata");
        assertThat(trail()).containsExactly("revealed.notes");
    }

    @Test
    void whatNobodyHasToldUsOfAndWhatSomebodyWroteWaitOnBothPages() {
        told("""
                {"status":"failed","failReason":{"type":"x","message":"Session lost"},
                 "providerSpecific":{"memo":"She lives at Storgata 1"}}""", "FAILED", "failed");
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(text())
                .contains("Why it failed, as the provider said: Session lost", "memo: hidden")
                .doesNotContain("Storgata");

        _click(turns("Show: What was written").getFirst());
        assertThat(text()).contains("memo: She lives at Storgata 1");
        assertThat(trail()).containsExactly("revealed.remarks");
        _click(turns("Hide again: What was written").getFirst());
        assertThat(html(VerificationView.class)).doesNotContain("Storgata");
    }

    @Test
    void theCardOfACheckTellsThatSomethingWasWrittenAndNotWhat() {
        check = verifications.order(check.dossierId(), "eid", "substantial", Duration.ofHours(1));
        told("""
                {"provider":"eid","processType":"attended","status":"rejected",
                 "providerSpecific":{"manualApproval":"She lives at Storgata 1"}}""", "REJECTED", "rejected");
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(html(DossierView.class)).contains("form: hidden").doesNotContain("Storgata");

        _click(turn("Show: What was written"));
        assertThat(html(DossierView.class)).contains("form: She lives at Storgata 1");
        assertThat(trail()).containsExactly("revealed.remarks");
    }

    @Test
    void aJudgementInAWordIsNoRemark() {
        check = verifications.order(check.dossierId(), "eid", "substantial", Duration.ofHours(1));
        told("""
                {"provider":"eid","status":"rejected","providerSpecific":{"manualApproval":"rejected"}}""", "REJECTED", "rejected");
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(text()).contains("form: rejected");
    }

    @Test
    void theReportOfAnEndThatWasTakenBackWaitsAsTheStandingOneDoes() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        jdbc.sql("insert into overturned (verification_id, outcome, status_word, report, read_at, until_at)"
                        + " values (?, 'FAILED', 'failed', ?, ?, ?)")
                .params(
                        check.id(),
                        "{\"status\":\"failed\",\"providerSpecific\":{\"memo\":\"Storgata 1\"}}",
                        now(),
                        now())
                .update();
        jdbc.sql("update verification set overturned_at = ? where id = ?")
                .params(now(), check.id())
                .update();
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(text()).contains("What the provider said before");
        assertThat(html(VerificationView.class)).doesNotContain("Storgata");
        assertThat(_find(JsonReport.class)).isEmpty();
    }

    @Test
    void picturesWaitTooWhereTheSettingSaysSo() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        System.setProperty(PICTURES, "true");
        try {
            UI.getCurrent().navigate("verifications/" + check.id());
            assertThat(_find(PictureViewer.class)).isEmpty();

            _click(button("Show: Pictures"));
            _get(PictureViewer.class);
            assertThat(trail()).containsExactly("revealed.pictures");
        } finally {
            System.clearProperty(PICTURES);
        }
    }

    @Test
    void whoeverOpensThePageHasLookedAtTheCheckThatDay() {
        UI.getCurrent().navigate("verifications/" + check.id());
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        UI.getCurrent().navigate("verifications/" + check.id());
        UI.getCurrent().navigate("dossiers/" + check.dossierId());

        assertThat(activities.ofDossier(check.dossierId()))
                .extracting(Activity::kind)
                .filteredOn(kind -> kind.startsWith("looked."))
                .containsExactly("looked.dossier", "looked.check");
    }

    @Test
    void whereTheSettingSaysSoNothingIsMasked() {
        System.setProperty(MASKED, "false");
        show();

        assertThat(page()).contains(BORN, NUMBER, "the report");
        assertThat(_find(Masked.class)).isEmpty();
        assertThat(hasButton("Show all hidden values")).isFalse();
        assertThat(hasButton("Hide everything")).isTrue();
    }

    private Masks show() {
        var masks = new Masks(reveals, check.dossierId(), check.id());
        UI.getCurrent()
                .add(new Div(
                        new MaskBar(masks, new KeyMap()),
                        masks.around(Fact.Field.FIRST_NAME, "First name", () -> new Span("Anna")),
                        masks.around(Fact.Field.DATE_OF_BIRTH, "Date of birth", () -> new Span(BORN)),
                        masks.around(Fact.Field.DOCUMENT_NUMBER, "Document number", () -> new Span(NUMBER)),
                        masks.part(Masks.REPORT, "Raw report", () -> new Span("the report"))));
        return masks;
    }

    private static List<Button> turns(String what) {
        return _find(
                Button.class,
                spec -> spec.withPredicate(one -> what.equals(one.getAriaLabel().orElse(""))));
    }

    private static Button turn(String what) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(one -> what.equals(one.getAriaLabel().orElse(""))));
    }

    private static String text() {
        return textOf(VerificationView.class);
    }

    private static String page() {
        return UI.getCurrent().getElement().getOuterHTML();
    }

    private static String html(Class<? extends Component> screen) {
        return _get(screen).getElement().getOuterHTML();
    }

    private List<String> trail() {
        return activities.ofDossier(check.dossierId()).stream()
                .map(Activity::kind)
                .filter(kind -> kind.startsWith("revealed."))
                .toList();
    }
}

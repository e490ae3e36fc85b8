package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.desk.Retries.Retry;
import proofdesk.review.Choice;
import proofdesk.review.Decision;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.review.Reason;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;
import proofdesk.ui.CopyField;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;

/** People decide on the page of the check, by buttons or by keys, and the provider's word stays. */
class DecisionPanelTest extends CheckScreenTest {

    @Autowired
    private Decisions decisions;

    @Autowired
    private SecondLooks secondLooks;

    @BeforeEach
    void rejected() throws IOException {
        said("rejected-underage", "REJECTED", "rejected");
    }

    @AfterEach
    void noRules() {
        signIn("ada", Role.ADMIN);
        secondLooks.all().forEach(secondLooks::remove);
    }

    @Test
    void twoKeysApproveAndBothVerdictsStand() {
        open();
        assertThat(text()).contains("Nobody has decided yet");
        press("a");
        _click(primary("Approve")); // which has the focus, so that Enter does it

        assertThat(decisions.standing(check.id())).hasValueSatisfying(decision -> {
            assertThat(decision.kind()).isEqualTo(Kind.APPROVED);
            assertThat(decision.reason()).isEqualTo("approved.clean");
        });
        assertThat(textOf(CheckHeader.class)).contains("Rejected", "Approved by hand by sam");
        assertThat(text()).contains("Takes effect in", "The provider confirms the identity");
    }

    @Test
    void aRejectionWantsAReasonAndItsWordsForTheCustomerFollowTheLanguageUntilSomebodyWritesTheirOwn() {
        open();
        _click(button("Reject"));
        _click(primary("Reject"));
        assertThat(_get(RadioButtonGroup.class, spec -> spec.withLabel("Reason"))
                        .isInvalid())
                .isTrue();
        assertThat(decisions.of(check.id())).isEmpty();

        press("2");
        var message = _get(TextArea.class, spec -> spec.withLabel("Message to the customer"));
        assertThat(message.getValue()).startsWith("Your document has expired");
        language("nl");
        assertThat(message.getValue()).startsWith("Uw document is verlopen");
        message.setValue("Kom even langs.");
        press("1");
        language("de");
        assertThat(message.getValue()).isEqualTo("Kom even langs.");
        _get(TextArea.class, spec -> spec.withLabel("Note for colleagues")).setValue("He was here");
        _click(primary("Reject"));

        assertThat(decisions.standing(check.id()))
                .hasValueSatisfying(decision -> assertThat(decision)
                        .returns(Kind.REJECTED, Decision::kind)
                        .returns("rejected.not-genuine", Decision::reason)
                        .returns("He was here", Decision::note)
                        .returns("Kom even langs.", Decision::message));
        assertThat(text()).contains("Rejected by hand", "He was here");
        assertThat(_find(CopyField.class)).isNotEmpty();
    }

    @Test
    void whatIsTakenBackIsFilledInAgain() {
        open();
        press("r");
        press("5");
        _get(TextArea.class, spec -> spec.withLabel("Note for colleagues")).setValue("Born too late");
        _click(primary("Reject"));
        press("u");

        assertThat(decisions.standing(check.id())).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Note for colleagues"))
                        .getValue())
                .isEqualTo("Born too late");
        assertThat(reason().getValue()).returns("rejected.under-age", Reason::code);
        _click(button("Cancel"));
        assertThat(text()).contains("Nobody has decided yet", "Before that (1)");
    }

    @Test
    void aKeyForAnotherDecisionKeepsWhatWasWrittenAndTheSameKeyAgainChangesNothing() {
        open();
        press("r");
        _get(TextArea.class, spec -> spec.withLabel("Note for colleagues")).setValue("Looks forged");
        press("2");
        var form = _get(DecisionForm.class);
        press("r");
        assertThat(_get(DecisionForm.class)).isSameAs(form);
        assertThat(reason().getValue()).returns("rejected.expired", Reason::code);

        press("e");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Note for colleagues"))
                        .getValue())
                .isEqualTo("Looks forged");
        assertThat(reason().getValue()).as("each kind has its own").isNull();
        assertThat(decisions.of(check.id())).isEmpty();
    }

    @Test
    void afterItsTimeADecisionIsNotTakenBackBySomebodyWhoseScreenIsOld() {
        open();
        press("a");
        _click(primary("Approve"));
        var undo = button("Take back");
        clock.advance(Duration.ofSeconds(11));
        _click(undo);

        assertThat(decisions.standing(check.id())).isPresent();
        open();
        assertThat(hasButton("Take back")).isFalse();
    }

    @Test
    void whoeverIsSecondIsToldWhoWasFirstAndKeepsWhatTheyTyped() {
        open();
        press("r");
        press("1");
        _get(TextArea.class, spec -> spec.withLabel("Note for colleagues")).setValue("Looks forged");
        signIn("sue", Role.STAFF);
        decisions.decide(check.id(), new Choice(Kind.APPROVED, "approved.known", "", "", 0));
        signIn("sam", Role.STAFF);
        _click(primary("Reject"));

        assertThat(text()).contains("sue was faster: Approved by hand");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Note for colleagues"))
                        .getValue())
                .isEqualTo("Looks forged");
        assertThat(decisions.of(check.id())).hasSize(1);
    }

    @Test
    void aProposalIsConfirmedByAnotherPersonAndNeverByTheSame() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, Kind.APPROVED, null, null, null, 100));
        signIn("sam", Role.STAFF);
        open();
        press("a");
        _click(primary("Approve"));
        assertThat(text()).contains("proposed by sam, waits for a second person");
        assertThat(hasButton("Confirm")).isFalse();

        signIn("sue", Role.STAFF);
        open();
        _click(button("Return"));
        assertThat(decisions.standing(check.id()))
                .hasValueSatisfying(one -> assertThat(one.end()).isNull());
        _click(button("Confirm"));
        assertThat(text()).contains("Confirmed by sue");
        assertThat(hasButton("Confirm")).isFalse();
    }

    @Test
    void askingAgainOrdersTheNextCheckTellsWhyAndIsTakenBackWithItsLink() {
        open();
        press("g");
        press("1");
        var way = _get(RadioButtonGroup.class, spec -> spec.withLabel("How"));
        way.setValue(way.getListDataView()
                .getItems()
                .filter(one -> ((Retry) one).label().equals("With another document"))
                .findFirst()
                .orElseThrow());
        _click(primary("Ask again"));

        var next = verifications.ofDossier(check.dossierId()).stream()
                .filter(one -> !one.id().equals(check.id()))
                .findFirst()
                .orElseThrow();
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("verifications/" + next.id());
        assertThat(text()).contains("Asked again by sam: The pictures cannot be read");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Message to the customer")))
                .singleElement()
                .satisfies(field -> assertThat(field.getValue()).startsWith("Your pictures were not clear enough"));

        _click(button("Take back"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("verifications/" + check.id());
        assertThat(decisions.standing(check.id())).isEmpty();
        assertThat(verifications.find(next.id()).orElseThrow()).returns(LinkState.REVOKED, Verification::link);
    }

    @Test
    void askingAgainThatWaitsForASecondPersonOrdersNothingYet() {
        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, Kind.ASKED_AGAIN, null, null, null, 100));
        signIn("sam", Role.STAFF);
        open();
        press("g");
        press("1");
        _click(primary("Ask again"));

        assertThat(text()).contains("proposed by sam, waits for a second person");
        assertThat(verifications.ofDossier(check.dossierId()))
                .extracting(Verification::id)
                .containsExactly(check.id());
    }

    @Test
    void aCheckThatHasNotEndedIsNeitherApprovedNorRejected() {
        check = verifications.order(check.dossierId(), provider().id(), "documentSelfie", Duration.ofHours(1));
        open();
        press("a");

        assertThat(_find(DecisionForm.class)).isEmpty();
        assertThat(hasButton("Approve")).isFalse();
        assertThat(hasButton("Escalate")).isTrue();
    }

    @Test
    void anAuditorReadsDecisionsAndMakesNone() {
        decisions.decide(check.id(), new Choice(Kind.ESCALATED, "escalated.unclear", "See the date", "", 0));
        signIn("audrey", Role.AUDITOR);
        open();
        press("a");

        assertThat(text()).contains("Escalated", "See the date");
        assertThat(_find(DecisionForm.class)).isEmpty();
        assertThat(hasButton("Approve") || hasButton("Take back")).isFalse();
    }

    @Test
    void aQuestionMarkListsTheKeys() {
        open();
        press("?");

        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Approve", "Reject", "Ask again", "Escalate", "1–9", "Choose a reason");
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Reason> reason() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Reason"));
    }

    @SuppressWarnings("unchecked")
    private static void language(String tag) {
        ((Select<String>) _get(Select.class, spec -> spec.withLabel("Its language"))).setValue(tag);
    }

    private static Button primary(String text) {
        return _get(
                Button.class,
                spec -> spec.withText(text)
                        .withPredicate(button -> button.getThemeNames().contains("primary")));
    }

    private static void press(String key) {
        _get(KeyMap.class).press(key);
    }

    private void open() {
        UI.getCurrent().navigate("verifications/" + check.id());
    }

    private static String text() {
        return textOf(VerificationView.class);
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Listed;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;

class RetryActionsTest extends CheckScreenTest {

    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"ACCEPTED", "REJECTED", "INCONCLUSIVE", "FAILED", "CANCELED"})
    void fromAnyEndedCheckTheSameIsOrderedAgainWithOneClick(Outcome outcome) {
        told("{}", outcome.name(), "word");
        UI.getCurrent().navigate("verifications/" + check.id());

        _click(button("Again with the same provider"));

        _get(VerificationView.class);
        assertThat(newest().id()).isNotEqualTo(check.id());
        assertThat(newest())
                .returns(check.dossierId(), Verification::dossierId)
                .returns(check.provider(), Verification::provider)
                .returns("documentSelfie", Verification::processType)
                .returns(Outcome.PENDING, Verification::outcome);
        assertThat(textOf(VerificationView.class)).contains("Waiting for the person");
    }

    @Test
    void aCheckThatStillGoesOnOffersNoRetry() {
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(_find(RetryActions.class)).isEmpty();

        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(_find(RetryActions.class)).isEmpty();
    }

    @Test
    void alsoTheCardInTheDossierOrdersAgainWithOneClick() {
        told("{}", "REJECTED", "rejected");
        UI.getCurrent().navigate("dossiers/" + check.dossierId());

        _click(button("Again with the same provider"));

        _get(VerificationView.class);
        assertThat(verifications.ofDossier(check.dossierId())).hasSize(2);
    }

    @Test
    void whoMayOnlyLookIsOfferedNoRetry() {
        told("{}", "REJECTED", "rejected");
        signIn("audrey", Role.AUDITOR);

        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(_find(RetryActions.class)).isEmpty();
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(_find(RetryActions.class)).isEmpty();
    }

    @Test
    void allThatWasOrderedIsOrderedAgain() {
        var upload = verifications.order(
                check.dossierId(), wish("onfido", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));
        retry(upload, everybody());

        _click(button("Again with the same provider"));

        assertThat(verifications.wish(newest().id()))
                .contains(wish("onfido", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));
    }

    @Test
    void withAnotherProviderTheDialogBeginsAtAnotherOne() {
        retry(check, everybody());
        _click(button("With another provider"));

        Select<?> whose = _get(Select.class, spec -> spec.withLabel("Provider"));
        assertThat(whose.getValue())
                .isInstanceOfSatisfying(
                        Provider.class, other -> assertThat(other.id()).isNotEqualTo(check.provider()));
        _click(_get(Button.class, spec -> spec.withText("Start")));

        assertThat(newest().provider()).isNotEqualTo(check.provider());
        assertThat(newest().dossierId()).isEqualTo(check.dossierId());
    }

    @Test
    void withAnotherDocumentTheDocumentIsAskedAnew() {
        var upload = verifications.order(
                check.dossierId(), wish("onfido", "document", Way.UPLOAD).of("passport", Optional.empty()));
        retry(upload, everybody());
        _click(button("With another document"));

        assertThat(_get(WayChoice.class).getValue()).isEqualTo(Way.UPLOAD);
        assertThat(_get(DocumentPicker.class).type()).isEmpty();
    }

    @Test
    void whereTheProviderAsksForTheDocumentTheDialogSaysSo() {
        retry(check, everybody());
        _click(button("With another document"));

        assertThat(_get(StartCheckDialog.class).getElement().getTextRecursively())
                .contains("The person chooses the document on the provider's own pages");
    }

    @Test
    void aProviderThatIsNoLongerOfferedIsNotAskedAgain() {
        retry(
                check,
                everybody().stream()
                        .filter(one -> !one.id().equals(check.provider()))
                        .toList());

        assertThat(hasButton("Again with the same provider")).isFalse();
        assertThat(hasButton("With another provider")).isTrue();
    }

    private void retry(Verification ended, List<Provider> offered) {
        var some = Offering.of(offered);
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(new RetryActions(
                        new Starts(verifications, some, Offering.documents(some, clock), choices, clock), ended));
    }

    private List<Provider> everybody() {
        return providers.all().stream()
                .map(one -> (Provider) new Listed(one, () -> List.<DocumentType>of()))
                .toList();
    }

    private Wish wish(String provider, String type, Way way) {
        return Wish.hosted(provider, type, verifications.defaultLinkValidity()).by(way);
    }

    private Verification newest() {
        return verifications.ofDossier(check.dossierId()).getFirst();
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import proofdesk.identomat.PublishedPlan;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Listed;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;

class RetryActionsTest extends CheckScreenTest {

    /** An earlier photo is there, so that also FaceTec can be asked. */
    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"ACCEPTED", "REJECTED", "INCONCLUSIVE", "FAILED", "CANCELED"})
    void fromAnyEndedCheckOneClickOrdersTheSameAnotherDocumentOrAnotherProvider(Outcome outcome) {
        accepted();
        var plan = new PublishedPlan(context, "Retries");
        plan.publish("{}");
        plan.preselect(); // else it is asked what to begin with
        check = verifications.order(check.dossierId(), wish(check.provider(), "documentSelfie", Way.HOSTED));
        told("{}", outcome.name(), "word");
        var whose = new LinkedHashMap<String, String>();
        whose.put("Again with the same provider", check.provider());
        whose.put("With another document", check.provider());
        providers.offered().stream()
                .filter(one -> !one.id().equals(check.provider()))
                .forEach(one -> whose.put("With " + one.name(), one.id()));
        assertThat(whose).containsKeys("With Onfido", "With FaceTec", "With Electronic IDentification");

        whose.forEach((label, provider) -> {
            var before = verifications.ofDossier(check.dossierId());
            UI.getCurrent().navigate("verifications/" + check.id());
            _click(button(label));

            assertThat(_find(StartCheckDialog.class)).as(label).isEmpty();
            var more = new ArrayList<>(verifications.ofDossier(check.dossierId()));
            more.removeAll(before);
            assertThat(more).as(label).singleElement().satisfies(ordered -> {
                assertThat(ordered)
                        .returns(provider, Verification::provider)
                        .returns(Outcome.PENDING, Verification::outcome);
                assertThat(UI.getCurrent()
                                .getInternals()
                                .getActiveViewLocation()
                                .getPath())
                        .isEqualTo("verifications/" + ordered.id());
                assertThat(textOf(VerificationView.class)).contains("Waiting for the person");
                assertThat(_find(TextField.class, spec -> spec.withValue(linkOf(ordered))))
                        .as(label)
                        .hasSize(1);
            });
        });
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
    void theDossierGoesOnFromItsNewestCheckAndNotFromOneThatWentWell() {
        told("{}", "REJECTED", "rejected");
        check = verifications.order(check.dossierId(), wish(check.provider(), "documentSelfie", Way.HOSTED));
        told("{}", "INCONCLUSIVE", "inconclusive");
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(_find(CheckCard.class)).hasSize(2);
        assertThat(_find(RetryActions.class)).hasSize(1);

        check = verifications.order(check.dossierId(), wish(check.provider(), "documentSelfie", Way.HOSTED));
        told("{}", "ACCEPTED", "accepted");
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(_find(CheckCard.class)).hasSize(3);
        assertThat(_find(RetryActions.class)).isEmpty();
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
    void anotherProviderIsAskedForTheSameAsFarAsItHasThat() {
        var upload = verifications.order(
                check.dossierId(), wish("onfido", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));
        retry(upload, everybody());
        _click(button("With Signicat Paper"));
        assertThat(verifications.wish(newest().id()))
                .contains(wish("signicatpaper", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));

        retry(upload, everybody());
        _click(button("With Signicat VideoID"));
        assertThat(verifications.wish(newest().id()).orElseThrow())
                .as("has but its own pages, which ask for the document")
                .returns("signicatvideoid", Wish::provider)
                .returns(Way.HOSTED, Wish::way)
                .returns(Optional.empty(), Wish::documentType);
    }

    @Test
    void whatCannotBeOrderedWithoutMoreIsAskedBeginningThere() {
        var paper = providers.find("signicatpaper").orElseThrow();
        var before = verifications.ofDossier(check.dossierId());
        retry(check, List.of(provider(), uploadOnly(paper)));
        _click(button("With Signicat Paper"));

        assertThat(verifications.ofDossier(check.dossierId())).isEqualTo(before);
        Select<?> whose = _get(Select.class, spec -> spec.withLabel("Provider"));
        assertThat(whose.getValue())
                .isInstanceOfSatisfying(
                        Provider.class, chosen -> assertThat(chosen.id()).isEqualTo("signicatpaper"));
        assertThat(_get(WayChoice.class).getValue()).isEqualTo(Way.UPLOAD);
    }

    @Test
    void whereThePicturesGoThroughUsEachOtherDocumentIsOneClickAway() {
        var upload = verifications.order(
                check.dossierId(), wish("onfido", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));
        retry(upload, everybody());
        assertThat(hasButton("With another document: Passport")).isFalse();
        _click(button("With another document: Identity card"));

        assertThat(verifications.wish(newest().id()))
                .contains(wish("onfido", "document", Way.UPLOAD).of("identityCard", Optional.of("NOR")));
    }

    @Test
    void elsewhereItIsSaidThatThePersonHasToTakeAnotherDocument() {
        retry(check, everybody());
        _click(button("With another document"));

        NotificationsKt.expectNotifications("Ordered once more. Ask the person to take another document this time.");
    }

    @Test
    void whoOnlyShowsTheFaceCanTakeNoOtherDocument() {
        accepted();
        var face = verifications.order(check.dossierId(), wish("facetec", "liveness", Way.SDK));
        retry(face, everybody());

        assertThat(hasButton("Again with the same provider")).isTrue();
        assertThat(hasButton("With another document")).isFalse();
    }

    @Test
    void otherChoicesAreMadeInTheDialogBeginningWithTheSame() {
        var upload = verifications.order(
                check.dossierId(), wish("onfido", "document", Way.UPLOAD).of("passport", Optional.of("NOR")));
        retry(upload, everybody());
        _click(button("Other choices…"));

        assertThat(_get(WayChoice.class).getValue()).isEqualTo(Way.UPLOAD);
        assertThat(verifications.ofDossier(check.dossierId())).hasSize(2);
    }

    @Test
    void aProviderThatIsNoLongerOfferedIsNotAskedAgain() {
        retry(
                check,
                everybody().stream()
                        .filter(one -> !one.id().equals(check.provider()))
                        .toList());

        assertThat(hasButton("Again with the same provider")).isFalse();
        assertThat(hasButton("With another document")).isFalse();
        assertThat(hasButton("With Onfido")).isTrue();
    }

    private void retry(Verification ended, List<Provider> offered) {
        var some = Offering.of(offered);
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(new RetryActions(
                        new Starts(verifications, some, Offering.documents(some, clock), choices, own, clock), ended));
    }

    private List<Provider> everybody() {
        return providers.all().stream()
                .map(one -> (Provider) new Listed(one, () -> List.<DocumentType>of()))
                .toList();
    }

    private Wish wish(String provider, String type, Way way) {
        return Wish.hosted(provider, type, verifications.defaultLinkValidity()).by(way);
    }

    private void accepted() {
        told("{}", "ACCEPTED", "accepted");
        jdbc.sql("update verification set process = ? where id = ?")
                .params("p-" + check.id(), check.id())
                .update();
    }

    private String linkOf(Verification ordered) {
        return verifications.link(ordered.id()).orElseThrow().url().toString();
    }

    private static Provider uploadOnly(Provider one) {
        var less = new Offer(
                one.offer().processTypes(Way.UPLOAD).stream()
                        .map(type -> type.by(Way.UPLOAD))
                        .toList(),
                Optional.empty(),
                List.of());
        return (Provider) Proxy.newProxyInstance(
                Provider.class.getClassLoader(),
                new Class<?>[] {Provider.class},
                (proxy, method, arguments) -> method.getName().equals("offer") ? less : method.invoke(one, arguments));
    }

    private Verification newest() {
        return verifications.ofDossier(check.dossierId()).getFirst();
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.administration.CaptureChoices;
import proofdesk.administration.KeptConfigurations;
import proofdesk.flow.Phone;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Listed;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.verification.Verification;
import proofdesk.verification.Wish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How the provider's pages look: what staff choose it from, and what of it reaches the vendor. */
class ChosenConfigurationTest extends CheckScreenTest {

    @Autowired
    private CaptureConfigurations vendor;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Phone phone;

    @BeforeEach
    void theVendorHasTwoAndOneIsTheDefault() {
        phone = new Phone(sandbox());
        phone.reset();
        vendor.create(new CaptureConfiguration("acme", look("Acme Bank")));
        vendor.create(new CaptureConfiguration("beta", look("Beta")));
        usual(provider(), "acme");
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from capture_default").update();
        phone.reset();
    }

    @Test
    void theDefaultIsPreselectedAndNamedAndIsWhatTheVendorGets() {
        open(choices);
        listed();

        assertThat(labels())
                .containsExactly(
                        "acme · Acme Bank (default of " + provider().name() + ")",
                        "None: the vendor's own look",
                        "beta · Beta");
        assertThat(configuration().getValue()).isEqualTo("acme");
        assertThat(received(ordered()).path("look").path("pageTitle").asString())
                .isEqualTo("Acme Bank");
        assertThat(LastWish.get().orElseThrow().configuration())
                .as("so that another default holds from the next check on")
                .isEmpty();
    }

    @Test
    void theChosenOneReachesTheVendorAndSoItDoesWhenOrderedAgain() {
        open(choices);
        listed();
        configuration().setValue("beta");
        var first = ordered();
        assertThat(received(first).path("look").path("pageTitle").asString()).isEqualTo("Beta");
        open(choices);
        assertThat(configuration().getValue()).isEqualTo("beta");
        _get(StartCheckDialog.class).close();

        assertThat(received(again(first)).path("look").path("pageTitle").asString())
                .isEqualTo("Beta");
    }

    @Test
    void noneIsAChoiceTooAndStaysOneWhenOrderedAgain() {
        var choosy = providers.find("eid").orElseThrow(); // names its page only where there is a configuration
        usual(choosy, "acme");
        open(choices);
        listed();
        choose(choosy);
        configuration().setValue(Wish.OWN_LOOK);
        var first = ordered();

        assertThat(received(first).has("look")).isFalse();
        assertThat(received(first).path("sdk").asString())
                .as("what the vendor takes where it is told nothing")
                .isEqualTo("capture");
        assertThat(verifications.wish(first.id()).orElseThrow().configuration()).contains(Wish.OWN_LOOK);
        assertThat(received(again(first)).has("look")).isFalse();
    }

    @Test
    void whereNobodyChoseTheDefaultHoldsForWhatIsOrderedAgain() {
        assertThat(verifications.wish(check.id()).orElseThrow().configuration()).isEmpty();

        assertThat(received(again(check)).path("look").path("pageTitle").asString())
                .isEqualTo("Acme Bank");
    }

    @Test
    void withoutADefaultTheVendorsOwnLookIsPreselected() {
        jdbc.sql("delete from capture_default").update();
        open(choices);
        listed();

        assertThat(labels()).containsExactly("None: the vendor's own look", "acme · Acme Bank", "beta · Beta");
        assertThat(configuration().getValue()).isEqualTo(Wish.OWN_LOOK);
        assertThat(received(ordered()).has("look")).isFalse();
    }

    @Test
    void aVendorThatDoesNotAnswerHoldsNobodyUpAndIsAskedAgain() {
        var kept = new KeptConfigurations(vendor);
        kept.kept.put("acme", look("Acme Bank"));
        kept.down = true;
        open(kept.choices(context));
        turned(text -> assertThat(text)
                .contains("cannot be read now", "The check can be started all the same", "T-77", "Read again"));
        assertThat(labels())
                .containsExactly("acme (default of " + provider().name() + ")", "None: the vendor's own look");

        kept.down = false;
        kept.kept.put("brand-new", look("New"));
        _click(button("Read again"));
        turned(text -> assertThat(text).doesNotContain("cannot be read now", "T-77"));
        listed();
        assertThat(labels()).contains("brand-new · New");

        kept.down = true;
        _get(StartCheckDialog.class).close();
        open(kept.choices(context));
        turned(text -> assertThat(text).contains("cannot be read now"));
        ComboBoxKt._fireCustomValueSet(configuration(), "beta");
        assertThat(received(ordered()).path("look").path("pageTitle").asString())
                .isEqualTo("Beta");
    }

    @Test
    void aDefaultThatIsGoneAtTheVendorIsToldAndNotSent() {
        vendor.delete("acme");
        open(choices);
        listed();

        turned(text ->
                assertThat(text).contains("The default of " + provider().name() + ", acme, is not at the vendor"));
        assertThat(configuration().getValue()).isEqualTo(Wish.OWN_LOOK);
        var check = ordered();
        assertThat(verifications.wish(check.id()).orElseThrow().configuration()).contains(Wish.OWN_LOOK);
    }

    @Test
    void aVendorWithoutConfigurationsIsToldAsSuch() {
        jdbc.sql("delete from capture_default").update();
        open(new KeptConfigurations(vendor).choices(context));

        turned(text -> assertThat(text).contains("The vendor has no configuration; an administrator can make one"));
    }

    @Test
    void whatIsTypedIsTakenTrimmedAndDoubtedWhereTheVendorDoesNotListIt() {
        open(choices);
        listed();
        ComboBoxKt._fireCustomValueSet(configuration(), " beta ");
        assertThat(configuration().getValue()).isEqualTo("beta");
        assertThat(text()).doesNotContain("lists no configuration");

        ComboBoxKt._fireCustomValueSet(configuration(), "gamma");
        assertThat(configuration().getValue()).isEqualTo("gamma");
        assertThat(text()).contains("The vendor lists no configuration gamma");

        ComboBoxKt._fireCustomValueSet(configuration(), "x".repeat(101));
        assertThat(configuration().isInvalid()).isTrue();
        assertThat(configuration().getErrorMessage()).contains("at most 100 characters");

        ComboBoxKt._fireCustomValueSet(configuration(), " ");
        assertThat(configuration().getValue()).isEqualTo("acme");
        assertThat(configuration().isInvalid()).isFalse();
    }

    @Test
    void anotherProviderHasItsOwnDefaultUnlessOneWasChosenByHand() {
        var other = providers.find("onfido").orElseThrow();
        usual(other, "beta");
        open(choices);
        listed();
        choose(other);
        assertThat(configuration().getValue()).isEqualTo("beta");
        choose(provider());
        assertThat(configuration().getValue()).isEqualTo("acme");

        configuration().setValue(Wish.OWN_LOOK);
        choose(other);
        assertThat(configuration().getValue()).isEqualTo(Wish.OWN_LOOK);

        _get(WayChoice.class).setValue(Way.SDK);
        assertThat(_find(ConfigurationPicker.class)).isEmpty();
        assertThat(verifications.wish(ordered().id()).orElseThrow().configuration())
                .isEmpty();
    }

    private void open(CaptureChoices some) {
        starts(some).dialog(check.dossierId()).open();
    }

    private Starts starts(CaptureChoices some) {
        var offered = Offering.of(providers.all().stream()
                .map(one -> (Provider) new Listed(one, () -> List.<DocumentType>of()))
                .toList());
        return new Starts(verifications, offered, Offering.documents(offered, clock), some, own, clock);
    }

    private Verification ordered() {
        _click(button("Start"));
        return newest();
    }

    /** In one click. */
    @Test
    void theSecondCheckOfAVisitIsOrderedAgainAsTheVisitLookedAndNotAsUsual() {
        usual(providers.find("onfido").orElseThrow(), "acme");
        for (var look : List.of(Optional.of("beta"), Optional.<String>empty())) {
            var first = Wish.hosted(check.provider(), "documentSelfie", Duration.ofHours(1));
            var together = verifications.orderTogether(
                    check.dossierId(),
                    look.map(first::configured).orElse(first),
                    Wish.hosted("onfido", "document", Duration.ofHours(1)));
            var again = again(verifications.sameVisit(together.id()).orElseThrow());

            assertThat(again.provider()).isEqualTo("onfido");
            assertThat(verifications.wish(again.id()).orElseThrow().configuration())
                    .contains(look.orElse(Wish.OWN_LOOK));
        }
    }

    private Verification again(Verification ended) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new RetryActions(starts(choices), ended));
        _click(button("Again with the same provider"));
        assertThat(newest().id()).isNotEqualTo(ended.id());
        return newest();
    }

    private Verification newest() {
        return verifications.ofDossier(check.dossierId()).getFirst();
    }

    /** What the vendor knows of the visit after a person has followed the link. */
    private JsonNode received(Verification ordered) {
        var artifact =
                phone.artifact(verifications.link(ordered.id()).orElseThrow().url());
        return JsonMapper.shared()
                .readTree(phone.send(HttpRequest.newBuilder(URI.create(sandbox() + "/capture/api/session"))
                                .header("X-Artifact", artifact)
                                .build())
                        .body());
    }

    private void usual(Provider provider, String configuration) {
        jdbc.sql("insert into capture_default (provider, configuration, set_at, set_by) values (?, ?, ?, 'ada')")
                .params(provider.id(), configuration, now())
                .update();
    }

    private static ObjectNode look(String title) {
        return KeptConfigurations.json("{\"documentTypes\": [\"passport\"], \"defaultCountry\": \"NLD\"}")
                .put("pageTitle", title);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Provider provider) {
        Select<Provider> whose = _get(Select.class, spec -> spec.withLabel("Provider"));
        whose.setValue(whose.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(provider.id()))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> configuration() {
        return _get(ComboBox.class, spec -> spec.withLabel("Capture configuration"));
    }

    private static List<String> labels() {
        return configuration()
                .getListDataView()
                .getItems()
                .map(configuration().getItemLabelGenerator()::apply)
                .toList();
    }

    private static void listed() {
        turned(text -> assertThat(text).doesNotContain("Reading the vendor's configurations"));
    }

    private static void turned(Consumer<String> shows) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            shows.accept(text());
        });
    }

    private static String text() {
        return _get(ConfigurationPicker.class).getElement().getTextRecursively();
    }
}

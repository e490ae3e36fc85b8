package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.inbox.Arrivals;
import proofdesk.provider.Providers;
import proofdesk.provider.VendorHealth.Failure;
import proofdesk.provider.VendorHealth.Health;
import proofdesk.security.Role;
import proofdesk.ui.LiveIndicator;
import proofdesk.verification.Verifications;

class VendorsViewTest extends ViewTest {

    @Autowired
    private VendorHealths healths;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @ParameterizedTest
    @ValueSource(strings = {Role.ADMIN, Role.AUDITOR})
    void aCallShowsByItselfTogetherWithTheCheckThatWaitsLongestAndNoRowJumps(String role) {
        withEmpty("verification", () -> {
            enter("ada", role);
            go("administration");
            assertThat(text())
                    .contains("Signicat Assure", "No check is waiting for this vendor", "See what came in the inbox");

            var rows = _find(DescriptionList.Term.class);
            var kept = _get(H2.class, spec -> spec.withText("Signicat Assure"));
            signIn("sam", Role.STAFF);
            var check = verifications.order(
                    dossiers.open(null).id(), providers.offered().getFirst().id(), "document", Duration.ofHours(1));
            new Phone(sandbox())
                    .handOver(verifications.link(check.id()).orElseThrow().url());
            signIn("ada", role);
            turned(text -> assertThat(text)
                    .contains(
                            "The last call worked",
                            "Good until",
                            check.id().toString().substring(0, 8)));
            assertThat(_find(DescriptionList.Term.class)).isEqualTo(rows);
            assertThat(_get(H2.class, spec -> spec.withText("Signicat Assure"))).isSameAs(kept);
            assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("verifications/" + check.id());
        });
    }

    @Test
    void aVendorThatFailsIsToldInWordsWithWhatToName() {
        var now = Instant.parse("2026-11-21T09:00:00Z");
        var failing = new Health(
                Optional.of(now.minusSeconds(600)),
                40,
                10,
                Optional.of(new Failure(now.minusSeconds(60), "GET /x answered 503", "T-1")),
                Optional.of(now.minusSeconds(1)),
                Optional.of(new Failure(now.minusSeconds(30), "The token endpoint answered 401", "T-2")));
        enter("ada", Role.ADMIN);
        var card = new VendorCard("Vendor");
        card.show(
                new VendorHealths.Seen("vendor", "Vendor", failing, Optional.empty()),
                Optional.of(now.minusSeconds(5)),
                Optional.of(now.minusSeconds(4)),
                now);

        assertThat(card.getElement().getTextRecursively())
                .contains("The last call failed", "40, of which 10 failed (25 %)", "GET /x answered 503")
                .contains("Reference T-1", "The token endpoint answered 401", "Reference T-2", "is over");
    }

    @Test
    void beforeTheFirstCallNothingIsClaimed() {
        enter("ada", Role.ADMIN);
        var none = new Health(Optional.empty(), 0, 0, Optional.empty(), Optional.empty(), Optional.empty());
        var card = new VendorCard("Vendor");
        card.show(
                new VendorHealths.Seen("vendor", "Vendor", none, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);

        assertThat(card.getElement().getTextRecursively())
                .contains("Nothing was asked since the start", "No call in the last hour", "None held")
                .doesNotContain("%");
    }

    @Test
    void aDatabaseThatFailsIsToldAndLookedForAgain() {
        enter("ada", Role.ADMIN);
        go("administration");
        without("notification", () -> {
            look();
            assertThat(text()).contains("Something went wrong", "Reference ").doesNotContain("Signicat Assure");
            var before = text();
            look();
            assertThat(text()).as("one fault, one number").isEqualTo(before);
        });
        look();
        assertThat(text()).contains("Signicat Assure").doesNotContain("Something went wrong");
    }

    @Test
    void onlyWhatIsNoLongerTheSameIsDrawnAnew() {
        enter("ada", Role.ADMIN);
        go("administration");
        var drawn = _find(_find(VendorCard.class).getFirst(), Component.class);
        look();

        assertThat(_find(_find(VendorCard.class).getFirst(), Component.class)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, "NONE"})
    void nobodyElseSeesIt(String role) {
        enter("sam", role);
        load("administration");

        assertThat(_find(VendorsView.class)).isEmpty();
        assertThatThrownBy(healths::now).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> arrivals.lastAccepted("assure")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListOfVendorsIsNeverEmpty() {
        signIn("ada", Role.ADMIN);
        assertThat(healths.now())
                .extracting(VendorHealths.Seen::name)
                .isEqualTo(List.of("Signicat Assure", "Identomat"));
    }

    /** As when the browser's connection has come back. */
    private static void look() {
        BasicUtilsKt._fireDomEvent(_get(LiveIndicator.class), "back");
    }

    private static void turned(Consumer<String> shows) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            shows.accept(text());
        });
    }
}

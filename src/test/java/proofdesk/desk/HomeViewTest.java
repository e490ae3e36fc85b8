package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.review.Colleague;
import proofdesk.review.Colleagues;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Worklist;

class HomeViewTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private Colleagues colleagues;

    @ParameterizedTest
    @CsvSource({"STAFF, 1", "ADMIN, 1", "AUDITOR, 0"})
    void everyRoleSeesThePilesAndOnlyWhoMayActOpensADossier(String role, int buttons) {
        enter("sam", Role.STAFF);
        dossiers.open(null);
        enter("somebody", role);
        go("");

        assertThat(_find(PileTile.class)).hasSize(3);
        assertThat(_find(WorkTile.class)).hasSize(role.equals("AUDITOR") ? 7 : 9);
        assertThat(_find(Button.class, spec -> spec.withText("New dossier"))).hasSize(buttons);
    }

    @Test
    void withoutARoleOneIsToldWhomToAsk() {
        enter("nobody");
        go("");

        assertThat(text()).contains("You have no access yet", "Ask an administrator");
        assertThat(_find(PileTile.class)).isEmpty();
    }

    @Test
    void whoeverOpensTheDeskIsAColleagueFromThenOn() {
        enter("newcomer", Role.STAFF);
        assertThat(colleagues.whoMayAct()).extracting(Colleague::name).contains("newcomer");
    }

    @Test
    void nothingAtAllTeaches() {
        enter("sam", Role.STAFF);
        withEmpty("dossier", () -> {
            go("");

            assertThat(text()).contains("No dossiers yet", "A dossier is one person's folder");
            assertThat(_find(PileTile.class)).isEmpty();
        });
    }

    @Test
    void aDatabaseThatFailsIsToldWithANumber() {
        enter("sam", Role.STAFF);
        without("dossier", () -> {
            go("");

            assertThat(text()).contains("The dossiers cannot be read now").containsPattern("Reference [0-9a-f]{8}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Needs a look, outcome = 'INCONCLUSIVE'",
        "Needs a look, outcome = 'FAILED'",
        "Needs a look, outcome = 'UNKNOWN'"
    })
    void everyPileCountsItsOwnAndLeadsToThem(String pile, String state) {
        enter("sam", Role.STAFF);
        dossiers.open(null);
        go("");
        var before = number(pile);
        var check = order();
        jdbc.sql("update verification set " + state + " where id = ?")
                .param(check.id())
                .update();
        go("dossiers");
        go("");

        assertThat(number(pile)).isEqualTo(before + 1);
        go(tile(pile).getHref());
        assertThat(GridKt._size(_get(DossierGrid.class))).isEqualTo(before + 1);
        // other tests may have opened dossiers at a time that is still to come, so it need not be the first
        var listed = _get(DossierGrid.class);
        assertThat(IntStream.range(0, GridKt._size(listed)))
                .anyMatch(row -> GridKt._get(listed, row).dossierId().equals(check.dossierId()));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING, outcome = 'PENDING'",
        "AT_PROVIDER, handed_over_at = ordered_at",
        "AT_PROVIDER, outcome = 'PROCESSING'"
    })
    void thePilesThatTheTraysTellMoreOfAreStillThereToFilterBy(Worklist.Pile pile, String state) {
        enter("sam", Role.STAFF);
        var path = "dossiers?" + DossierFilters.of(pile).getQueryString();
        var check = order();
        jdbc.sql("update verification set handed_over_at = ordered_at where id = ?")
                .param(check.id())
                .update();
        jdbc.sql("update verification set handed_over_at = null, " + state + " where id = ?")
                .param(check.id())
                .update();
        go(path);

        var listed = _get(DossierGrid.class);
        assertThat(IntStream.range(0, GridKt._size(listed)))
                .anyMatch(row -> GridKt._get(listed, row).dossierId().equals(check.dossierId()));
    }

    @ParameterizedTest
    @CsvSource({
        "Never opened, outcome = 'PENDING'",
        "In progress, opened_at = :now",
        "In progress, handed_over_at = :now",
        "In progress, outcome = 'PROCESSING'",
        "Abandoned, opened_at = :before",
        "Abandoned, given_up_at = :now"
    })
    void everyTrayOfThoseWhoWaitForTheCustomerCountsItsOwnAndLeadsToThem(String tray, String state) {
        enter("sam", Role.STAFF);
        go("");
        var before = number(tray);
        var check = order();
        jdbc.sql("update verification set handed_over_at = :handed, opened_at = :handed, " + state + " where id = :id")
                .param("handed", tray.equals("Never opened") || state.contains("opened_at") ? null : now(Duration.ZERO))
                .param("now", now(Duration.ZERO))
                .param("before", now(Duration.ofHours(2)))
                .param("id", check.id())
                .update();
        go("dossiers");
        go("");

        assertThat(number(tray)).isEqualTo(before + 1);
        go(tile(tray).getHref());
        assertThat(links(_find(Anchor.class))).contains("verifications/" + check.id());
    }

    private Timestamp now(Duration ago) {
        return Timestamp.from(clock.instant().minus(ago));
    }

    @Test
    void whatEndedBeforeMidnightIsNotOfToday() {
        enter("sam", Role.STAFF);
        var check = order();
        go("");
        var before = number("Ended today");

        ended(check, Duration.ofDays(1));
        go("dossiers");
        go("");
        assertThat(number("Ended today")).isEqualTo(before);

        ended(check, Duration.ZERO);
        go("dossiers");
        go("");
        assertThat(number("Ended today")).isEqualTo(before + 1);
    }

    @Test
    void anErasureThatDoesNotWorkIsCountedUntilItDoes() {
        enter("sam", Role.STAFF);
        var check = order();
        go("");
        var before = number("Erasing, with trouble");
        jdbc.sql("""
                        insert into erasure (id, dossier_id, verification_id, requested_at, requested_by, attempts)
                        values (uuid(), ?, ?, now(6), 'sam', 2)""").params(check.dossierId(), check.id()).update();
        go("dossiers");
        go("");
        assertThat(number("Erasing, with trouble")).isEqualTo(before + 1);

        jdbc.sql("update erasure set erased_at = now(6) where dossier_id = ?")
                .param(check.dossierId())
                .update();
        go("dossiers");
        go("");
        assertThat(number("Erasing, with trouble")).isEqualTo(before);
    }

    @Test
    void thePilesAreLive() {
        enter("sam", Role.STAFF);
        dossiers.open(null);
        go("");
        var before = number("Never opened");

        order();

        Awaitility.await().atMost(Duration.ofSeconds(5)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(number("Never opened")).isEqualTo(before + 1);
        });
    }

    private void ended(Verification check, Duration ago) {
        jdbc.sql("update verification set outcome = 'ACCEPTED', ended_at = ? where id = ?")
                .params(Timestamp.from(clock.instant().minus(ago)), check.id())
                .update();
    }

    private Verification order() {
        var provider = providers.all().iterator().next();
        return verifications.order(dossiers.open(null).id(), provider.id(), "document", Duration.ofHours(1));
    }

    private static Anchor tile(String name) {
        return _find(Anchor.class, spec -> spec.withClasses("pile")).stream()
                .filter(tile -> tile.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String pile) {
        return Integer.parseInt(_get(tile(pile), Span.class, spec -> spec.withClasses("pile-number"))
                .getText()
                .replace(",", ""));
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataChangeEvent;
import com.vaadin.flow.data.provider.DataChangeEvent.DataRefreshEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.ui.Age;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;
import proofdesk.verification.Worklist;

class DossierListTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    /** Every test has a list of its own. */
    private final String mine = "L" + UUID.randomUUID().toString().substring(0, 8) + "-";

    @BeforeEach
    void atTheDesk() {
        enter("sam", Role.STAFF);
    }

    @Test
    void nothingAtAllTeachesAndOffersTheFirstStep() {
        withEmpty("dossier", () -> {
            go("dossiers");

            assertThat(text()).contains("No dossiers yet", "A dossier is one person's folder");
            assertThat(_find(DossierGrid.class)).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("New dossier")))
                    .hasSize(2);
        });
    }

    @Test
    void anAuditorSeesNothingAtAllWithoutBeingAskedToAct() {
        enter("audrey", Role.AUDITOR);
        withEmpty("dossier", () -> {
            go("dossiers");

            assertThat(text()).contains("As soon as staff open one");
            assertThat(_find(Button.class, spec -> spec.withText("New dossier")))
                    .isEmpty();
        });
    }

    @Test
    void whereNoneMatchesTheFiltersCanBeCleared() {
        opened("1");
        go("dossiers?outcome=accepted");
        search("nobody has this " + UUID.randomUUID());
        assertThat(text()).contains("No dossier matches");

        _click(_get(Button.class, spec -> spec.withText("Clear filters")));

        assertThat(text()).doesNotContain("No dossier matches");
        assertThat(_get(TextField.class).getValue()).isEmpty();
        assertThat(outcome().getValue()).isNull();
        _get(DossierGrid.class);
    }

    @Test
    void aDatabaseThatFailsIsToldWithANumberAndTriedAgain() {
        opened("1");
        go("dossiers");
        without("dossier", () -> {
            search(mine);

            assertThat(text())
                    .contains("The dossiers cannot be read now", "Nothing is lost")
                    .containsPattern("Reference [0-9a-f]{8}");
            assertThat(_find(DossierGrid.class)).isEmpty();
        });
        assertThat(_get(TextField.class).getValue()).isEqualTo(mine);

        _click(_get(Button.class, spec -> spec.withText("Try again")));

        assertThat(text()).doesNotContain("The dossiers cannot be read now");
        assertThat(references()).containsExactly(mine + "1");
    }

    @Test
    void aDatabaseThatFailsBetweenTwoPagesIsToldToo() {
        opened("1");
        go("dossiers");
        search(mine);
        without("verification", () -> {
            GridKt._fetch(_get(DossierGrid.class), 0, 10);

            assertThat(text()).contains("The dossiers cannot be read now");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, Role.ADMIN, Role.AUDITOR})
    void everyRoleSeesTheListAndOnlyWhoMayActCanOpenADossier(String role) {
        opened("1");
        enter("somebody", role);
        go("dossiers");
        search(mine);

        assertThat(references()).containsExactly(mine + "1");
        assertThat(_find(Button.class, spec -> spec.withText("New dossier")))
                .hasSize(role.equals(Role.AUDITOR) ? 0 : 1);
    }

    @Test
    void withoutARoleThereIsNoList() {
        enter("nobody");
        go("dossiers");

        assertThat(_find(DossiersView.class)).isEmpty();
        assertThat(text()).contains("You have no access");
    }

    @Test
    void aChangeTurnsOneRowAndMovesNone() {
        opened("1");
        var check = order(opened("2"));
        opened("3");
        list();
        var grid = _get(DossierGrid.class);
        grid.select(GridKt._get(grid, 1));
        var turned = changes();

        verifications.revokeLink(check.id());
        roundtripUntil(() -> !turned.isEmpty());

        assertThat(turned).singleElement().isInstanceOfSatisfying(DataRefreshEvent.class, event -> {
            var row = (Worklist.Row) event.getItem();
            assertThat(row.reference()).isEqualTo(mine + "2");
            assertThat(row.latest().orElseThrow().link()).isEqualTo(Verification.LinkState.REVOKED);
        });
        assertThat(grid.getSelectedItems())
                .singleElement()
                .satisfies(row -> assertThat(row.reference()).isEqualTo(mine + "2"));
        assertThat(news()).isEmpty();
    }

    @Test
    void newDossiersAreAnnouncedAndComeWhenAskedFor() {
        opened("1");
        list();
        var turned = changes();

        opened("2");
        roundtripUntil(() -> news().contains("1 new dossier \u2013 show"));
        opened("3");
        roundtripUntil(() -> news().contains("2 new dossiers \u2013 show"));

        assertThat(turned).isEmpty();
        assertThat(references()).containsExactly(mine + "1");
        assertThat(_get(ListNews.class).getElement().getAttribute("aria-live")).isEqualTo("polite");

        _click(_get(Button.class, spec -> spec.withText("2 new dossiers \u2013 show")));

        assertThat(references()).containsExactly(mine + "3", mine + "2", mine + "1");
        assertThat(news()).isEmpty();
    }

    @Test
    void whatDoesNotMatchIsNoNews() {
        opened("1");
        list();

        dossiers.open("other " + UUID.randomUUID());
        opened("2");
        roundtripUntil(() -> !news().isEmpty());

        assertThat(news()).containsExactly("1 new dossier \u2013 show");
    }

    @Test
    void aRowThatNoLongerMatchesStaysUntilTheListIsAskedFor() {
        var check = order(opened("1"));
        order(opened("2"));
        go("dossiers?outcome=pending");
        search(mine);
        _get(DossierGrid.class);

        jdbc.sql("update verification set outcome = 'CANCELED', version = version + 1 where id = ?")
                .param(check.id())
                .update();
        dossiers.open(null); // somebody does something somewhere
        roundtripUntil(() -> !news().isEmpty());
        assertThat(news()).containsExactly("The list has changed \u2013 show");

        _click(_get(Button.class, spec -> spec.withText("The list has changed \u2013 show")));

        assertThat(references()).containsExactly(mine + "2");
    }

    @Test
    void theFirstDossierComesByItself() {
        go("dossiers");
        search(mine);
        assertThat(text()).contains("No dossier matches");

        opened("1");
        roundtripUntil(() -> !_find(DossierGrid.class).isEmpty());

        assertThat(references()).containsExactly(mine + "1");
    }

    @Test
    void anErasedDossierLeavesTheListAtOnce() {
        var dossier = opened("1");
        opened("2");
        list();

        verifications.eraseDossier(dossier.id());
        roundtripUntil(() -> references().equals(List.of(mine + "2")));
    }

    @Test
    void theAddressKeepsThePlaceWithoutTellingWhatWasSearchedFor() {
        order(opened("1"));
        opened("2");
        go("dossiers?outcome=pending");
        search(mine);
        var address = address();
        assertThat(address).startsWith("dossiers?").contains("outcome=pending").doesNotContain(mine);

        go("dossiers");
        assertThat(_get(TextField.class).getValue()).isEmpty();
        go(address);

        assertThat(_get(TextField.class).getValue()).isEqualTo(mine);
        assertThat(outcome().getValue()).isEqualTo(Outcome.PENDING);
        assertThat(references()).containsExactly(mine + "1");
    }

    @Test
    void anAddressThatSaysWhatNobodyKnowsShowsEverything() {
        opened("1");
        go("dossiers?outcome=marvellous&provider=nobody&show=else&search=forgotten");

        _get(DossierGrid.class);
        assertThat(outcome().getValue()).isNull();
    }

    @Test
    void aProviderIsAFilterToo() {
        order(opened("1"));
        opened("2");
        go("dossiers?provider=" + providers.all().iterator().next().id());
        search(mine);

        assertThat(references()).containsExactly(mine + "1");
    }

    @Test
    void partOfAReferenceFindsItAndSignsOfThePatternAreLetters() {
        opened("100%_a");
        opened("100xya");
        go("dossiers");
        search(mine.substring(2) + "100%_");

        assertThat(references()).containsExactly(mine + "100%_a");
    }

    @Test
    void aRowIsARealLinkAndTellsItsAgeWithTheExactTime() {
        var dossier = opened("1");
        list();
        var grid = _get(DossierGrid.class);

        var link = (Anchor) GridKt._getCellComponent(grid, 0, "reference");
        assertThat(link.getHref()).isEqualTo("dossiers/" + dossier.id());
        var age = (Age) GridKt._getCellComponent(grid, 0, "opened");
        assertThat(age.getElement().getAttribute("title")).matches("\\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d:\\d\\d");
    }

    @Test
    void aDossierWithoutACheckSaysWhatToDoNext() {
        opened("1");
        list();

        var cell = GridKt._getCellComponent(_get(DossierGrid.class), 0, "state");
        assertThat(cell.getElement().getText()).isEqualTo("Start a check in it");
    }

    private Dossier opened(String name) {
        return dossiers.open(mine + name);
    }

    private Verification order(Dossier dossier) {
        var provider = providers.all().iterator().next();
        return verifications.order(dossier.id(), provider.id(), "documentSelfie", Duration.ofHours(1));
    }

    /** The list of this test's own dossiers, with its rows fetched. */
    private void list() {
        go("dossiers");
        search(mine);
        references();
    }

    private static void search(String text) {
        _get(TextField.class).setValue(text);
        MockVaadin.clientRoundtrip(true);
        _find(DossierGrid.class).forEach(grid -> GridKt._fetch(grid, 0, 50));
    }

    @SuppressWarnings("unchecked")
    private static Select<Outcome> outcome() {
        return _get(Select.class, spec -> spec.withLabel("Outcome"));
    }

    private static List<String> references() {
        return GridKt._findAll(_get(DossierGrid.class)).stream()
                .map(row -> String.valueOf(row.reference()))
                .toList();
    }

    private static List<String> news() {
        return _find(_get(ListNews.class), Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    private static List<DataChangeEvent<?>> changes() {
        var changes = new ArrayList<DataChangeEvent<?>>();
        _get(DossierGrid.class).getDataProvider().addDataProviderListener(changes::add);
        return changes;
    }

    private static String address() {
        return "dossiers?" + _get(DossierFilters.class).parameters().getQueryString();
    }

    private static void roundtripUntil(Callable<Boolean> done) {
        Awaitility.await().atMost(Duration.ofSeconds(5)).pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(true);
            return done.call();
        });
    }
}

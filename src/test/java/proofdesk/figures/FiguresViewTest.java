package proofdesk.figures;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.ViewTest;
import proofdesk.security.Role;

class FiguresViewTest extends ViewTest {

    private static final String MARK = "counted-here";

    /** What other tests have left would be counted too. */
    @BeforeEach
    void aloneWithItsProvider() {
        jdbc.sql("delete from verification where provider = 'readid'").update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from verification where process_type = ?").param(MARK).update();
        jdbc.sql("delete from decision where made_by = ?").param(MARK).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, Role.ADMIN, Role.AUDITOR})
    void everyRoleSeesDrawingsWithTheNumbersBehindThem(String role) {
        rejectedAndDecided();
        enter("sam", role);
        go("figures?weeks=4&provider=readid");
        shown("Results by week");

        assertThat(text())
                .contains("Results by provider", "From the link to the decision", "Time to the result")
                .contains("Time to the decision", "The document has expired", "100 %");
        var drawings = _find(Svg.class).stream()
                .map(svg -> svg.getElement().getProperty("innerHTML", ""))
                .filter(svg -> svg.contains("role=\"img\""))
                .toList();
        assertThat(drawings)
                .hasSize(6)
                .allMatch(svg -> svg.contains("<title id=") && svg.contains("<desc id="))
                .anyMatch(svg -> svg.contains("1 checks ended in 4 weeks: Accepted 0, Rejected 1"))
                .anyMatch(svg -> svg.contains("1 (100 %)"))
                .anyMatch(svg -> svg.contains("half took no longer than 2 min"));
        assertThat(_find(NativeTable.class)).hasSize(6);
        assertThat(text()).doesNotContain(MARK); // nobody's name
    }

    @Test
    void theChoiceIsInTheAddressAndChangesWhatIsCounted() {
        rejectedAndDecided();
        enter("ada", Role.ADMIN);
        go("figures?weeks=26&provider=readid");
        shown("Results by week");
        assertThat(weeks().getValue()).isEqualTo(26);
        assertThat(provider().getValue()).isEqualTo("readid");

        go("figures?weeks=1000&provider=nobody's");
        shown("Results by week");
        assertThat(weeks().getValue()).isEqualTo(12);
        assertThat(provider().getValue()).isEmpty();
    }

    @Test
    void whereNothingHappenedItIsSaid() {
        enter("sam", Role.STAFF);
        withEmpty("verification", () -> {
            go("figures?weeks=4&provider=readid");
            shown("Nothing to count yet");
        });
    }

    @Test
    void aFailureIsToldWithANumberAndCanBeTriedAgain() {
        enter("sam", Role.STAFF);
        without("verification", () -> {
            go("figures");
            shown("The figures cannot be counted now");
        });
    }

    @Test
    void withoutARoleThereAreNone() {
        enter("nobody");
        assertThat(_find(SideNavItem.class)).noneMatch(item -> "Figures".equals(item.getLabel()));
        load("figures");
        assertThat(_find(FiguresView.class)).isEmpty();
    }

    @Test
    void theFileHoldsTheNumbersAndNoFormulas() {
        var numbers = new Tabled(
                List.of("Reason", "Number"),
                List.of(List.of("shown", "1")),
                List.of(List.of("=cmd|' /C calc'!A0", "1"), List.of("a \"word\", and\nmore", "2")));
        assertThat(new String(numbers.csv(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFReason,Number\r\n'=cmd|' /C calc'!A0,1\r\n\"a \"\"word\"\", and\nmore\",2\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", "  =1", "\uFF1D1+1"})
    void noCellIsAFormula(String formula) {
        var numbers = new Tabled(List.of(), List.of(), List.of(List.of("a", formula)));
        assertThat(new String(numbers.csv(), StandardCharsets.UTF_8).replace("\"", ""))
                .isEqualTo("\uFEFF\r\na,'" + formula + "\r\n");
    }

    @Test
    void whatIsWrittenInADrawingIsNoMarkup() {
        var svg = LevelBars.draw(
                "x", "<script>", "\"><img src=x>", List.of(new LevelBars.Bar("<b>&</b>", 1, "1", Stripes.FULL)));
        assertThat(svg.getElement().getProperty("innerHTML"))
                .doesNotContain("<script>", "<img", "<b>")
                .contains("&lt;b&gt;&amp;&lt;/b&gt;");
    }

    @Test
    void durationsAreToldInUnitsThatPeopleUse() {
        assertThat(List.of(45, 90, 200, 5400, 9000, 200_000))
                .map(seconds -> Scale.words(Duration.ofSeconds(seconds)))
                .containsExactly("45 s", "1.5 min", "3.3 min", "1.5 h", "2.5 h", "2.3 d");
        assertThat(List.of(1, 5, 6, 11, 99, 1234)).map(Scale::step).containsExactly(1L, 1L, 2L, 5L, 20L, 500L);
    }

    private void rejectedAndDecided() {
        var now = clock.instant();
        var id = UUID.randomUUID();
        var earlier = Timestamp.from(now.minusSeconds(300));
        jdbc.sql("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ordered_by, opened_at, handed_over_at, processing_at, ended_at, `reads`)
                values (?, 0, ?, 'readid', ?, 'REJECTED', '', ?, ?, ?, ?, ?, ?, 0)""")
                .params(id, UUID.randomUUID(), MARK, earlier, MARK, earlier, earlier, earlier)
                .param(Timestamp.from(now.minusSeconds(180)))
                .update();
        jdbc.sql("""
                insert into decision (id, dossier_id, verification_id, number, kind, reason, note, message, made_by,
                    made_at, effective_at, needs_second)
                values (?, ?, ?, 1, 'REJECTED', 'rejected.expired', '', '', ?, ?, ?, false)""")
                .params(UUID.randomUUID(), UUID.randomUUID(), id, MARK)
                .params(Timestamp.from(now.minusSeconds(120)), Timestamp.from(now.minusSeconds(110)))
                .update();
    }

    /** Comes from another thread. */
    private static void shown(String words) {
        await().atMost(Duration.ofSeconds(20)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(words);
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> weeks() {
        return _get(Select.class, spec -> spec.withLabel("Weeks"));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> provider() {
        return _get(Select.class, spec -> spec.withLabel("Provider"));
    }
}

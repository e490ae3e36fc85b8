package proofdesk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import proofdesk.DeskTest;
import proofdesk.security.Role;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Pile;

/** With as many dossiers as a branch opens in a year, a page costs a page and a count no table. */
class WorklistTest extends DeskTest {

    private static final int MANY = 5_000;
    private static final int PAGE = 50;

    @Autowired
    private Worklist worklist;

    @Autowired
    private JdbcTemplate jdbc;

    private final String mine = "many-" + UUID.randomUUID();

    @BeforeEach
    void openMany() {
        signIn("sam", Role.STAFF);
        var dossiers = new ArrayList<Object[]>();
        var checks = new ArrayList<Object[]>();
        var first = Instant.parse("2020-01-01T00:00:00Z");
        for (var number = 0; number < MANY; number++) {
            var id = UUID.randomUUID();
            var at = Timestamp.from(first.plusSeconds(number * 60L));
            var outcome = number % 100 == 0 ? "INCONCLUSIVE" : "ACCEPTED";
            dossiers.add(new Object[] {id, mine + "-" + number, at});
            checks.add(new Object[] {UUID.randomUUID(), id, outcome, at, at});
        }
        jdbc.batchUpdate(
                "insert into dossier (id, version, reference, opened_at, opened_by) values (?, 1, ?, ?, 'sam')",
                dossiers);
        jdbc.batchUpdate("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ended_at, ordered_by, `reads`) values (?, 1, ?, 'p', 'document', ?, 'w', ?, ?, 'sam', 0)""", checks);
        jdbc.execute("analyze table dossier, verification");
    }

    @AfterEach
    void closeThem() {
        jdbc.update(
                "delete from verification where dossier_id in (select id from dossier where reference like ?)",
                mine + "%");
        jdbc.update("delete from dossier where reference like ?", mine + "%");
    }

    @Test
    void aPageReadsNoMoreThanItself() {
        var read =
                rowsReadBy(() -> assertThat(worklist.page(Filter.NONE, 0, PAGE)).hasSize(PAGE));

        assertThat(read).isLessThan(20 * PAGE);
    }

    @Test
    void theLastPageIsThere() {
        var filter = new Filter(mine, null, null);

        assertThat(worklist.page(filter, MANY - 10, PAGE)).hasSize(10);
        assertThat(worklist.count(filter)).isEqualTo(MANY);
    }

    @ParameterizedTest
    @EnumSource(Pile.class)
    void aCountReadsOnlyItsPile(Pile pile) {
        var filter = Filter.of(pile, clock.instant());
        var matching = worklist.count(filter);

        assertThat(rowsReadBy(() -> worklist.count(filter))).isLessThan(500 + 20L * matching);
    }

    @Test
    void aLookAtWhatIsShownReadsOnlyThatAndCounts() {
        var shown = worklist.page(Filter.NONE, 0, PAGE);
        var counting = rowsReadBy(() -> worklist.count(Filter.NONE));

        assertThat(rowsReadBy(() ->
                        assertThat(worklist.turn(Filter.NONE, shown).changed()).isEmpty()))
                .isLessThan(20 * PAGE + 2 * counting);
    }

    /** As the database itself counts them, on all its connections: others may add a little. */
    private long rowsReadBy(Runnable question) {
        var before = rowsRead();
        question.run();
        return rowsRead() - before;
    }

    private long rowsRead() {
        return jdbc
                .query(
                        "show global status where variable_name in ('Handler_read_first', 'Handler_read_key',"
                                + " 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd',"
                                + " 'Handler_read_rnd_next')",
                        (row, number) -> row.getLong(2))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

package proofdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import proofdesk.DeskTest;
import proofdesk.figures.Extent;
import proofdesk.figures.Figures;
import proofdesk.security.Role;

/**
 * The figures of a year with 100,000 checks, each with a sealed report of a usual size, and 80,000 decisions; in
 * milliseconds for each question, of all providers, the last four weeks and the whole year.
 */
class FiguresBenchmark extends DeskTest {

    private static final int CHECKS = Integer.getInteger("bench.checks", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

    static {
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-bench-figures");
        FileSystemUtils.deleteRecursively(Path.of("target/desk-bench-figures").toFile());
    }

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aYear() {
        fill();
        signIn("ada", Role.ADMIN);
        for (var weeks : List.of(4, 52)) {
            var extent = Extent.upToNow(Clock.systemUTC(), weeks, Optional.empty());
            var questions = new LinkedHashMap<String, Runnable>();
            questions.put("outcomes", () -> figures.ended(extent));
            questions.put("funnel", () -> figures.funnel(extent));
            questions.put("time to result", () -> figures.toResult(extent));
            questions.put("time to decision", () -> figures.toDecision(extent));
            questions.put("reasons", () -> figures.reasons(extent));
            questions.forEach((name, question) -> System.out.printf(
                    "%2d weeks, %-17s %5d ms (median of %d)%n", weeks, name, median(question), ROUNDS));
        }
        assertThat(figures.funnel(Extent.upToNow(Clock.systemUTC(), 52, Optional.empty()))
                        .get(Figures.Stage.LINK_MADE))
                .isGreaterThan(CHECKS * 9 / 10);
    }

    private static long median(Runnable question) {
        question.run();
        question.run();
        var times = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var before = System.nanoTime();
            question.run();
            times.add((System.nanoTime() - before) / 1_000_000);
        }
        Collections.sort(times);
        return times.get(ROUNDS / 2);
    }

    /** Spread over a year, of five providers, with all outcomes; made by the database itself. */
    private void fill() {
        jdbc.sql("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ordered_by, opened_at, handed_over_at, processing_at, ended_at, `reads`, report)
                select uuid(), 0, uuid(), elt(1 + seq %% 5, 'signicatpictureid', 'eid', 'onfido', 'readid', 'identomat'),
                    'document', elt(1 + seq %% 7, 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'REJECTED', 'INCONCLUSIVE', 'FAILED',
                        'PENDING'), '', at, 'sam',
                    if(seq %% 10 = 0, null, at + interval 5 minute), if(seq %% 9 = 0, null, at + interval 10 minute),
                    at + interval 12 minute, if(seq %% 7 = 6, null, at + interval (700 + seq %% 4000) second), 1,
                    repeat(md5(seq), 200)
                from (select seq, utc_timestamp() - interval (seq * 31000000 div %d) second as at from seq_1_to_%d) as s""".formatted(CHECKS, CHECKS)).update();
        jdbc.sql("""
                insert into decision (id, dossier_id, verification_id, number, kind, reason, note, message, made_by,
                    made_at, effective_at, needs_second)
                select uuid(), v.dossier_id, v.id, 1, if(v.outcome = 'ACCEPTED', 'APPROVED', 'REJECTED'),
                    elt(1 + crc32(v.id) % 4, '', 'rejected.expired', 'rejected.other', 'approved.clean'), '', '', 'sam',
                    v.ended_at + interval 1 hour, v.ended_at + interval 1 hour, false
                from verification v where v.ended_at is not null""").update();
        jdbc.sql("analyze table verification, decision").query().listOfRows();
    }
}

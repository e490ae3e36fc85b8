package proofdesk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import proofdesk.DeskTest;
import proofdesk.review.Work;
import proofdesk.review.Work.Tray;
import proofdesk.security.Role;

/**
 * My work with 100,000 dossiers of one check each: 3,000 to decide, 1,000 proposed or escalated, 6,000 that wait for the
 * customer, 4,000 that the asker has looked at, in half of which others did something since, and three lines of the trail
 * for each dossier; in milliseconds for each question. The counts are all nine trays in one question, the first page of a
 * tray is its ids and its first 50 rows. The floor is asked by turns: nothing at all, and the undecided checks counted by
 * their index.
 */
class WorkBenchmark extends DeskTest {

    private static final int DOSSIERS = Integer.getInteger("bench.dossiers", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 31);
    private static final int PAGE = 50;
    private static final String FLOOR = "floor: one count by index";

    static {
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-bench-work");
        FileSystemUtils.deleteRecursively(Path.of("target/desk-bench-work").toFile());
    }

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void myWork() {
        fill();
        signIn("sam", Role.STAFF);
        var questions = new LinkedHashMap<String, Runnable>();
        questions.put("floor: nothing", () -> one("select 1"));
        questions.put(FLOOR, () -> one("select count(*) from open_case where state = 'UNDECIDED'"));
        questions.put("counts", work::counts);
        for (var tray : Tray.values()) {
            questions.put("first page, " + tray.name().toLowerCase(Locale.ROOT), () -> {
                work.ids(tray);
                work.first(tray, PAGE);
            });
        }
        questions.put("next case", () -> work.next(Optional.empty()));
        var times = new LinkedHashMap<String, Samples>();
        for (var round = -3; round < ROUNDS; round++) {
            for (var question : questions.entrySet()) {
                var before = System.nanoTime();
                question.getValue().run();
                if (round >= 0) {
                    times.computeIfAbsent(question.getKey(), Samples::new).add((System.nanoTime() - before) / 1e6);
                }
            }
        }
        print(times);
        assertThat(work.counts())
                .containsEntry(Tray.TO_DECIDE, Work.COUNT_LIMIT)
                .containsEntry(Tray.CHANGED, Work.COUNT_LIMIT);
    }

    private void one(String sql) {
        jdbc.sql(sql).query(Long.class).single();
    }

    private static void print(Map<String, Samples> times) {
        var floor = times.getOrDefault(FLOOR, new Samples("")).percentile(50);
        System.out.printf(Locale.ROOT, "%n%s   times the floor%n", Samples.head());
        times.values().forEach(one -> System.out.printf(Locale.ROOT, "%s   %.1f%n", one, one.percentile(50) / floor));
    }

    /** Made by the database itself; what is what follows from the check sum of its id. */
    private void fill() {
        jdbc.sql("""
                insert into dossier (id, version, opened_at, opened_by)
                select uuid(), 0, utc_timestamp() - interval (seq * 31000000 div %d) second, 'ada' from seq_1_to_%d""".formatted(DOSSIERS, DOSSIERS)).update();
        jdbc.sql("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ordered_by, opened_at, handed_over_at, processing_at, ended_at, `reads`, report)
                select uuid(), 0, id, 'signicatpictureid', 'document',
                    case when n < 4 then 'PENDING' when n < 6 then 'PROCESSING'
                        else elt(1 + n % 3, 'ACCEPTED', 'REJECTED', 'INCONCLUSIVE') end,
                    '', opened_at, 'ada', if(n < 2, null, opened_at + interval 5 minute),
                    if(n < 4, null, opened_at + interval 10 minute), if(n < 4, null, opened_at + interval 12 minute),
                    if(n < 6, null, opened_at + interval 1 hour), 1, repeat(md5(id), 200)
                from (select id, opened_at, crc32(id) % 100 as n from dossier) as d""").update();
        jdbc.sql("""
                insert into open_case (verification_id, dossier_id, state, since, made_by)
                select id, dossier_id, elt(1 + n - 6, 'UNDECIDED', 'UNDECIDED', 'UNDECIDED', 'PROPOSED'), ended_at,
                    if(n < 9, '', elt(1 + crc32(id) % 2, 'ada', 'sam'))
                from (select id, dossier_id, ended_at, crc32(dossier_id) % 100 as n from verification) as v
                where n between 6 and 9""").update();
        jdbc.sql("update open_case set state = 'ESCALATED' where state = 'PROPOSED' and crc32(dossier_id) % 3 = 0")
                .update();
        for (var actor : new String[] {"sam", "Proofdesk", "ada"}) {
            jdbc.sql("""
                    insert into activity (at, actor, kind, dossier_id, verification_id)
                    select ordered_at + interval 1 hour, ?, 'verification.ended', dossier_id, id from verification""").param(actor).update();
        }
        jdbc.sql("""
                insert into last_look (user_name, dossier_id, activity_id, at)
                select 'sam', id, if(n < 98, (select max(a.id) from activity a where a.dossier_id = d.id), 0),
                    utc_timestamp() - interval n hour
                from (select id, crc32(id) % 100 as n from dossier) as d where n >= 96""").update();
        jdbc.sql("""
                insert into claim (verification_id, dossier_id, holder, since, until)
                select verification_id, dossier_id, elt(1 + crc32(verification_id) % 9, 'sam', 'ada', 'ada', 'zoe', 'zoe',
                    'kim', 'kim', 'lee', 'lee'), utc_timestamp(), utc_timestamp() + interval 1 day
                from open_case where state = 'UNDECIDED' and crc32(verification_id) % 30 = 0""").update();
        jdbc.sql("""
                insert into assignment (verification_id, dossier_id, assignee, assigned_by, assigned_at)
                select verification_id, dossier_id, elt(1 + crc32(verification_id) % 5, 'sam', 'ada', 'zoe', 'kim', 'lee'),
                    'ada', utc_timestamp()
                from open_case where state = 'UNDECIDED' and crc32(verification_id) % 10 = 1""").update();
        jdbc.sql("analyze table dossier, verification, open_case, activity, last_look, claim, assignment")
                .query()
                .listOfRows();
    }
}

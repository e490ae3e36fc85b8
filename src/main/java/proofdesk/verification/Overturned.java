package proofdesk.verification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import proofdesk.result.Outcome;

/** Final outcomes that a vendor took back, each with its report as it was. Neither is ever overwritten. */
@Component
class Overturned {

    private final JdbcClient jdbc;

    Overturned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the check says, in the caller's transaction, which is about to save something else. */
    void keep(Check before, Instant until) {
        var said = before.said();
        jdbc.sql("""
                insert into overturned (verification_id, outcome, status_word, report, read_at, until_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        before.id(),
                        said.outcome().name(),
                        said.statusWord(),
                        said.report(),
                        Optional.ofNullable(said.readAt()).map(Timestamp::from).orElse(null),
                        Timestamp.from(until)))
                .update();
    }

    /** What the vendor said of a check before, newest first. */
    List<Word> of(UUID verificationId) {
        return jdbc.sql("""
                select outcome, status_word, report, read_at, until_at from overturned
                where verification_id = ? order by id desc""").param(verificationId).query(Word.class).list();
    }

    /** With the check's own report goes what was said before. */
    void forget(UUID verificationId) {
        jdbc.sql("delete from overturned where verification_id = ?")
                .param(verificationId)
                .update();
    }

    /** @param report as sealed with the check's own */
    record Word(
            Outcome outcome,
            String statusWord,
            @Nullable String report,
            @Nullable Instant readAt,
            Instant untilAt) {

        @Override
        public String toString() {
            return "Word[" + outcome + "]"; // the report is personal data
        }
    }
}

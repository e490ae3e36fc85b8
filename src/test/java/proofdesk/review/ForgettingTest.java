package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.DeskTest;
import proofdesk.activity.Activities;
import proofdesk.activity.Change;
import proofdesk.security.Role;

/** Who looked at what is known as long as it is of use, and no longer than what they looked at. */
class ForgettingTest extends DeskTest {

    private final UUID dossier = UUID.randomUUID();
    private final UUID check = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Reveals reveals;

    @Autowired
    private Looks looks;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void looksGoWithTheCheckAndTheDossierTheyWereAt() {
        lookAtEverything();
        assertThat(remembered("look")).isEqualTo(3);
        assertThat(remembered("last_look")).isEqualTo(3);

        erased(check);
        assertThat(jdbc.sql("select subject from look where dossier_id = ?")
                        .param(dossier)
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(dossier, other);
        assertThat(jdbc.sql("select count(*) from last_look where verification_id = ?")
                        .param(check)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(remembered("last_look")).isEqualTo(2);

        erased(null);
        assertThat(remembered("look")).isZero();
        assertThat(remembered("last_look")).isZero();
    }

    @Test
    void looksAreForgottenAfterAWhileAndTheTrailKeepsThem() {
        lookAtEverything();
        clock.advance(Duration.ofDays(29));
        forgetting.sweep();
        assertThat(remembered("look")).isEqualTo(3);
        assertThat(remembered("last_look")).isEqualTo(3);

        looks.note(dossier, other); // and so the dossier is still known to be looked at
        clock.advance(Duration.ofDays(2));
        forgetting.sweep();
        assertThat(remembered("look")).isZero();
        assertThat(remembered("last_look")).isEqualTo(2);
        assertThat(activities.ofDossier(dossier))
                .extracting(one -> one.kind())
                .containsExactly("looked.check", "looked.check", "looked.dossier");
    }

    private void lookAtEverything() {
        signIn("sam", Role.STAFF);
        reveals.looked(dossier, null);
        for (var one : List.of(check, other)) {
            reveals.looked(dossier, one);
            looks.note(dossier, one);
        }
    }

    private void erased(@Nullable UUID what) {
        transactions.executeWithoutResult(status -> events.publishEvent(new Erased(dossier, what)));
    }

    private long remembered(String table) {
        return jdbc.sql("select count(*) from " + table + " where dossier_id = ?")
                .param(dossier)
                .query(Long.class)
                .single();
    }

    private record Erased(UUID dossierId, @Nullable UUID verificationId) implements Change {

        @Override
        public String actor() {
            return "Proofdesk";
        }

        @Override
        public String kind() {
            return "erasure.done";
        }
    }
}

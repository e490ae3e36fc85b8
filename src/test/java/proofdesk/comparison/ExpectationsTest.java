package proofdesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

class ExpectationsTest extends DeskTest {

    private static final LocalDate BORN = LocalDate.of(1988, 2, 29);

    @Autowired
    private Expectations expectations;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init") // before each test
    private UUID dossier;

    @BeforeEach
    void open() {
        signIn("sam", Role.STAFF);
        dossier = dossiers.open(null).id();
    }

    @Test
    void itIsSealedChangedTakenBackAndInTheTrail() {
        expectations.save(dossier, "  Ingrid  van der\tBerg ", Optional.of(BORN), 0);
        var first = expectations.of(dossier).orElseThrow();
        assertThat(first.name()).isEqualTo("Ingrid van der Berg");
        assertThat(first.birth()).contains(BORN);
        assertThat(first.by()).isEqualTo("sam");
        assertThat(first.toString()).doesNotContain("Berg", "1988");
        assertThat(jdbc.sql("select content from expectation where dossier_id = ?")
                        .param(dossier)
                        .query(String.class)
                        .single())
                .startsWith("v1.")
                .doesNotContain("Berg");

        expectations.save(dossier, "", Optional.of(BORN), first.version());
        assertThat(expectations.of(dossier).orElseThrow().name()).isEmpty();
        expectations.save(dossier, " ", Optional.empty(), 2);
        assertThat(expectations.of(dossier)).isEmpty();
        expectations.save(dossier, " ", Optional.empty(), 0);
        assertThat(activities.ofDossier(dossier))
                .extracting(Activity::kind)
                .containsExactly("expectation.removed", "expectation.changed", "expectation.changed", "dossier.opened");
    }

    @Test
    void whoComesSecondOverwritesNothing() {
        expectations.save(dossier, "One", Optional.empty(), 0);
        assertThatThrownBy(() -> expectations.save(dossier, "Two", Optional.empty(), 0))
                .isInstanceOf(ChangedMeanwhile.class);
        expectations.save(dossier, "Two", Optional.empty(), 1);
        assertThatThrownBy(() -> expectations.save(dossier, "Three", Optional.empty(), 1))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(expectations.of(dossier).orElseThrow().name()).isEqualTo("Two");
    }

    @Test
    void anAuditorLooksOnlyAndNonsenseIsRefused() {
        assertThatThrownBy(() -> expectations.save(dossier, "x".repeat(301), Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> expectations.save(dossier, "", Optional.of(LocalDate.of(2200, 1, 1)), 0))
                .isInstanceOf(IllegalArgumentException.class);
        signIn("audrey", Role.AUDITOR);
        assertThat(expectations.of(dossier)).isEmpty();
        assertThatThrownBy(() -> expectations.save(dossier, "One", Optional.empty(), 0))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void itGoesWithTheDossier() {
        expectations.save(dossier, "One", Optional.empty(), 0);
        verifications.eraseDossier(dossier);
        assertThat(expectations.of(dossier)).as("its key is gone").isEmpty();
        assertThatThrownBy(() -> expectations.save(dossier, "Two", Optional.empty(), 1))
                .isInstanceOf(RuntimeException.class);
        Awaitility.await()
                .untilAsserted(() -> assertThat(jdbc.sql("select count(*) from expectation where dossier_id = ?")
                                .param(dossier)
                                .query(Integer.class)
                                .single())
                        .isZero());
    }
}

package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.security.Role;

class ColleaguesTest extends DeskTest {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from colleague").update();
    }

    @Test
    void whoeverWasHereIsKnownByNameAndRolesOnceAndWhoMayActIsToldApart() {
        seen("zoë", Role.STAFF);
        seen("Zoë", Role.STAFF, Role.ADMIN);
        seen("audrey", Role.AUDITOR);
        seen("zoë", Role.STAFF);

        assertThat(colleagues.whoMayAct()).extracting(Colleague::name).containsExactly("Zoë", "zoë");
        assertThat(colleagues.all()).extracting(Colleague::name).containsExactly("audrey", "Zoë", "zoë");
        assertThat(colleagues.all().get(1).roles()).containsExactlyInAnyOrder(Role.STAFF, Role.ADMIN);
    }

    @Test
    void theLastTimeCounts() {
        seen("sue", Role.STAFF);
        clock.advance(Duration.ofDays(100));
        seen("sue", Role.AUDITOR);
        clock.advance(Duration.ofDays(100));

        assertThat(colleagues.whoMayAct()).isEmpty();
        assertThat(colleagues.all()).singleElement().satisfies(sue -> {
            assertThat(sue.roles()).isEqualTo(Set.of(Role.AUDITOR));
            assertThat(Duration.between(sue.seenAt(), clock.instant())).isLessThan(Duration.ofDays(101));
        });
    }

    @Test
    void whoWasNotSeenForHalfAYearIsNotOffered() {
        seen("sue", Role.STAFF);
        clock.advance(Duration.ofDays(181));
        signIn("sam", Role.STAFF);
        assertThat(colleagues.whoMayAct()).isEmpty();
    }

    @Test
    void somebodyWithoutARoleIsNoColleague() {
        signIn("eve");
        assertThatThrownBy(colleagues::noteUser).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(colleagues::whoMayAct).isInstanceOf(AccessDeniedException.class);
    }

    private void seen(String name, String... roles) {
        signIn(name, roles);
        colleagues.noteUser();
    }
}

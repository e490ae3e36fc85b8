package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.security.Role;

class PresenceTest extends CheckedTest {

    @Autowired
    private Presence presence;

    @Autowired
    private Claims claims;

    @Test
    void whoeverIsThereIsToldOfTheOthersAsTheyComeAndGo() {
        var before = presence.windowCount();
        var told = new AtomicInteger();
        var sams = presence.enter(check.id(), told::incrementAndGet);
        assertThat(sams.others()).isEmpty();

        signIn("sue", Role.STAFF);
        var sues = presence.enter(check.id(), () -> {});
        var another = presence.enter(check.id(), () -> {});
        assertThat(sams.others()).containsExactly("sue");
        assertThat(sues.others()).containsExactly("sam");
        assertThat(told).hasValue(2);

        sues.leave();
        assertThat(sams.others()).as("she has another window").containsExactly("sue");
        another.leave();
        assertThat(sams.others()).isEmpty();
        sams.leave();
        sams.leave();
        assertThat(presence.windowCount()).isEqualTo(before);
    }

    @Test
    void leavingWithTheLastWindowLetsGoAlsoWhereNobodyIsSignedInAnyMore() {
        var one = presence.enter(check.id(), () -> {});
        var other = presence.enter(check.id(), () -> {});
        claims.take(check.id());

        one.leave();
        assertThat(claims.of(check.id())).isPresent();
        signOut();
        other.leave();
        signIn("sue", Role.STAFF);
        assertThat(claims.of(check.id())).isEmpty();
    }

    @Test
    void whoOnlyHadItOpenLetsNothingGo() {
        claims.take(check.id());
        signIn("sue", Role.STAFF);
        presence.enter(check.id(), () -> {}).leave();
        assertThat(claims.of(check.id())).isPresent();
    }
}

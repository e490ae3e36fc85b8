package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import proofdesk.SettableClock;

/** How often programs may ask. */
class PaceTest {

    private final SettableClock clock = new SettableClock();
    private final Pace pace = new Pace(new DirectProperties(1, 1, 1, 1, 30, 90, List.of()), clock);

    @Test
    void oneLinkMayAskAThirdOfItsMinuteAtOnceAndThenWaits() {
        for (var asked = 0; asked < 10; asked++) {
            pace.count("token", from("10.0.0.1"));
        }
        var refusal = refused("token", "10.0.0.2");
        assertThat(refusal.status().value()).isEqualTo(429);
        assertThat(refusal.retryAfter()).hasValue(Duration.ofSeconds(2));
        assertThatCode(() -> pace.count("another", from("10.0.0.1"))).doesNotThrowAnyException();

        clock.advance(Duration.ofMillis(2100));
        pace.count("token", from("10.0.0.1"));
        refused("token", "10.0.0.1");

        clock.advance(Duration.ofHours(1));
        for (var asked = 0; asked < 10; asked++) {
            pace.count("token", from("10.0.0.3"));
        }
        refused("token", "10.0.0.3");
    }

    @Test
    void whoeverGuessesLinksIsStoppedByTheirAddress() {
        for (var guess = 0; guess < 30; guess++) {
            pace.count("guess " + guess, from("10.0.0.1"));
        }
        refused("another guess", "10.0.0.1");
        assertThatCode(() -> pace.count("another guess", from("10.0.0.2"))).doesNotThrowAnyException();
    }

    private Refusal refused(String token, String address) {
        return catchThrowableOfType(Refusal.class, () -> pace.count(token, from(address)));
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}

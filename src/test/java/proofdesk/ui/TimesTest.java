package proofdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final LocalDate BORN = LocalDate.of(2008, 2, 29);

    @Test
    void oneIsAYearOlderOnlyFromTheBirthdayOn() {
        assertThat(Times.age(BORN, LocalDate.of(2026, 2, 28))).isEqualTo(17);
        assertThat(Times.age(BORN, LocalDate.of(2026, 3, 1))).isEqualTo(18);
    }

    @Test
    void whatIsNoDateIsNotMadeOne() {
        assertThat(Times.date("1989-04-31")).isEmpty();
        assertThat(Times.date("")).isEmpty();
        assertThat(Times.date("1989-04-03")).contains(LocalDate.of(1989, 4, 3));
    }

    @Test
    void whatHappenedTodayIsShownWithoutItsDate() {
        var now = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(Times.moment(Instant.parse("2026-11-21T09:08:07Z"), now)).isEqualTo("09:08:07");
        assertThat(Times.moment(Instant.parse("2026-11-20T09:08:07Z"), now)).isEqualTo("20 Nov 2026, 09:08:07");
    }
}

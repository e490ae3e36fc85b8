package proofdesk.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.figures.Figures.Because;
import proofdesk.figures.Figures.Ended;
import proofdesk.figures.Figures.Pace;
import proofdesk.figures.Figures.Stage;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;
import proofdesk.security.Role;

/** Figures of weeks long ago, of which no other test has checks. */
class FiguresTest extends DeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2015, 3, 2);
    private static final Instant START = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Extent ALL = new Extent(MONDAY, 4, Optional.empty());
    private static final Extent ONE = new Extent(MONDAY, 4, Optional.of("one"));

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void look() {
        signIn("audrey", Role.AUDITOR);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from verification where ordered_at < '2016-01-01'").update();
        jdbc.sql("delete from decision_end where made_at < '2016-01-01'").update();
        jdbc.sql("delete from decision where made_at < '2016-01-01'").update();
    }

    @Test
    void outcomesAreCountedInTheWeekOfTheirEndByProvider() {
        ended("one", Outcome.ACCEPTED, START);
        ended("one", Outcome.ACCEPTED, START.plus(Duration.ofDays(7)).minusNanos(1000));
        ended("one", Outcome.REJECTED, START.plus(Duration.ofDays(7)));
        ended("other", Outcome.CANCELED, START.plus(Duration.ofDays(28)).minusNanos(1000));
        ended("other", Outcome.CANCELED, START.plus(Duration.ofDays(28))); // after the last week
        ended("other", Outcome.UNKNOWN, START); // no end

        assertThat(figures.ended(ALL))
                .containsExactly(
                        new Ended(MONDAY, "one", Outcome.ACCEPTED, 2),
                        new Ended(MONDAY.plusWeeks(1), "one", Outcome.REJECTED, 1),
                        new Ended(MONDAY.plusWeeks(3), "other", Outcome.CANCELED, 1));
        assertThat(figures.ended(ONE)).hasSize(2).allMatch(one -> one.provider().equals("one"));
    }

    @Test
    void theFunnelTellsHowFarEachCame() {
        check("one", Outcome.PENDING, START, null, null, null, null);
        check("one", Outcome.PENDING, START, START, null, null, null);
        check("one", Outcome.CANCELED, START, START, START, null, START);
        check("one", Outcome.PROCESSING, START, START, START, START, null);
        check("one", Outcome.ACCEPTED, START, START, START, START, START);
        var decided = check("one", Outcome.REJECTED, START, null, null, null, START); // what was not seen lies behind
        decision(decided, 1, Kind.REJECTED, "", START, false, null);
        var proposed = check("one", Outcome.REJECTED, START, START, START, START, START);
        decision(proposed, 1, Kind.REJECTED, "", START, true, null);
        var takenBack = check("one", Outcome.REJECTED, START, START, START, START, START);
        decision(takenBack, 1, Kind.REJECTED, "", START, false, "TAKEN_BACK");
        check("one", Outcome.PENDING, START.minusSeconds(1), START, null, null, null); // before the first week
        check("other", Outcome.PENDING, START, null, null, null, null);

        assertThat(figures.funnel(ONE))
                .isEqualTo(Map.of(
                        Stage.LINK_MADE, 8,
                        Stage.OPENED, 7,
                        Stage.AT_PROVIDER, 6,
                        Stage.HANDED_IN, 5,
                        Stage.JUDGED, 4,
                        Stage.DECIDED, 1));
        assertThat(figures.funnel(ALL)).containsEntry(Stage.LINK_MADE, 9);
        assertThat(figures.funnel(new Extent(MONDAY.minusWeeks(9), 1, Optional.empty())))
                .allSatisfy((stage, count) -> assertThat(count).isZero());
    }

    @Test
    void theTimeToAResultIsToldByMedianAndNineOfTen() {
        for (var seconds : List.of(100, 10, 40, 20, 30, 60, 50, 80, 70, 90, 1000)) {
            check("one", Outcome.ACCEPTED, START, START, START, START, START.plusSeconds(seconds));
        }
        check("one", Outcome.FAILED, START, START, START, null, START.plusSeconds(9999)); // nobody judged
        check("one", Outcome.ACCEPTED, START, null, null, null, START.plusSeconds(9999)); // nobody saw it begin
        var later = START.plus(Duration.ofDays(14));
        check("one", Outcome.REJECTED, START, later, later, later, later.plusSeconds(10));
        check("one", Outcome.REJECTED, START, later, later, later, later.plusSeconds(21));

        assertThat(figures.toResult(ONE))
                .containsExactly(
                        new Pace(MONDAY, 11, Duration.ofSeconds(60), Duration.ofSeconds(100)),
                        new Pace(MONDAY.plusWeeks(2), 2, Duration.ofSeconds(16), Duration.ofSeconds(20)));
    }

    @Test
    void theTimeToADecisionIsThatOfTheLastOneInEffect() {
        var once = ended("one", Outcome.REJECTED, START);
        decision(once, 1, Kind.APPROVED, "", START.plusSeconds(60), false, null);
        var twice = ended("one", Outcome.REJECTED, START);
        decision(twice, 1, Kind.REJECTED, "", START.plusSeconds(100), false, null);
        decision(twice, 2, Kind.APPROVED, "", START.plusSeconds(300), false, null);
        var confirmed = ended("one", Outcome.REJECTED, START);
        decision(confirmed, 1, Kind.REJECTED, "", START.plusSeconds(120), true, "CONFIRMED");
        var returned = ended("one", Outcome.REJECTED, START);
        decision(returned, 1, Kind.REJECTED, "", START.plusSeconds(5), true, "RETURNED");
        var asked = ended("one", Outcome.REJECTED, START);
        decision(asked, 1, Kind.ASKED_AGAIN, "", START.plusSeconds(5), false, null);

        assertThat(figures.toDecision(ONE))
                .containsExactly(new Pace(MONDAY, 3, Duration.ofSeconds(120), Duration.ofSeconds(264)));
    }

    @Test
    void reasonsAreThoseOfDecisionsInEffect() {
        var first = ended("one", Outcome.REJECTED, START);
        decision(first, 1, Kind.REJECTED, "rejected.expired", START, false, null);
        decision(first, 2, Kind.APPROVED, "", START, false, null);
        var second = ended("one", Outcome.REJECTED, START);
        decision(second, 1, Kind.REJECTED, "rejected.expired", START, true, "CONFIRMED");
        decision(second, 2, Kind.REJECTED, "rejected.other", START, false, "TAKEN_BACK");
        var other = ended("other", Outcome.REJECTED, START);
        decision(other, 1, Kind.ESCALATED, "escalated.policy", START, true, null);

        assertThat(figures.reasons(ALL))
                .containsExactly(new Because(Kind.REJECTED, "rejected.expired", 2), new Because(Kind.APPROVED, "", 1));
    }

    @Test
    void weeksBeginOnMondayInUtc() {
        var sunday = Clock.fixed(Instant.parse("2026-11-22T23:59:59Z"), ZoneOffset.UTC);
        assertThat(Extent.upToNow(sunday, 4, Optional.empty()).mondays())
                .containsExactly(
                        LocalDate.of(2026, 10, 26),
                        LocalDate.of(2026, 11, 2),
                        LocalDate.of(2026, 11, 9),
                        LocalDate.of(2026, 11, 16));
    }

    @Test
    void whoHasNoRoleSeesNone() {
        signIn("nobody");
        assertThatThrownBy(() -> figures.ended(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures.funnel(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures.toResult(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures.toDecision(ALL)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> figures.reasons(ALL)).isInstanceOf(AccessDeniedException.class);
    }

    private UUID ended(String provider, Outcome outcome, Instant at) {
        return check(provider, outcome, at, at, at, at, at);
    }

    private UUID check(
            String provider,
            Outcome outcome,
            Instant ordered,
            @Nullable Instant opened,
            @Nullable Instant handedOver,
            @Nullable Instant processing,
            @Nullable Instant ended) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into verification (id, version, dossier_id, provider, process_type, outcome, status_word,
                    ordered_at, ordered_by, opened_at, handed_over_at, processing_at, ended_at, `reads`)
                values (?, 0, ?, ?, 'document', ?, '', ?, 'sam', ?, ?, ?, ?, 0)""")
                .param(id)
                .param(UUID.randomUUID())
                .param(provider)
                .param(outcome.name())
                .param(stamp(ordered))
                .param(stamp(opened))
                .param(stamp(handedOver))
                .param(stamp(processing))
                .param(stamp(ended))
                .update();
        return id;
    }

    private void decision(
            UUID check, int number, Kind kind, String reason, Instant at, boolean needsSecond, @Nullable String end) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into decision (id, dossier_id, verification_id, number, kind, reason, note, message, made_by,
                    made_at, effective_at, needs_second)
                values (?, ?, ?, ?, ?, ?, '', '', 'sam', ?, ?, ?)""")
                .params(
                        id,
                        UUID.randomUUID(),
                        check,
                        number,
                        kind.name(),
                        reason,
                        Timestamp.from(at),
                        Timestamp.from(at),
                        needsSecond)
                .update();
        if (end != null) {
            jdbc.sql("insert into decision_end (decision_id, kind, made_by, made_at, note) values (?, ?, 'sue', ?, '')")
                    .params(id, end, Timestamp.from(at))
                    .update();
        }
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}

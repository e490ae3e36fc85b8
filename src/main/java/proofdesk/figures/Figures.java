package proofdesk.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;
import proofdesk.security.Role;

/**
 * Counts for the team lead. Only what has no name is looked at: no report is opened, and nobody's own work is counted.
 * What was erased is not counted any more.
 */
@Service
public class Figures {

    private final JdbcClient jdbc;
    private final Clock clock;

    Figures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** So many checks ended with this outcome in this week. */
    public record Ended(LocalDate week, String provider, Outcome outcome, int count) {}

    /** How far people come, in order. */
    public enum Stage {
        LINK_MADE,
        OPENED,
        AT_PROVIDER,
        /** The provider got what it needs. */
        HANDED_IN,
        /** Accepted, rejected or inconclusive. */
        JUDGED,
        /** Approved or rejected by people, in effect. */
        DECIDED
    }

    /**
     * How long things took in a week.
     *
     * @param count of how many this is
     * @param median half of them took no longer
     * @param p90 nine of ten took no longer
     */
    public record Pace(LocalDate week, int count, Duration median, Duration p90) {}

    /** So many decisions for this reason. */
    public record Because(Kind kind, String reason, int count) {}

    /** Final outcomes, by the week in which they were read. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Ended> ended(Extent extent) {
        return jdbc.sql(FiguresQuery.ENDED)
                .params(FiguresQuery.values(extent))
                .query((row, at) -> new Ended(
                        extent.first().plusWeeks(row.getInt("week")),
                        row.getString("provider"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("count")))
                .list();
    }

    /** How many of the checks ordered in these weeks came to each stage, by now. */
    @PreAuthorize(Role.MAY_LOOK)
    public Map<Stage, Integer> funnel(Extent extent) {
        return jdbc.sql(FiguresQuery.FUNNEL)
                .params(FiguresQuery.valuesInEffect(extent, clock.instant()))
                .query((row, at) -> {
                    var stages = new EnumMap<Stage, Integer>(Stage.class);
                    for (var stage : Stage.values()) {
                        stages.put(stage, row.getInt(stage.name()));
                    }
                    return stages;
                })
                .single();
    }

    /** From going on to the provider to its judgement, by the week of the judgement; weeks without one are left out. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Pace> toResult(Extent extent) {
        return paces(extent, jdbc.sql(FiguresQuery.TO_RESULT).params(FiguresQuery.values(extent)));
    }

    /** From the end of a check to the decision that counts, by the week of the decision. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Pace> toDecision(Extent extent) {
        return paces(
                extent,
                jdbc.sql(FiguresQuery.TO_DECISION).params(FiguresQuery.valuesInEffect(extent, clock.instant())));
    }

    /** Why people decided as they did, decisions in effect, the most frequent first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Because> reasons(Extent extent) {
        return jdbc.sql(FiguresQuery.REASONS)
                .params(FiguresQuery.valuesInEffect(extent, clock.instant()))
                .query((row, at) ->
                        new Because(Kind.valueOf(row.getString("kind")), row.getString("reason"), row.getInt("count")))
                .list();
    }

    private static List<Pace> paces(Extent extent, JdbcClient.StatementSpec asked) {
        var seconds = new TreeMap<Integer, List<Long>>();
        asked.query(row -> {
            seconds.computeIfAbsent(row.getInt("week"), week -> new ArrayList<>())
                    .add(row.getLong("seconds"));
        });
        var paces = new ArrayList<Pace>();
        seconds.forEach((week, all) -> {
            var sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            paces.add(new Pace(
                    extent.first().plusWeeks(week), sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.9)));
        });
        return paces;
    }

    /** Between two values in proportion, as spreadsheets do. */
    private static Duration quantile(long[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return Duration.ofSeconds(Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below])));
    }
}

package proofdesk.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of the database; each is answered from indexes that hold all it needs of checks. */
final class FiguresQuery {

    private static final String WEEK = "floor(datediff(%s, :first) / 7) as week";

    private static final String OF_PROVIDER = " and (:provider is null or v.provider = :provider)";

    private static final String IN_EFFECT = """
            (e.decision_id is null and not d.needs_second and d.effective_at <= :now or e.kind = 'CONFIRMED')
            """;

    static final String ENDED = """
            select %s, v.provider, v.outcome, count(*) as count
            from verification v
            where v.ended_at >= :first and v.ended_at < :end%s
                and v.outcome in ('ACCEPTED', 'REJECTED', 'INCONCLUSIVE', 'FAILED', 'CANCELED')
            group by week, v.provider, v.outcome
            order by week, v.provider, v.outcome""".formatted(WEEK.formatted("v.ended_at"), OF_PROVIDER);

    /** Whoever came further came through what lies before, also where it was not seen. */
    static final String FUNNEL = """
            select count(*) as LINK_MADE,
                coalesce(sum(opened or gone or handed or judged or decided), 0) as OPENED,
                coalesce(sum(gone or handed or judged or decided), 0) as AT_PROVIDER,
                coalesce(sum(handed or judged or decided), 0) as HANDED_IN,
                coalesce(sum(judged or decided), 0) as JUDGED,
                coalesce(sum(decided), 0) as DECIDED
            from (
                select v.opened_at is not null as opened,
                    v.handed_over_at is not null as gone,
                    v.processing_at is not null as handed,
                    v.outcome in ('ACCEPTED', 'REJECTED', 'INCONCLUSIVE') as judged,
                    exists (
                        select 1 from decision d left join decision_end e on e.decision_id = d.id
                        where d.verification_id = v.id and d.kind in ('APPROVED', 'REJECTED') and %s) as decided
                from verification v
                where v.ordered_at >= :first and v.ordered_at < :end%s) as checks""".formatted(IN_EFFECT, OF_PROVIDER);

    static final String TO_RESULT = """
            select %s, timestampdiff(second, v.handed_over_at, v.ended_at) as seconds
            from verification v
            where v.ended_at >= :first and v.ended_at < :end%s
                and v.outcome in ('ACCEPTED', 'REJECTED', 'INCONCLUSIVE') and v.handed_over_at is not null""".formatted(WEEK.formatted("v.ended_at"), OF_PROVIDER);

    /** Of several decisions about one check the last one counts. */
    static final String TO_DECISION = """
            select %s, greatest(0, timestampdiff(second, v.ended_at, d.made_at)) as seconds
            from decision d
            join verification v on v.id = d.verification_id
            left join decision_end e on e.decision_id = d.id
            where d.made_at >= :first and d.made_at < :end and d.kind in ('APPROVED', 'REJECTED') and %s
                and v.ended_at is not null%s
                and not exists (
                    select 1 from decision l left join decision_end f on f.decision_id = l.id
                    where l.verification_id = d.verification_id and l.number > d.number
                        and %s)""".formatted(
                    WEEK.formatted("d.made_at"),
                    IN_EFFECT,
                    OF_PROVIDER,
                    IN_EFFECT.replace("d.", "l.").replace("e.", "f."));

    static final String REASONS = """
            select d.kind, d.reason, count(*) as count
            from decision d
            join verification v on v.id = d.verification_id
            left join decision_end e on e.decision_id = d.id
            where d.made_at >= :first and d.made_at < :end and %s%s
            group by d.kind, d.reason
            order by count desc, d.kind, d.reason""".formatted(IN_EFFECT, OF_PROVIDER);

    private FiguresQuery() {}

    static Map<String, @Nullable Object> values(Extent extent) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("first", extent.first());
        values.put("end", extent.end());
        values.put("provider", extent.provider().orElse(null));
        return values;
    }

    static Map<String, @Nullable Object> valuesInEffect(Extent extent, Instant now) {
        var values = values(extent);
        values.put("now", Timestamp.from(now));
        return values;
    }
}

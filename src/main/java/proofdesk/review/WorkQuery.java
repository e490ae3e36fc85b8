package proofdesk.review;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.review.Work.Tray;

/** The questions asked about what there is to do. */
record WorkQuery(String sql, List<Object> values) {

    /** Whoever opened the link so long ago and did not go on to the provider has gone away. */
    private static final Duration GONE_AFTER = Duration.ofHours(1);

    private static final int CANDIDATES = 20;

    /** Who asks, and when. */
    record Asking(String name, Timestamp now) {

        Timestamp before(Duration time) {
            return Timestamp.from(now.toInstant().minus(time));
        }

        @Override
        public String toString() {
            return "Asking[" + now + "]";
        }
    }

    /** One tray: where it comes from, by which it is ordered, and since when a thing is in it. */
    private record Source(
            String from,
            String id,
            String dossier,
            String since,
            String madeBy,
            String direction,
            List<Object> values) {

        String order() {
            return since + " " + direction + ", " + id;
        }

        @Override
        public String toString() {
            return "Source[" + from + "]";
        }
    }

    @Override
    public String toString() {
        return "WorkQuery[" + sql + "]";
    }

    static WorkQuery counts(Asking asking, int limit) {
        var values = new ArrayList<Object>();
        var sql = Stream.of(Tray.values())
                .map(tray -> {
                    var source = source(tray, asking);
                    values.addAll(source.values);
                    return "(select '" + tray.name() + "' as tray, count(*) as number from (select 1 " + source.from
                            + " limit " + limit + ") as " + tray.name() + ")";
                })
                .collect(Collectors.joining(" union all "));
        return new WorkQuery(sql, values);
    }

    static WorkQuery ids(Tray tray, Asking asking, int limit) {
        var source = source(tray, asking);
        return new WorkQuery(
                "select " + source.id + " " + source.from + " order by " + source.order() + " limit " + limit,
                source.values);
    }

    static WorkQuery first(Tray tray, Asking asking, int limit) {
        var source = source(tray, asking);
        return items(source, asking, "", List.of(), limit);
    }

    static WorkQuery among(Tray tray, Asking asking, Collection<UUID> ids) {
        var source = source(tray, asking);
        return items(source, asking, " and " + source.id + " in (" + places(ids) + ")", ids, ids.size());
    }

    /**
     * What the asker was asked to do comes first; what others were asked to do, or look into, is left to them. Asked in
     * two, so that the oldest of many are found without sorting all of them.
     */
    static WorkQuery next(Asking asking, Optional<UUID> after) {
        var free = """
                join verification v on v.id = s.verification_id and v.erasing_since is null
                left join claim c on c.verification_id = s.verification_id and c.until > ? and c.holder <> ?
                where s.state = 'UNDECIDED' and c.verification_id is null and s.verification_id <> ? and %s
                order by s.since, s.verification_id limit """ + " " + CANDIDATES;
        var values = new ArrayList<Object>(List.of(asking.now, asking.name, after.orElse(new UUID(0, 0)), asking.name));
        values.addAll(List.copyOf(values.subList(0, 3)));
        return new WorkQuery(
                """
                select verification_id from (
                    (select s.verification_id, s.since, 0 as turn from assignment a
                        join open_case s on s.verification_id = a.verification_id %s)
                    union all
                    (select s.verification_id, s.since, 1 as turn from open_case s
                        left join assignment a on a.verification_id = s.verification_id %s)) as some
                order by turn, since, verification_id""".formatted(free.formatted("a.assignee = ?"), free.formatted("a.verification_id is null")), values);
    }

    /** First the few, then what is to be told of them. */
    private static WorkQuery items(Source source, Asking asking, String more, Collection<UUID> moreValues, int limit) {
        var values = new ArrayList<Object>(List.of(asking.name, asking.name));
        values.addAll(source.values);
        values.addAll(moreValues);
        values.add(asking.now);
        var few = "select " + source.id + " as id, " + source.dossier + " as dossier_id, " + source.since
                + " as since, " + source.madeBy + " as made_by " + source.from + more + " order by " + source.order()
                + " limit " + limit;
        return new WorkQuery("""
                select few.id, few.dossier_id, d.reference, v.provider, v.outcome, v.status_word, few.since,
                    few.made_by, k.holder, g.assignee, exists (
                        select 1 %s and l.dossier_id = few.dossier_id and a.verification_id = few.id) as news
                from (%s) as few
                join dossier d on d.id = few.dossier_id
                left join verification v on v.id = few.id
                left join claim k on k.verification_id = few.id and k.until > ?
                left join assignment g on g.verification_id = few.id
                order by few.since %s, few.id""".formatted(Looks.news(""), few, source.direction), values);
    }

    private static String places(Collection<UUID> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Source source(Tray tray, Asking asking) {
        return switch (tray) {
            case MINE ->
                checks(
                        """
                        from (select verification_id from claim where holder = ? and until > ?
                                union select verification_id from assignment where assignee = ?) m
                        join verification v on v.id = m.verification_id
                        left join open_case s on s.verification_id = v.id
                        left join assignment a on a.verification_id = v.id and a.assignee = ?
                        left join claim c on c.verification_id = v.id
                        where v.erasing_since is null and (v.ended_at is null or s.verification_id is not null)
                            and not (coalesce(s.state, '') = 'PROPOSED' and coalesce(s.made_by, '') = ?)""",
                        "coalesce(a.assigned_at, c.since)",
                        "coalesce(a.assigned_by, '')",
                        "asc",
                        asking.name,
                        asking.now,
                        asking.name,
                        asking.name,
                        asking.name);
            case TO_DECIDE -> open("s.state = 'UNDECIDED'");
            case TO_CONFIRM -> open("s.state = 'PROPOSED' and s.made_by <> ?", asking.name);
            case OWN_PROPOSALS -> open("s.state = 'PROPOSED' and s.made_by = ?", asking.name);
            case ESCALATED -> open("s.state = 'ESCALATED'");
            case NEVER_OPENED ->
                waiting("v.outcome = 'PENDING' and v.opened_at is null and v.handed_over_at is null", "v.ordered_at");
            case ABANDONED ->
                waiting(
                        "v.outcome = 'PENDING' and v.opened_at is not null"
                                + " and (v.given_up_at is not null or v.handed_over_at is null and v.opened_at <= ?)",
                        "v.opened_at",
                        asking.before(GONE_AFTER));
            case IN_PROGRESS ->
                waiting(
                        "v.outcome in ('PENDING', 'PROCESSING') and v.given_up_at is null"
                                + " and (v.handed_over_at is not null or v.opened_at > ?)",
                        "coalesce(v.opened_at, v.handed_over_at)",
                        asking.before(GONE_AFTER));
            case CHANGED ->
                new Source(
                        "from (select coalesce(v.id, d.id) as id, d.id as dossier_id, max(a.at) as since "
                                // what concerned a check that is gone concerns its dossier
                                + Looks.news("join dossier d on d.id = l.dossier_id"
                                        + " left join verification v on v.id = a.verification_id")
                                + " group by coalesce(v.id, d.id), d.id) as n where true",
                        "n.id",
                        "n.dossier_id",
                        "n.since",
                        "''",
                        "desc",
                        List.of(asking.name, asking.name));
        };
    }

    private static Source open(String condition, Object... values) {
        return checks(
                "from open_case s join verification v on v.id = s.verification_id where " + condition,
                "s.since",
                "s.made_by",
                "asc",
                values);
    }

    /** The newest first: the old ones may wait for ever. */
    private static Source waiting(String condition, String since, Object... values) {
        return checks(
                "from verification v where v.ended_at is null and v.erasing_since is null and " + condition,
                since,
                "''",
                "desc",
                values);
    }

    private static Source checks(String from, String since, String madeBy, String direction, Object... values) {
        return new Source(from, "v.id", "v.dossier_id", since, madeBy, direction, List.of(values));
    }
}

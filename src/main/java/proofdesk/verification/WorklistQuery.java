package proofdesk.verification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.verification.Worklist.Filter;
import proofdesk.verification.Worklist.Pile;

/** The questions the work list asks the database. */
record WorklistQuery(String sql, List<Object> values) {

    @Override
    public String toString() {
        return "WorklistQuery[" + sql + "]"; // what is searched for may be personal
    }

    private static final String COLUMNS = """
            select d.id, d.version, d.reference, d.opened_at, d.erasing_since,
                v.id as latest, v.version as latest_version,
                coalesce((select max(e.attempts) from erasure e
                    where e.dossier_id = d.id and e.erased_at is null), 0) as erasure_tries
            """;

    private static final String FROM = """
            from dossier d
            left join verification v on v.dossier_id = d.id and v.id = (
                select l.id from verification l where l.dossier_id = d.id order by l.ordered_at desc, l.id desc limit 1)
            where 1 = 1""";

    /** Without a question about checks, none is looked at. */
    private static final String DOSSIERS_ALONE = "from dossier d where 1 = 1";

    private static final String UP_TO = "d.opened_at <= ?";
    private static final String AFTER = "d.opened_at > ?";

    static WorklistQuery page(Filter filter, int offset, int limit) {
        var where = new Where(filter, UP_TO);
        return new WorklistQuery(
                COLUMNS + FROM + where.text + " order by d.opened_at desc, d.id desc limit " + limit + " offset "
                        + offset,
                where.values);
    }

    static WorklistQuery extent(Filter filter, int limit) {
        return count(new Where(filter, UP_TO), limit);
    }

    static WorklistQuery newer(Filter filter, int limit) {
        return count(new Where(filter, AFTER), limit);
    }

    private static WorklistQuery count(Where where, int limit) {
        return new WorklistQuery(
                "select count(*) as count, coalesce(bit_xor(crc32(some.id)), 0) as mark from (select d.id "
                        + (where.asksChecks ? FROM : DOSSIERS_ALONE) + where.text + " limit " + limit + ") as some",
                where.values);
    }

    static WorklistQuery of(Collection<UUID> dossiers) {
        var places = String.join(", ", Collections.nCopies(dossiers.size(), "?"));
        return new WorklistQuery(COLUMNS + FROM + " and d.id in (" + places + ")", List.copyOf(dossiers));
    }

    private static final class Where {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();
        private boolean asksChecks;

        Where(Filter filter, String edge) {
            if (!filter.reference().isBlank()) {
                var pattern = escaped(filter.reference().strip());
                and("(d.reference like ? or cast(d.id as char) like ?)", "%" + pattern + "%", pattern + "%");
            }
            if (filter.outcome() != null) {
                ofChecks("v.outcome = ?", filter.outcome().name());
            }
            if (filter.provider() != null) {
                ofChecks("v.provider = ?", filter.provider());
            }
            if (filter.until() != null) {
                and(edge, Timestamp.from(filter.until()));
            }
            if (filter.tag() != null) {
                and("d.id in (select t.dossier_id from dossier_tag t where t.tag = ?)", filter.tag());
            }
            of(filter.pile(), filter.today());
        }

        private void of(@Nullable Pile pile, Instant today) {
            switch (pile) {
                case null -> {}
                case WAITING -> live("v.outcome = 'PENDING' and v.handed_over_at is null");
                case AT_PROVIDER ->
                    live(
                            "v.given_up_at is null"
                                    + " and (v.outcome = 'PROCESSING' or v.outcome = 'PENDING' and v.handed_over_at is not null)");
                case NEEDS_A_LOOK -> live("v.needs_look = 1");
                case ENDED_TODAY -> live("v.ended_at >= ?", Timestamp.from(today));
                case ERASING_WITH_TROUBLE ->
                    and("d.id in (select e.dossier_id from erasure e where e.erased_at is null and e.attempts > 0)");
            }
        }

        private void live(String condition, Object... asked) {
            ofChecks("v.erasing_since is null and " + condition, asked);
        }

        private void ofChecks(String condition, Object... asked) {
            asksChecks = true;
            and(condition, asked);
        }

        private void and(String condition, Object... asked) {
            text.append(" and ").append(condition);
            values.addAll(List.of(asked));
        }

        private static String escaped(String searched) {
            return searched.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        }
    }
}

package proofdesk.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.result.Fact;
import proofdesk.result.Outcome;
import proofdesk.security.Role;

/** Dossiers with their latest check, newest first, a page at a time. */
@Service
public class Worklist {

    /** Counting further than this helps nobody and costs time. */
    public static final int COUNT_LIMIT = 10_000;

    private static final String FROM = """
            from dossier d
            left join verification v on v.id = (
                select l.id from verification l where l.dossier_id = d.id order by l.ordered_at desc, l.id desc limit 1)
            where 1 = 1""";

    private final JdbcClient jdbc;
    private final CheckRepository repository;
    private final Showing showing;
    private final Results results;

    Worklist(JdbcClient jdbc, CheckRepository repository, Showing showing, Results results) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.showing = showing;
        this.results = results;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public List<Row> page(Filter filter, int offset, int limit) {
        var where = new Where(filter);
        var lines = jdbc.sql("select d.id, d.reference, d.opened_at, d.erasing_since, v.id as latest " + FROM
                        + where.sql + " order by d.opened_at desc, d.id limit " + limit + " offset " + offset)
                .params(where.values)
                .query(Line.class)
                .list();
        var latest = repository
                .findAllById(lines.stream()
                        .map(Line::latest)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Check::id, check -> check));
        return lines.stream()
                .map(line -> row(line, Optional.ofNullable(line.latest()).map(latest::get)))
                .toList();
    }

    private Row row(Line line, Optional<Check> latest) {
        return new Row(
                line.id(),
                line.reference(),
                line.openedAt(),
                latest.filter(check -> check.outcome() == Outcome.ACCEPTED)
                        .flatMap(results::of)
                        .flatMap(Worklist::person),
                latest.map(showing::show),
                line.erasingSince() != null);
    }

    /** Only a confirmed name: what was merely read from a picture is no identity. */
    private static Optional<String> person(Result result) {
        var name = result.verdict().person().stream()
                .filter(fact -> fact.standing() == Fact.Standing.CONFIRMED)
                .filter(fact -> fact.field() == Fact.Field.FIRST_NAME || fact.field() == Fact.Field.LAST_NAME)
                .sorted(java.util.Comparator.comparing(Fact::field))
                .map(Fact::value)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    /** How many match, at most {@link #COUNT_LIMIT}. */
    @PreAuthorize(Role.MAY_LOOK)
    public int count(Filter filter) {
        var where = new Where(filter);
        return jdbc.sql("select count(*) from (select d.id " + FROM + where.sql + " limit " + COUNT_LIMIT + ") as some")
                .params(where.values)
                .query(Integer.class)
                .single();
    }

    private static final class Where {

        private final List<Object> values = new ArrayList<>();
        private final String sql;

        Where(Filter filter) {
            var text = new StringBuilder();
            if (!filter.reference().isBlank()) {
                var pattern = filter.reference()
                        .strip()
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
                text.append(" and (d.reference like ? or cast(d.id as char) like ?)");
                values.add("%" + pattern + "%");
                values.add(pattern + "%");
            }
            if (filter.outcome() != null) {
                text.append(" and v.outcome = ?");
                values.add(filter.outcome().name());
            }
            if (filter.provider() != null) {
                text.append(" and v.provider = ?");
                values.add(filter.provider());
            }
            sql = text.toString();
        }
    }

    record Line(
            UUID id,
            @Nullable String reference,
            Instant openedAt,
            @Nullable Instant erasingSince,
            @Nullable UUID latest) {}

    /**
     * @param reference part of the dossier's own reference, or the beginning of its id; blank for any
     * @param outcome of the latest check; null for any
     * @param provider of the latest check; null for any
     */
    public record Filter(
            String reference,
            @Nullable Outcome outcome,
            @Nullable String provider) {
        public static final Filter NONE = new Filter("", null, null);

        @Override
        public String toString() {
            return "Filter[" + outcome + ", " + provider + "]"; // the reference may be personal
        }
    }

    /**
     * @param person the person's name where the latest result confirms one
     * @param latest empty when no check was ordered yet
     */
    public record Row(
            UUID dossierId,
            @Nullable String reference,
            Instant openedAt,
            Optional<String> person,
            Optional<Verification> latest,
            boolean beingErased) {

        @Override
        public String toString() {
            return "Row[" + dossierId + "]"; // reference and person are personal data
        }
    }
}

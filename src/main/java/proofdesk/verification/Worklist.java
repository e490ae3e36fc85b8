package proofdesk.verification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    private final JdbcClient jdbc;
    private final CheckRepository repository;
    private final Showing showing;
    private final Results results;
    private final SharedReads shared;

    Worklist(JdbcClient jdbc, CheckRepository repository, Showing showing, Results results, SharedReads shared) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.showing = showing;
        this.results = results;
        this.shared = shared;
    }

    /** At most {@code limit} rows from {@code offset} on; nothing more is read than that. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Row> page(Filter filter, int offset, int limit) {
        return rows(lines(WorklistQuery.page(filter, offset, limit)));
    }

    /** How many match, at most {@link #COUNT_LIMIT}, and which ones, as a mark to compare. */
    @PreAuthorize(Role.MAY_LOOK)
    public Extent extent(Filter filter) {
        return counted(WorklistQuery.extent(filter, COUNT_LIMIT));
    }

    /** How many match, at most {@link #COUNT_LIMIT}. */
    @PreAuthorize(Role.MAY_LOOK)
    public int count(Filter filter) {
        return extent(filter).count();
    }

    /** When the newest that matches was opened: the edge of a list that is to stay as it is. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Instant> newest(Filter filter) {
        return lines(WorklistQuery.page(filter, 0, 1)).stream()
                .map(Line::openedAt)
                .findFirst();
    }

    /**
     * What has changed in a list that is open. Read once for all the lists that ask at the same moment, since a change
     * makes all of them ask.
     *
     * @param shown the rows it shows
     */
    @PreAuthorize(Role.MAY_LOOK)
    public Turn turn(Filter filter, Collection<Row> shown) {
        var extent = shared.of(new Asked("extent", filter), () -> extent(filter));
        var newer = shared.of(
                new Asked("newer", filter),
                () -> counted(WorklistQuery.newer(filter, COUNT_LIMIT)).count());
        if (shown.isEmpty()) {
            return new Turn(extent, newer, List.of(), Set.of());
        }
        var before = shown.stream().collect(Collectors.toMap(Row::dossierId, Function.identity()));
        var ids = Set.copyOf(before.keySet());
        var lines = shared.of(ids, () -> lines(WorklistQuery.of(ids)));
        var changed = lines.stream()
                .filter(line -> !line.mark()
                        .equals(Objects.requireNonNull(before.get(line.id())).mark()))
                .map(line -> shared.of(line, () -> rows(List.of(line)).getFirst()))
                .toList();
        var there = lines.stream().map(Line::id).collect(Collectors.toSet());
        var gone = before.keySet().stream().filter(id -> !there.contains(id)).collect(Collectors.toSet());
        return new Turn(extent, newer, changed, gone);
    }

    private Extent counted(WorklistQuery query) {
        return jdbc.sql(query.sql()).params(query.values()).query(Extent.class).single();
    }

    private List<Line> lines(WorklistQuery query) {
        return jdbc.sql(query.sql()).params(query.values()).query(Line.class).list();
    }

    private List<Row> rows(List<Line> lines) {
        var ids = lines.stream().map(Line::latest).filter(Objects::nonNull).toList();
        Map<UUID, Check> latest = repository.findAllById(ids).stream().collect(Collectors.toMap(Check::id, c -> c));
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
                line.erasingSince() != null,
                line.erasureTries(),
                line.mark());
    }

    /** Only a confirmed name: what was merely read from a picture is no identity. */
    private static Optional<String> person(Result result) {
        var name = result.verdict().person().stream()
                .filter(fact -> fact.standing() == Fact.Standing.CONFIRMED)
                .filter(fact -> fact.field() == Fact.Field.FIRST_NAME || fact.field() == Fact.Field.LAST_NAME)
                .sorted(Comparator.comparing(Fact::field))
                .map(Fact::value)
                .collect(Collectors.joining(" "));
        return name.isBlank() ? Optional.empty() : Optional.of(name);
    }

    record Line(
            UUID id,
            int version,
            @Nullable String reference,
            Instant openedAt,
            @Nullable Instant erasingSince,
            @Nullable UUID latest,
            @Nullable Integer latestVersion,
            int erasureTries) {

        /** Differs whenever the row may look different. */
        String mark() {
            return version + " " + latest + " " + latestVersion + " " + erasureTries;
        }

        @Override
        public String toString() {
            return "Line[" + id + "]"; // the reference may be personal
        }
    }

    /** What staff look for in their lists; every pile is about the latest check of a dossier. */
    public enum Pile {
        /** The person has not gone on to the provider yet. */
        WAITING,
        /** The person is taking pictures, or the provider is working. */
        AT_PROVIDER,
        /** Neither accepted nor rejected: inconclusive, failed, or a status nobody knows. */
        NEEDS_A_LOOK,
        ENDED_TODAY,
        /** Erasures that did not work at the first try. */
        ERASING_WITH_TROUBLE
    }

    /**
     * @param reference part of the dossier's own reference, or the beginning of its id; blank for any
     * @param outcome of the latest check; null for any
     * @param provider of the latest check; null for any
     * @param pile null for any
     * @param today when the reader's day began
     * @param until only what was opened up to then; null for all
     * @param tag that the dossier has; null for any
     */
    public record Filter(
            String reference,
            @Nullable Outcome outcome,
            @Nullable String provider,
            @Nullable Pile pile,
            Instant today,
            @Nullable Instant until,
            @Nullable String tag) {

        public static final Filter NONE = new Filter("", null, null);

        public Filter(String reference, @Nullable Outcome outcome, @Nullable String provider) {
            this(reference, outcome, provider, null, Instant.EPOCH, null, null);
        }

        public static Filter of(Pile pile, Instant today) {
            return new Filter("", null, null, pile, today, null, null);
        }

        /** Only what was opened up to then. */
        public Filter upTo(Instant edge) {
            return new Filter(reference, outcome, provider, pile, today, edge, tag);
        }

        /** Only dossiers with this tag. */
        public Filter tagged(String wanted) {
            return new Filter(reference, outcome, provider, pile, today, until, wanted);
        }

        /** Whether it leaves out anything but what is newer than its edge. */
        public boolean isNarrow() {
            return !reference.isBlank() || outcome != null || provider != null || pile != null || tag != null;
        }

        @Override
        public String toString() {
            return "Filter[" + outcome + ", " + provider + ", " + pile + "]"; // the reference may be personal
        }
    }

    /** @param mark differs when other dossiers match, even as many */
    public record Extent(int count, long mark) {}

    /**
     * @param newer how many match but for being newer than the filter's edge, at most {@link #COUNT_LIMIT}
     * @param changed those of the rows that look different now, as they look now
     * @param gone dossiers that are no more
     */
    public record Turn(Extent extent, int newer, List<Row> changed, Set<UUID> gone) {}

    private record Asked(String what, Filter filter) {}

    /**
     * @param person the person's name where the latest result confirms one
     * @param latest empty when no check was ordered yet
     * @param erasureTries of an erasure under way, how many tries did not succeed
     * @param mark differs whenever the row may look different
     */
    public record Row(
            UUID dossierId,
            @Nullable String reference,
            Instant openedAt,
            Optional<String> person,
            Optional<Verification> latest,
            boolean beingErased,
            int erasureTries,
            String mark) {

        @Override
        public String toString() {
            return "Row[" + dossierId + "]"; // reference and person are personal data
        }
    }
}

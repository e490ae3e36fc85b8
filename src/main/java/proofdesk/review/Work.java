package proofdesk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.result.Outcome;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** What there is to do for people, sorted into trays, and which check comes next. */
@Service
public class Work {

    private static final int ROUNDS = 3;

    /** Counting further than this helps nobody and costs time. */
    public static final int COUNT_LIMIT = 1_000;

    private final JdbcClient jdbc;
    private final Claims claims;
    private final Presence presence;
    private final CurrentUser user;
    private final Clock clock;

    Work(JdbcClient jdbc, Claims claims, Presence presence, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.presence = presence;
        this.user = user;
        this.clock = clock;
    }

    /** Why a check, or a dossier, wants somebody's attention. */
    public enum Tray {
        /** The user looks into it, or was asked to. */
        MINE,
        /** Ended, and nobody has decided. Oldest first. */
        TO_DECIDE,
        /** Somebody else proposed a decision. */
        TO_CONFIRM,
        /** The user proposed one, and waits for a second person. */
        OWN_PROPOSALS,
        ESCALATED,
        /** The person has never opened the link. */
        NEVER_OPENED,
        /** The person opened it, and has gone away. */
        ABANDONED,
        /** The person, or the provider, is at it. */
        IN_PROGRESS,
        /** Checks, and dossiers apart from their checks, with which others did something since the user looked. */
        CHANGED
    }

    /** How much is in each tray, at most {@link #COUNT_LIMIT} each; one question to the database. */
    @PreAuthorize(Role.MAY_LOOK)
    public Map<Tray, Integer> counts() {
        var counts = new EnumMap<Tray, Integer>(Tray.class);
        var query = WorkQuery.counts(asking(), COUNT_LIMIT);
        jdbc.sql(query.sql()).params(query.values()).query(row -> {
            counts.put(Tray.valueOf(row.getString("tray")), row.getInt("number"));
        });
        return counts;
    }

    /** What is in a tray, at most {@link #COUNT_LIMIT}: checks, and for {@link Tray#CHANGED} dossiers too. */
    @PreAuthorize(Role.MAY_LOOK)
    public Set<UUID> ids(Tray tray) {
        var query = WorkQuery.ids(tray, asking(), COUNT_LIMIT);
        return Set.copyOf(
                jdbc.sql(query.sql()).params(query.values()).query(UUID.class).list());
    }

    /** The first so many of a tray, in its order. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Item> first(Tray tray, int limit) {
        return read(WorkQuery.first(tray, asking(), limit));
    }

    /** Those of a tray that are among these, as they are now, in no order. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Item> among(Tray tray, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : read(WorkQuery.among(tray, asking(), ids));
    }

    /**
     * The check to go on with: undecided, held by nobody else; what the user was asked to do first, then what has waited
     * longest and was given to nobody. Takes nothing.
     *
     * @param after not this one
     */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<UUID> next(Optional<UUID> after) {
        return candidates(after).stream().findFirst();
    }

    /** The same, and takes it, so that of two who ask at once each gets another. */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<UUID> takeNext(Optional<UUID> after) {
        // colleagues may be faster for all of them; more than a few times in a row is no accident
        for (var round = 0; round < ROUNDS; round++) {
            for (var one : candidates(after)) {
                if (claims.take(one)
                        .filter(held -> held.holder().equals(user.name()))
                        .isPresent()) {
                    return Optional.of(one);
                }
            }
        }
        return Optional.empty();
    }

    private List<UUID> candidates(Optional<UUID> after) {
        var query = WorkQuery.next(asking(), after);
        var open = presence.openTo(user.name()); // in another window of the same person
        return jdbc.sql(query.sql()).params(query.values()).query(UUID.class).list().stream()
                .filter(one -> !open.contains(one))
                .toList();
    }

    private WorkQuery.Asking asking() {
        return new WorkQuery.Asking(user.name(), Timestamp.from(clock.instant()));
    }

    private List<Item> read(WorkQuery query) {
        return jdbc.sql(query.sql()).params(query.values()).query(Work::item).list();
    }

    private static Item item(ResultSet row, int at) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getObject("dossier_id", UUID.class),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("provider")),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getString("status_word")).orElse(""),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getString("made_by")).orElse(""),
                Optional.ofNullable(row.getString("holder")),
                Optional.ofNullable(row.getString("assignee")),
                row.getBoolean("news"));
    }
}

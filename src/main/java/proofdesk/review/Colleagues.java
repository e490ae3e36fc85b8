package proofdesk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/**
 * Who works at this desk. The OpenID provider lists nobody, so those are known who opened the desk themselves; who was
 * not seen for long is offered no more.
 */
@Service
public class Colleagues {

    private static final Duration KNOWN_FOR = Duration.ofDays(180);
    private static final List<String> ROLES = List.of(Role.STAFF, Role.ADMIN, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    Colleagues(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Notes that the user is here, with the roles of now. */
    @PreAuthorize(Role.MAY_LOOK)
    public void noteUser() {
        var roles = ROLES.stream().filter(user::hasAnyRole).collect(Collectors.joining(","));
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into colleague (name, roles, seen_at) values (?, ?, ?)
                on duplicate key update roles = ?, seen_at = ?""").params(user.name(), roles, now, roles, now).update();
    }

    /** Those who may deal with a check: for handing it to them, or for naming them in a note. By name. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Colleague> whoMayAct() {
        return known().filter(
                        one -> one.roles().contains(Role.STAFF) || one.roles().contains(Role.ADMIN))
                .toList();
    }

    /** Those who may at least look, by name. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Colleague> all() {
        return known().toList();
    }

    private Stream<Colleague> known() {
        return jdbc
                .sql("select name, roles, seen_at from colleague where seen_at > ? order by lower(name), name")
                .param(Timestamp.from(clock.instant().minus(KNOWN_FOR)))
                .query(Colleagues::read)
                .list()
                .stream();
    }

    private static Colleague read(ResultSet row, int at) throws SQLException {
        return new Colleague(
                row.getString("name"),
                Set.of(row.getString("roles").split(",")),
                row.getTimestamp("seen_at").toInstant());
    }
}

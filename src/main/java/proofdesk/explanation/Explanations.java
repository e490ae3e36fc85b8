package proofdesk.explanation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** The words for findings. Ours come with the program; administrators may say each otherwise, in any language. */
@Service
public class Explanations {

    private static final String ALL =
            "select finding, language, version, meaning, why, advice, changed_by, changed_at from explanation";

    private final JdbcClient jdbc;
    private final FindingGroups groups;
    private final CurrentUser user;
    private final Clock clock;

    Explanations(JdbcClient jdbc, FindingGroups groups, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.user = user;
        this.clock = clock;
    }

    /** @param language a tag, e.g. {@code nl} */
    @PreAuthorize(Role.MAY_LOOK)
    public Glossary in(String language) {
        var own = new HashMap<String, Map<String, Explanation>>();
        read().forEach(words ->
                own.computeIfAbsent(words.key(), key -> new HashMap<>()).put(words.language(), words.words()));
        return new Glossary(own, groups.now(), language, user.hasAnyRole(Role.ADMIN));
    }

    /** All that have words or a group, in the order of their keys. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<String> keys() {
        return Stream.of(
                        OurWords.keys().stream(),
                        read().stream().map(OwnWords::key),
                        groups.now().own().keySet().stream())
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    /** What administrators said, those texts included that were given back to us. */
    @PreAuthorize("hasRole('ADMIN')")
    public List<OwnWords> own() {
        return read();
    }

    @PreAuthorize("hasRole('ADMIN')")
    public OwnWords own(String key, String language) {
        return jdbc.sql(ALL + " where finding = ? and language = ?")
                .params(key, language)
                .query(Explanations::row)
                .optional()
                .orElseGet(() -> OwnWords.none(key, language));
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Explanation ours(String key) {
        return OurWords.of(key);
    }

    /** A short name of the finding, for lists. */
    @PreAuthorize("hasRole('ADMIN')")
    public String name(String key) {
        return OurWords.name(key);
    }

    /**
     * Keeps what an administrator says.
     *
     * @throws OptimisticLockingFailureException when somebody changed it meanwhile; nothing is stored then
     */
    @PreAuthorize("hasRole('ADMIN')")
    public void save(OwnWords own) {
        if (!(own.version() == 0 ? added(own) : changed(own))) {
            throw new OptimisticLockingFailureException("The words were changed meanwhile");
        }
    }

    private boolean added(OwnWords own) {
        try {
            jdbc.sql("""
                    insert into explanation (finding, language, version, meaning, why, advice, changed_by, changed_at)
                    values (?, ?, 1, ?, ?, ?, ?, ?)""")
                    .params(
                            own.key(),
                            own.language(),
                            own.words().meaning(),
                            own.words().why(),
                            own.words().advice(),
                            user.name(),
                            Timestamp.from(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private boolean changed(OwnWords own) {
        return jdbc.sql("""
                        update explanation set version = version + 1, meaning = ?, why = ?, advice = ?, changed_by = ?,
                            changed_at = ?
                        where finding = ? and language = ? and version = ?""")
                        .params(
                                own.words().meaning(),
                                own.words().why(),
                                own.words().advice(),
                                user.name(),
                                Timestamp.from(clock.instant()),
                                own.key(),
                                own.language(),
                                own.version())
                        .update()
                > 0;
    }

    private List<OwnWords> read() {
        return jdbc.sql(ALL).query(Explanations::row).list();
    }

    private static OwnWords row(ResultSet row, int at) throws SQLException {
        return new OwnWords(
                row.getString("finding"),
                row.getString("language"),
                row.getInt("version"),
                new Explanation(row.getString("meaning"), row.getString("why"), row.getString("advice")),
                row.getString("changed_by"),
                Optional.ofNullable(row.getTimestamp("changed_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}

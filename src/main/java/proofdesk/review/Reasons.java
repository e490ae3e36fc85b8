package proofdesk.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.review.Decision.Kind;
import proofdesk.security.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The list of reasons, which administrators edit. None is ever deleted, since decisions name them. */
@Service
public class Reasons {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String ALL = "select code, version, kind, position, labels, messages, archived from reason";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionOperations transactions;

    Reasons(JdbcClient jdbc, JsonMapper json, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
    }

    /** What may be chosen for such a decision, in its order. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Reason> offered(Kind kind) {
        return jdbc.sql(ALL + " where kind = ? and not archived order by position, code")
                .param(kind.name())
                .query(this::read)
                .list();
    }

    /** Every one, archived ones too. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Reason> all() {
        return jdbc.sql(ALL + " order by kind, archived, position, code")
                .query(this::read)
                .list();
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Reason> find(String code) {
        return jdbc.sql(ALL + " where code = ?").param(code).query(this::read).optional();
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is one with this code */
    @PreAuthorize("hasRole('ADMIN')")
    public void add(Reason reason) {
        jdbc.sql("""
                insert into reason (code, version, kind, position, labels, messages, archived)
                values (?, 0, ?, ?, ?, ?, ?)""")
                .params(
                        reason.code(),
                        reason.kind().name(),
                        reason.position(),
                        json.writeValueAsString(reason.labels()),
                        json.writeValueAsString(reason.messages()),
                        reason.archived())
                .update();
    }

    /** @throws OptimisticLockingFailureException when somebody changed it meanwhile; nothing is stored then */
    @PreAuthorize("hasRole('ADMIN')")
    public void change(Reason reason) {
        var changed = jdbc.sql("""
                update reason set version = version + 1, position = ?, labels = ?, messages = ?, archived = ?
                where code = ? and version = ?""")
                .params(
                        reason.position(),
                        json.writeValueAsString(reason.labels()),
                        json.writeValueAsString(reason.messages()),
                        reason.archived(),
                        reason.code(),
                        reason.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("The reason was changed meanwhile");
        }
    }

    /**
     * Offers them in this order.
     *
     * @throws OptimisticLockingFailureException when somebody changed one meanwhile; nothing is stored then
     */
    @PreAuthorize("hasRole('ADMIN')")
    public void arrange(List<Reason> inOrder) {
        transactions.executeWithoutResult(status -> {
            for (var at = 0; at < inOrder.size(); at++) {
                if (inOrder.get(at).position() != at + 1) {
                    change(inOrder.get(at).at(at + 1));
                }
            }
        });
    }

    private Reason read(ResultSet row, int at) throws SQLException {
        return new Reason(
                row.getString("code"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("position"),
                json.readValue(row.getString("labels"), TEXTS),
                json.readValue(row.getString("messages"), TEXTS),
                row.getBoolean("archived"));
    }
}

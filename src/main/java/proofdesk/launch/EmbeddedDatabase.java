package proofdesk.launch;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real MariaDB, run as a child process on the loopback address with its data in a folder of ours. */
final class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final String SCHEMA = "proofdesk";

    private final DataFolder folder;

    private final EmbeddedMariaDb database;

    /** New at each start; nobody but this process needs it, and root comes in by the socket file only. */
    private final String password = UUID.randomUUID().toString();

    EmbeddedDatabase(Path path, Duration startLimit) {
        EmbeddedMariaDb.mustFit(System.getProperty("os.name"), System.getProperty("os.arch"));
        folder = DataFolder.take(path);
        try {
            var program = folder.program();
            if (program != null) {
                Leftover.end(program);
            }
            database = EmbeddedMariaDb.start(folder.path(), startLimit);
            database.createDB(SCHEMA);
            database.run(
                    "create or replace user '%1$s'@'127.0.0.1' identified by '%2$s'; grant all on %1$s.* to '%1$s'@'127.0.0.1'"
                            .formatted(SCHEMA, password),
                    "root",
                    "",
                    SCHEMA);
        } catch (IOException e) {
            folder.close();
            throw new CannotStart(
                    "The embedded MariaDB does not start on the data folder " + folder.path() + ".",
                    "Look at the lines it wrote above. If it was only slow, give it longer than "
                            + startLimit.toSeconds()
                            + " seconds in proofdesk.embedded-database.start-limit. Else name another folder in"
                            + " proofdesk.embedded-database.folder, or an external MariaDB in spring.datasource.url.",
                    e);
        }
    }

    @Override
    public String getUsername() {
        return SCHEMA;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + database.getConfiguration().getPort() + "/" + SCHEMA;
    }

    @Override
    public void destroy() throws ManagedProcessException {
        database.stop();
        folder.close();
    }
}

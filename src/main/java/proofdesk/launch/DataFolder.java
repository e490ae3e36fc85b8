package proofdesk.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the embedded database keeps its data; one desk at a time may have it. */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Takes the folder until closed; the operating system lets go of it when this process ends, however it ends. */
    static DataFolder take(Path folder) {
        var path = mustBeWritable(folder);
        try {
            var channel =
                    FileChannel.open(path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new CannotStart(
                        "Another Proofdesk is using the data folder " + path + ".",
                        "End the other one, or name another folder in proofdesk.embedded-database.folder.");
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    /** Makes it if need be. */
    static Path mustBeWritable(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "writable", ".probe")); // isWritable() is always true for root
            return path;
        } catch (IOException e) {
            throw notWritable(path, e);
        }
    }

    private static CannotStart notWritable(Path path, IOException e) {
        return new CannotStart(
                "The data folder " + path + " cannot be written to ("
                        + e.getClass().getSimpleName() + ").",
                "Make it writable, or name another one in proofdesk.embedded-database.folder.",
                e);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it already
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The program that may have outlived a desk that was killed. */
    @Nullable
    Path program() {
        var program = path.resolve("mariadb-program/bin/mariadbd");
        try {
            return Files.exists(program) ? program.toRealPath() : null;
        } catch (IOException e) {
            return null;
        }
    }
}

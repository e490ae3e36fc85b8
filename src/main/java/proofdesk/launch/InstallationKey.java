package proofdesk.launch;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The installation's own secret, made once and kept beside the embedded database's data, readable by its owner only. */
final class InstallationKey {

    private InstallationKey() {}

    static String in(Path folder) {
        var file = folder.resolve("installation.key");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                create(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new CannotStart(
                    "The installation key " + file.toAbsolutePath() + " cannot be read or made ("
                            + e.getClass().getSimpleName() + ").",
                    "Make the folder writable, or name another one in proofdesk.embedded-database.folder.",
                    e);
        }
    }

    private static void create(Path file) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, Base64.getEncoder().encodeToString(key));
        } catch (FileAlreadyExistsException e) {
            // another start was quicker; its key is the one
        }
    }
}

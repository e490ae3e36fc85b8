package proofdesk.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Something binary streaming from the vendor. Reading past a cut-short answer throws {@link IOException}, so that half
 * a file never looks whole.
 *
 * @param contentType e.g. {@code image/jpeg}
 * @param fileName the vendor's own, already stripped to a safe name
 * @param length in bytes, or -1 when the vendor did not say
 */
public record Media(String contentType, Optional<String> fileName, long length, InputStream stream)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

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
 * @param length of the whole in bytes, or -1 when the vendor did not say
 * @param part what of the whole the stream is, with real places at both ends; empty for all of it
 */
public record Media(String contentType, Optional<String> fileName, long length, Optional<Part> part, InputStream stream)
        implements AutoCloseable {

    /** All of it. */
    public Media(String contentType, Optional<String> fileName, long length, InputStream stream) {
        this(contentType, fileName, length, Optional.empty(), stream);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

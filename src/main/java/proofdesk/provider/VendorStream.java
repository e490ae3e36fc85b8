package proofdesk.provider;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A vendor's binary answer while it is read. Ends only where the vendor said it would: an answer cut short, or one that
 * trickles longer than a whole answer may take, is an {@link IOException}, and stays one.
 */
public final class VendorStream extends InputStream {

    private final InputStream body;
    private final long expected;
    private final long endBy;
    private long received;

    /**
     * @param expected in bytes, or -1 when the vendor did not say; then only the transfer coding can tell
     * @param limit for the whole answer, from now on
     */
    public VendorStream(InputStream body, long expected, Duration limit) {
        this.body = body;
        this.expected = expected;
        this.endBy = System.nanoTime() + limit.toNanos();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (System.nanoTime() - endBy > 0) {
            throw new IOException("The vendor's answer takes too long");
        }
        var count = body.read(into, offset, length);
        if (count > 0) {
            received += count;
        } else if (count < 0 && expected >= 0 && received < expected) {
            throw new IOException("The vendor's answer was cut short: " + received + " of " + expected + " bytes");
        }
        return count;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}

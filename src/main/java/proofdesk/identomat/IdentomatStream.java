package proofdesk.identomat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * A picture or video while it is read. Ends only where Identomat said it would: one cut short, or one that trickles
 * longer than a whole answer may take, is an {@link IOException}, and stays one.
 */
final class IdentomatStream extends InputStream {

    private final InputStream body;
    private final long expected;
    private final long endBy;
    private long received;

    /** @param expected in bytes, or -1 when Identomat did not say */
    IdentomatStream(InputStream body, long expected, Duration limit) {
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
            throw new IOException("Identomat's answer takes too long");
        }
        var count = body.read(into, offset, length);
        if (count > 0) {
            received += count;
        } else if (count < 0 && expected >= 0 && received < expected) {
            throw new IOException("Identomat's answer was cut short: " + received + " of " + expected + " bytes");
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

package proofdesk.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and then breaks off, as a bad connection does. */
final class CutShort extends FilterOutputStream {

    private long left;

    CutShort(OutputStream out, long most) {
        super(out);
        left = most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        var count = (int) Math.min(length, left);
        out.write(bytes, offset, count);
        left -= count;
        if (left == 0) {
            out.flush();
            throw new IOException("The archive is cut short on purpose");
        }
    }

    /** A proper end is what there must not be. */
    @Override
    public void close() {}
}

package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;

/**
 * Passes a zip on and complains if it ends before its last record. An answer without a length that is simply closed
 * half way is complete as far as HTTP can tell; the zip format can tell better.
 */
final class WholeZip extends InputStream {

    private static final int RECORD = 22; // the end of central directory record, without its comment
    private static final int LONGEST = RECORD + 0xffff;

    private final InputStream zip;
    private final byte[] tail = new byte[LONGEST]; // a ring of the bytes seen last
    private long seen;

    WholeZip(InputStream zip) {
        this.zip = zip;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = zip.read(into, offset, length);
        if (count < 0 && !endsWithLastRecord()) {
            throw new IOException("The vendor's archive was cut short");
        }
        if (count > 0) {
            remember(into, offset, count);
        }
        return count;
    }

    /** In two pieces at most: an archive may be large, and this is done with each byte of it. */
    private void remember(byte[] bytes, int offset, int count) {
        var kept = Math.min(count, LONGEST);
        var from = offset + count - kept;
        seen += count - kept;
        var at = (int) (seen % LONGEST);
        var before = Math.min(kept, LONGEST - at);
        System.arraycopy(bytes, from, tail, at, before);
        System.arraycopy(bytes, from + before, tail, 0, kept - before);
        seen += kept;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private boolean endsWithLastRecord() {
        for (long at = seen - RECORD; at >= Math.max(0, seen - LONGEST); at--) {
            if (is(at, 'P') && is(at + 1, 'K') && is(at + 2, 5) && is(at + 3, 6)) {
                var comment = at(at + 20) | at(at + 21) << 8;
                if (at + RECORD + comment == seen) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean is(long position, int value) {
        return at(position) == value;
    }

    private int at(long position) {
        return tail[(int) (position % LONGEST)] & 0xff;
    }
}

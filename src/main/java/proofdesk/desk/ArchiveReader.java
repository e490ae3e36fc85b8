package proofdesk.desk;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive while it streams by: nothing of it is kept, written or unpacked anywhere. An archive that unpacks to
 * far more than it is, or that has more entries than anybody looks through, is given up.
 */
final class ArchiveReader {

    private static final int MOST_ENTRIES = 1000;

    /** Far more than text and pictures pack to; a bomb packs a thousand to one. */
    private static final int MOST_TIMES = 200;

    /** So much may come out of little without any harm. */
    private static final long HARMLESS = 64L * 1024 * 1024;

    private final Counted packed;
    private final ZipInputStream zip;
    private final BooleanSupplier stopped;
    private final byte[] buffer = new byte[16 * 1024];
    private long unpacked;

    /**
     * @param archive stays the caller's to close
     * @param stopped asked now and then whether nobody wants it any more
     */
    ArchiveReader(InputStream archive, BooleanSupplier stopped) {
        this.packed = new Counted(archive);
        this.zip = new ZipInputStream(packed);
        this.stopped = stopped;
    }

    /** All entries, without folders; reads to the end, so that half an archive is not taken for a whole one. */
    List<ArchiveEntry> all() throws IOException {
        var all = new ArrayList<ArchiveEntry>();
        var place = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (place >= MOST_ENTRIES) {
                throw new TooMuch();
            }
            var size = pass(OutputStream.nullOutputStream(), Long.MAX_VALUE);
            if (!entry.isDirectory()) {
                all.add(ArchiveEntry.of(place, entry.getName(), size));
            }
            place++;
        }
        while (packed.read(buffer) >= 0) {
            stopIfUnwanted();
        }
        return all;
    }

    /**
     * The content of one entry, streamed.
     *
     * @param most bytes, more than which are not wanted
     * @return false when there is no such entry
     */
    boolean copy(int place, OutputStream to, long most) throws IOException {
        for (var at = 0; at <= place && at < MOST_ENTRIES; at++) {
            if (zip.getNextEntry() == null) {
                return false;
            }
            if (at == place) {
                pass(to, most);
                return true;
            }
            pass(OutputStream.nullOutputStream(), Long.MAX_VALUE);
        }
        return false;
    }

    private long pass(OutputStream to, long most) throws IOException {
        long size = 0;
        for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
            stopIfUnwanted();
            size += count;
            unpacked += count;
            if (size > most || unpacked > Math.max(HARMLESS, packed.count * MOST_TIMES)) {
                throw new TooMuch();
            }
            to.write(buffer, 0, count);
        }
        return size;
    }

    private void stopIfUnwanted() throws IOException {
        if (stopped.getAsBoolean()) {
            throw new IOException("Nobody looks into the archive any more");
        }
    }

    /** More than anybody can want to look at; what asks for that is no honest archive. */
    static final class TooMuch extends IOException {
        TooMuch() {
            super("The archive unpacks to too much");
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var got = super.read(into, offset, length);
            count += Math.max(0, got);
            return got;
        }
    }
}

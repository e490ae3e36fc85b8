package proofdesk.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Four seconds of a drawn face that turns to both sides, and behind them as much ballast as wanted: a box that players
 * skip, made up while it is read.
 */
final class Film extends AbstractResource {

    private static final Resource DRAWN = new ClassPathResource("sandbox/video.mp4");
    private static final int HEADER = 16;

    private final long ballast;
    private final long pace;

    /**
     * @param ballast at least 16 bytes, or none
     * @param pace how much of it goes out in a second; as much as can when there is none
     */
    Film(DataSize ballast, DataSize pace) {
        this.ballast = ballast.toBytes() < HEADER ? 0 : ballast.toBytes();
        this.pace = pace.toBytes();
    }

    @Override
    public String getDescription() {
        return "The sandbox's video";
    }

    @Override
    public long contentLength() throws IOException {
        return DRAWN.contentLength() + ballast;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return ballast == 0
                ? DRAWN.getInputStream()
                : new SequenceInputStream(Collections.enumeration(
                        List.of(DRAWN.getInputStream(), header(), new Zeros(ballast - HEADER, pace))));
    }

    /** Of a box of free space whose size is told with 64 bits (ISO 14496-12, 8.1.2). */
    private InputStream header() {
        return new ByteArrayInputStream(ByteBuffer.allocate(HEADER)
                .putInt(1)
                .put("free".getBytes(StandardCharsets.US_ASCII))
                .putLong(ballast)
                .array());
    }

    private static final class Zeros extends InputStream {

        private final long pace;
        private final long begun = System.nanoTime();
        private long left;
        private long gone;

        Zeros(long count, long pace) {
            left = count;
            this.pace = pace;
        }

        @Override
        public int read() {
            return read(new byte[1], 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            var count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) 0);
            left -= count;
            gone += count;
            waitForItsTime();
            return count;
        }

        private void waitForItsTime() {
            if (pace > 0) {
                var early = begun + (long) (gone * 1e9 / pace) - System.nanoTime();
                LockSupport.parkNanos(early);
            }
        }
    }
}

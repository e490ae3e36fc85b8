package proofdesk.capture;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import proofdesk.provider.Media;

/**
 * A picture as it came: PNG or JPEG by its own bytes, whatever its sender calls it, and whole. Only its frame is looked
 * at: nothing is decoded, so that no picture costs more memory than its file.
 *
 * @param width in pixels
 * @param height in pixels
 */
record Snapshot(String contentType, int width, int height, byte[] bytes) {

    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final String PNG_HEADER = "IHDR";
    private static final String PNG_END = "IEND";
    private static final int PNG_CHUNK = 12;
    private static final int JPEG_START = 0xffd8;
    private static final int JPEG_END = 0xd9;
    private static final int JPEG_SCAN = 0xda;

    /** @throws Refusal when it is no such picture, broken, or longer on one side than the provider takes */
    static Snapshot of(byte[] bytes, int longestSide) {
        var in = ByteBuffer.wrap(bytes);
        if (bytes.length < Long.BYTES || !isPng(in) && (in.getShort(0) & 0xffff) != JPEG_START) {
            throw Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-a-picture");
        }
        var snapshot = read(in, bytes).orElseThrow(() -> unfit("unreadable"));
        if (Math.max(snapshot.width, snapshot.height) > longestSide) {
            throw unfit("too-many-pixels");
        }
        return snapshot;
    }

    private static boolean isPng(ByteBuffer in) {
        return in.getLong(0) == PNG;
    }

    private static Optional<Snapshot> read(ByteBuffer in, byte[] bytes) {
        try {
            return (isPng(in) ? png(in, bytes) : jpeg(in, bytes))
                    .filter(snapshot -> Math.min(snapshot.width, snapshot.height) > 0);
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return Optional.empty(); // it ends before it should, or says it is longer than anything can be
        }
    }

    /** Chunk after chunk to the last. */
    private static Optional<Snapshot> png(ByteBuffer in, byte[] bytes) {
        var at = Long.BYTES;
        if (!name(in, at).equals(PNG_HEADER)) {
            return Optional.empty();
        }
        while (!name(in, at).equals(PNG_END)) {
            at = Math.addExact(at, PNG_CHUNK + Math.max(0, in.getInt(at)));
        }
        return Optional.of(new Snapshot("image/png", in.getInt(16), in.getInt(20), bytes));
    }

    private static String name(ByteBuffer in, int chunk) {
        var name = new byte[4];
        in.get(chunk + 4, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Segment after segment to the first scan; then an end must come. */
    private static Optional<Snapshot> jpeg(ByteBuffer in, byte[] bytes) {
        var width = 0;
        var height = 0;
        var at = 2;
        while (true) {
            if ((in.get(at) & 0xff) != 0xff) {
                return Optional.empty();
            }
            var marker = in.get(at + 1) & 0xff;
            if (marker == JPEG_SCAN) {
                return ends(bytes, at)
                        ? Optional.of(new Snapshot("image/jpeg", width, height, bytes))
                        : Optional.empty();
            }
            if (isFrame(marker)) {
                height = in.getShort(at + 5) & 0xffff;
                width = in.getShort(at + 7) & 0xffff;
            }
            at += marker == 0xff ? 1 : 2 + Math.max(2, in.getShort(at + 2) & 0xffff); // a marker may be padded
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean ends(byte[] bytes, int scan) {
        for (var at = bytes.length - 2; at > scan; at--) {
            if ((bytes[at] & 0xff) == 0xff && (bytes[at + 1] & 0xff) == JPEG_END) {
                return true;
            }
        }
        return false;
    }

    private static Refusal unfit(String code) {
        return Refusal.of(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    Media media() {
        return new Media(contentType, Optional.empty(), bytes.length, new ByteArrayInputStream(bytes));
    }

    @Override
    public String toString() {
        return "Snapshot[" + contentType + ", " + width + "x" + height + "]"; // the rest is personal data
    }
}

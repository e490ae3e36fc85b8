package proofdesk.sandbox;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.http.MediaType;

/** A picture as it came: PNG or JPEG, at most 4 MB and 5000 pixels a side (contract assure 7.1). */
final class Picture {

    static final int LARGEST = 4 * 1024 * 1024;

    private static final int LONGEST_SIDE = 5000;
    private static final Set<String> DATA_URLS = Set.of("data:image/jpeg;base64,", "data:image/png;base64,");

    private final byte[] bytes;
    private final MediaType type;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, MediaType type, int width, int height) {
        this.bytes = bytes;
        this.type = type;
        this.width = width;
        this.height = height;
    }

    static Picture ofDataUrl(String text) {
        var start = DATA_URLS.stream().filter(text::startsWith).findFirst();
        try {
            return of(Base64.getDecoder()
                    .decode(text.substring(
                            start.orElseThrow(IllegalArgumentException::new).length())));
        } catch (IllegalArgumentException e) {
            throw Problem.bad("Invalid image.", "Pictures must be data URLs of PNG or JPEG.");
        }
    }

    static Picture of(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Problem.bad("Image too large.", "Pictures may have 4 MB at most.");
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            var reader = readers.hasNext() ? readers.next() : null;
            var format = reader == null ? "" : reader.getFormatName();
            if (reader == null || !Set.of("JPEG", "png").contains(format)) {
                throw Problem.bad("Invalid image.", "The picture is neither PNG nor JPEG.");
            }
            reader.setInput(in);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (Math.max(width, height) > LONGEST_SIDE) { // before it takes the memory of its pixels
                throw Problem.bad("Image too large.", "Pictures may have 5000 pixels a side at most.");
            }
            reader.read(0);
            reader.dispose();
            return new Picture(bytes, format.equals("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG, width, height);
        } catch (IOException | RuntimeException e) {
            throw e instanceof Problem problem ? problem : Problem.bad("Invalid image.", "The picture is broken.");
        }
    }

    byte[] bytes() {
        return bytes;
    }

    MediaType type() {
        return type;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** A part of it, as a JPG. */
    Picture cut(Box box) {
        try {
            var part = ImageIO.read(new ByteArrayInputStream(bytes))
                    .getSubimage(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height()));
            var opaque = opaque(part);
            return new Picture(written(opaque), MediaType.IMAGE_JPEG, opaque.getWidth(), opaque.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as a JPG, which is what archives hold (contract assure 14b). */
    byte[] jpeg() {
        if (type.equals(MediaType.IMAGE_JPEG)) {
            return bytes;
        }
        try {
            return written(opaque(ImageIO.read(new ByteArrayInputStream(bytes))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage opaque(BufferedImage image) {
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var g = opaque.createGraphics();
        g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
        g.dispose();
        return opaque;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}

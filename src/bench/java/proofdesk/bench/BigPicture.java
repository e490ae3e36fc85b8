package proofdesk.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A JPG of six million pixels with the noise of a poor camera: as many bytes as a provider takes, 4 MB. */
final class BigPicture {

    private static final int MOST = 4 * 1024 * 1024;
    private static final int WIDTH = 3000;
    private static final int HEIGHT = 2000;

    private BigPicture() {}

    static byte[] of(int seed) throws IOException {
        var random = new Random(seed);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var light = 60 + 120 * x / WIDTH + random.nextInt(50);
                image.setRGB(x, y, light << 16 | (light * y / HEIGHT) << 8 | 200 - light / 2);
            }
        }
        for (var quality = 0.98f; quality > 0.3f; quality -= 0.01f) {
            var written = written(image, quality);
            if (written.length <= MOST) {
                return written;
            }
        }
        throw new IllegalStateException("It does not get small enough");
    }

    private static byte[] written(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

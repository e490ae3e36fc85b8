package proofdesk.report;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;
import proofdesk.provider.ProviderException;
import proofdesk.result.Depiction;
import proofdesk.result.MediaKind;
import proofdesk.verification.Verifications;

/** Takes the pictures of a check from the vendor, one after the other, and keeps of each what paper can show. */
@Component
class Photos {

    /** In pixels; on a page that is more than an eye tells apart. */
    static final int LONGEST = 1500;

    /** In bytes; no picture is that large. */
    private static final long MOST = 40L * 1024 * 1024;

    /** In pixels, for each side. */
    private static final int WIDEST = 20_000;

    private final Verifications verifications;

    Photos(Verifications verifications) {
        this.verifications = verifications;
    }

    Photo take(UUID check, Depiction depiction) {
        if (depiction.kind() == MediaKind.VIDEO) {
            return Photo.none(depiction, "", "report.picture.video");
        }
        try {
            var found = verifications.media(check, depiction.kind());
            if (found.isEmpty()) {
                return Photo.none(depiction, "", depiction.perhaps() ? "result.picture.noBack" : "report.picture.gone");
            }
            try (var media = found.get()) {
                return read(depiction, media.stream());
            }
        } catch (ProviderException.Gone gone) {
            return Photo.none(depiction, "", "report.picture.gone");
        } catch (ProviderException e) {
            return Photo.none(depiction, "", "report.picture.notNow");
        } catch (IOException e) { // cut short on its way, or longer than any picture
            return Photo.none(depiction, "", "report.picture.notNow");
        }
    }

    private static Photo read(Depiction depiction, InputStream stream) throws IOException {
        var hashed = new DigestInputStream(stream, Hash.sha256());
        var whole = hashed.readNBytes((int) MOST);
        if (hashed.read() >= 0) {
            throw new IOException("A picture has more than " + MOST + " bytes");
        }
        var hash = Hash.hex(hashed.getMessageDigest());
        try (var source = new MemoryCacheImageInputStream(new ByteArrayInputStream(whole))) {
            var readers = ImageIO.getImageReaders(source);
            if (!readers.hasNext()) {
                return Photo.none(depiction, hash, "report.picture.format");
            }
            var reader = readers.next();
            try {
                reader.setInput(source, true, true);
                return scaled(depiction, reader, hash);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) { // what a decoder throws at a broken picture is its affair
            return Photo.none(depiction, hash, "report.picture.format");
        }
    }

    private static Photo scaled(Depiction depiction, ImageReader reader, String hash) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (width > WIDEST || height > WIDEST) {
            return Photo.none(depiction, hash, "report.picture.format");
        }
        var longest = Math.max(width, height);
        var every = Math.max(1, longest / (2 * LONGEST)); // so a large one is never unpacked whole
        var wanted = reader.getDefaultReadParam();
        wanted.setSourceSubsampling(every, every, 0, 0);
        var read = reader.read(0, wanted);
        var scale = Math.min(1.0, (double) LONGEST / longest);
        var small = new BufferedImage(
                Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)), BufferedImage.TYPE_INT_RGB);
        var drawing = small.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(read, 0, 0, small.getWidth(), small.getHeight(), Color.WHITE, null);
        drawing.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", jpeg);
        return new Photo(depiction, jpeg.toByteArray(), width, height, hash, "");
    }
}

package proofdesk.sandbox.identomat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.http.MediaType;

/** A picture as it came. */
record Photo(byte[] bytes, MediaType type) {

    private static final int LONGEST_SIDE = 6000;

    static Photo jpeg(byte[] bytes) {
        return new Photo(bytes, MediaType.IMAGE_JPEG);
    }

    /** Nothing where the bytes are no picture, or one nobody can need. */
    static Optional<Photo> of(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                var type = reader.getFormatName().equalsIgnoreCase("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
                return Math.max(reader.getWidth(0), reader.getHeight(0)) > LONGEST_SIDE
                        ? Optional.empty()
                        : Optional.of(new Photo(bytes, type));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

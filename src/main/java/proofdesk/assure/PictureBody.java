package proofdesk.assure;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;
import org.springframework.http.StreamingHttpOutputMessage;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;

/** One picture as a data URL in JSON, written while it is read: no picture is ever held as a whole. */
record PictureBody(MediaKind kind, Media picture, long largest) implements StreamingHttpOutputMessage.Body {

    private static final int CHUNK = 8192;

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(start());
        try (var base64 = Base64.getEncoder().wrap(new LeftOpen(out))) {
            var chunk = new byte[CHUNK];
            var written = 0L;
            for (var read = picture.stream().read(chunk);
                    read >= 0;
                    read = picture.stream().read(chunk)) {
                written += read;
                if (written > largest) {
                    throw tooLarge();
                }
                base64.write(chunk, 0, read);
            }
        }
        out.write(end());
        out.flush();
    }

    /** Of the whole body, where that of the picture is known. */
    OptionalLong length() {
        return picture.length() < 0
                ? OptionalLong.empty()
                : OptionalLong.of(start().length + (picture.length() + 2) / 3 * 4 + end().length);
    }

    static ProviderException tooLarge() {
        return Failures.refused("The picture is larger than the provider takes");
    }

    private byte[] start() {
        return ("{\"" + kind.word() + "\":\"data:" + picture.contentType() + ";base64,")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] end() {
        return "\"}".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return "PictureBody[" + kind + "]";
    }

    /** Ending the picture must not end the body. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

package proofdesk.assure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Decodes a picture sent as a data URL: bare, as a JSON string, or as a member of an object. Whether Assure does that is
 * not published (contract assure 7.2).
 */
final class DataUrl extends InputStream {

    private static final int LONGEST_START = 512;

    private final InputStream text;
    private final boolean quoted;
    private boolean ended;

    private DataUrl(InputStream text, boolean quoted) {
        this.text = text;
        this.quoted = quoted;
    }

    /** @throws UnexpectedContent when the text does not begin with a picture's data URL */
    static InputStream decode(InputStream answer) throws IOException {
        var text = new BufferedInputStream(answer);
        var start = new StringBuilder();
        while (start.indexOf(";base64,") < 0) {
            var c = text.read();
            if (c < 0 || start.length() == LONGEST_START) {
                throw new UnexpectedContent("something else than a picture");
            }
            if (c != '\\') {
                start.append((char) c); // JSON may write image\/jpeg
            }
        }
        if (start.indexOf("data:image/") < 0) {
            throw new UnexpectedContent("something else than a picture");
        }
        return Base64.getDecoder().wrap(new DataUrl(text, start.indexOf("\"data:") >= 0));
    }

    /** The next base64 character, without line breaks and with JSON's escapes undone. */
    @Override
    public int read() throws IOException {
        while (!ended) {
            var c = text.read();
            if (c == '\\') {
                c = escaped(text.read());
            } else if (c == '"' || c < 0) {
                end(c < 0);
                return -1;
            }
            if (c > ' ') {
                return c;
            }
        }
        return -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        var count = 0;
        while (count < length) {
            var c = read();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count++] = (byte) c;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private int escaped(int c) throws IOException {
        return switch (c) {
            case 'n', 'r', 't' -> ' ';
            case 'u' -> {
                var digits = new String(text.readNBytes(4), StandardCharsets.US_ASCII);
                yield digits.matches("\\p{XDigit}{4}") ? Integer.parseInt(digits, 16) : ' ';
            }
            default -> c;
        };
    }

    private void end(boolean atEndOfText) throws IOException {
        ended = true;
        if (atEndOfText && quoted) {
            throw new IOException("The vendor's answer was cut short");
        }
        text.transferTo(OutputStream.nullOutputStream()); // what follows is of no use, but a cut in it must show
    }
}

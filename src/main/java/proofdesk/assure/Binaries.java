package proofdesk.assure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import proofdesk.assure.AssureStreams.Answer;
import proofdesk.provider.Media;

/**
 * Makes pictures, videos and archives of Assure's binary answers. What a thing is, is read from its first bytes:
 * content types are not published, and a gateway's web page must never pass for a customer's document.
 */
final class Binaries {

    private static final Logger log = LoggerFactory.getLogger(Binaries.class);
    private static final int ENOUGH = 12;

    private Binaries() {}

    /** A picture as bytes or as a data URL (contract assure 7.2). */
    static Media picture(Answer answer) {
        return opened(answer, () -> {
            var body = new BufferedInputStream(answer.body());
            var type = pictureType(peek(body), answer);
            if (type != null) {
                return new Media(type, Optional.empty(), answer.length(), body);
            }
            var decoded = new BufferedInputStream(DataUrl.decode(body));
            var decodedType = pictureType(peek(decoded), answer);
            if (decodedType == null) {
                throw new UnexpectedContent("a data URL without a picture");
            }
            return new Media(decodedType, Optional.empty(), -1, decoded);
        });
    }

    static Media video(Answer answer) {
        return opened(answer, () -> {
            var body = new BufferedInputStream(answer.body());
            var fromTheStart = answer.part().filter(part -> part.first() > 0).isEmpty();
            if (fromTheStart && looksLikeText(peek(body))) { // further on, bytes may look like anything
                throw new UnexpectedContent("something else than a video");
            }
            return new Media("video/mp4", Optional.empty(), answer.length(), answer.part(), body);
        });
    }

    /** @param name for an archive whose answer carries none */
    static Media archive(Answer answer, String name) {
        return opened(answer, () -> {
            var body = new BufferedInputStream(answer.body());
            var first = peek(body);
            if (first.length < 4 || first[0] != 'P' || first[1] != 'K') {
                throw new UnexpectedContent("something else than an archive");
            }
            var fileName = FileName.of(answer.headers()).orElse(name);
            return new Media("application/zip", Optional.of(fileName), answer.length(), new WholeZip(body));
        });
    }

    private static Media opened(Answer answer, Opening opening) {
        try {
            return opening.open();
        } catch (UnexpectedContent e) {
            close(answer);
            throw Failures.nonsense(answer.operation(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            close(answer);
            throw Failures.unreachable(answer.operation(), e);
        }
    }

    private static void close(Answer answer) {
        try {
            answer.body().close();
        } catch (IOException e) {
            log.debug("Closing a useless answer failed too: {}", e.getClass().getSimpleName());
        }
    }

    private static byte[] peek(BufferedInputStream body) throws IOException {
        body.mark(ENOUGH);
        var first = body.readNBytes(ENOUGH);
        body.reset();
        return first;
    }

    private static @Nullable String pictureType(byte[] first, Answer answer) {
        if (starts(first, 0xff, 0xd8, 0xff)) {
            return "image/jpeg";
        }
        if (starts(first, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        var told = String.valueOf(answer.headers().getFirst(HttpHeaders.CONTENT_TYPE))
                .toLowerCase(Locale.ROOT);
        var plain = told.split(";", 2)[0].strip();
        // Another format Assure may take up one day; never one that can carry script.
        return plain.matches("image/[a-z0-9.-]+") && !looksLikeText(first) ? plain : null;
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether this begins like HTML, XML, JSON or a data URL. */
    private static boolean looksLikeText(byte[] first) {
        for (var b : first) {
            if (b > ' ') {
                return b == '<' || b == '{' || b == '[' || b == '"' || b == 'd';
            }
            if (b < 0 || (b != ' ' && b != '\n' && b != '\r' && b != '\t')) {
                return false;
            }
        }
        return true; // nothing at all is no picture either
    }

    private interface Opening {
        Media open() throws IOException;
    }
}

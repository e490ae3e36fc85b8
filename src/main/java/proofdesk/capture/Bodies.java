package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Takes what a phone sends into memory, and never to disk: phones are slow, and the vendor is not to wait for them. How
 * many there are at once is limited, and so is the memory they take.
 */
@Component
class Bodies {

    private static final int CHUNK = 8192;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Semaphore free;

    Bodies(DirectProperties properties) {
        free = new Semaphore(properties.atOnce());
    }

    /**
     * @param largest in bytes
     * @throws Refusal when it is larger, does not come whole, or too many others are on their way
     */
    void take(HttpServletRequest request, int largest, Consumer<byte[]> use) {
        if (request.getContentLengthLong() > largest) {
            discard(request, 2L * largest);
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        if (!free.tryAcquire()) {
            throw Refusal.later(HttpStatus.SERVICE_UNAVAILABLE, "busy", SOON);
        }
        try {
            use.accept(read(request, largest));
        } finally {
            free.release();
        }
    }

    /** Whoever is answered before having sent all sees a broken connection and no answer. */
    private static void discard(HttpServletRequest request, long most) {
        var chunk = new byte[CHUNK];
        try {
            var in = request.getInputStream();
            var left = most;
            for (var read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
                left -= read;
            }
        } catch (IOException e) {
            throw cutShort();
        }
    }

    /** Most likely nobody is there to read this. */
    private static Refusal cutShort() {
        return Refusal.of(HttpStatus.BAD_REQUEST, "cut-short");
    }

    private static byte[] read(HttpServletRequest request, int largest) {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(largest + 1);
        } catch (IOException e) {
            throw cutShort();
        }
        if (body.length > largest) {
            throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        return body;
    }
}

package proofdesk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A vendor on a socket that answers byte for byte what a test tells it, also what no honest server would: for faults of
 * the wire, which the sandbox does not play. Each connection takes one request.
 */
public final class WireVendor implements AutoCloseable {

    public static final String TOKEN_PATH = "POST /auth/open/connect/token";

    private final ServerSocket socket;
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);

    public WireVendor() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** What to answer to e.g. {@code GET /assure/dossiers/d1}: one after the other, the last one for ever. */
    public void on(String request, Answer... inTurn) {
        answers.put(request, new ArrayDeque<>(List.of(inTurn)));
    }

    /** Forgets everything, and gives tokens again. */
    public void reset() {
        answers.clear();
        requests.clear();
        on(TOKEN_PATH, json("{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":600}"));
    }

    public List<Request> requests(String request) {
        return requests.stream().filter(made -> made.line().equals(request)).toList();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public static Answer json(String body) {
        return answer(200, "application/json", body);
    }

    public static Answer answer(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(UTF_8));
    }

    public static Answer bytes(int status, String contentType, byte[] body, String... headers) {
        return raw(
                "HTTP/1.1 " + status + " -\r\nContent-Type: " + contentType + "\r\nContent-Length: " + body.length
                        + "\r\n" + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                        + "Connection: close\r\n\r\n",
                body);
    }

    /** Tells another length than there is. */
    public static Answer cut(int status, String contentType, byte[] body, int told) {
        return raw(
                "HTTP/1.1 " + status + " -\r\nContent-Type: " + contentType + "\r\nContent-Length: " + told
                        + "\r\nConnection: close\r\n\r\n",
                body);
    }

    /** Anything at all, after which the connection is closed. */
    public static Answer raw(String head, byte[] body) {
        return (out, over) -> {
            out.write(head.getBytes(ISO_8859_1));
            out.write(body);
            out.flush();
        };
    }

    /** Starts like another answer and never ends. */
    public Answer thenSilence(Answer start) {
        return (out, over) -> {
            start.write(out, over);
            over.await();
        };
    }

    @Override
    public void close() {
        over.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var request = Request.read(new BufferedInputStream(connection.getInputStream()));
            requests.add(request);
            next(request.line()).write(connection.getOutputStream(), over);
        } catch (IOException e) {
            return; // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next(String line) {
        var queue = answers.get(line);
        if (queue == null) {
            return answer(501, "text/plain", "No answer was prepared for " + line);
        }
        synchronized (queue) {
            return queue.size() > 1 ? queue.remove() : queue.element();
        }
    }

    public interface Answer {
        void write(OutputStream out, CountDownLatch over) throws IOException, InterruptedException;
    }

    public record Request(String line, Map<String, String> headers, byte[] bytes) {

        public String body() {
            return new String(bytes, UTF_8);
        }

        static Request read(InputStream in) throws IOException {
            var first = line(in).split(" ", 3);
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                var colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            return new Request(first[0].toUpperCase(Locale.ROOT) + " " + first[1], headers, body(in, headers));
        }

        private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
            if (!"chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
                return in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
            }
            var body = new java.io.ByteArrayOutputStream();
            for (var size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            return body.toByteArray();
        }

        private static String line(InputStream in) throws IOException {
            var line = new StringBuilder();
            for (var c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The client has gone");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}

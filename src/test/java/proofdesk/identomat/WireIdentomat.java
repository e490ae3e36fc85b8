package proofdesk.identomat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Identomat on a socket that answers byte for byte what a test tells it. Each connection takes one request. */
final class WireIdentomat implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Deque<byte[]>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    WireIdentomat() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    /** What to answer to e.g. {@code result/}: one after the other, the last one for ever. */
    void on(String page, byte[]... inTurn) {
        answers.put("POST /external-api/" + page, new ArrayDeque<>(List.of(inTurn)));
    }

    /** The same, for a path from its beginning. */
    void onPath(String path, byte[]... inTurn) {
        answers.put("POST " + path, new ArrayDeque<>(List.of(inTurn)));
    }

    void reset() {
        answers.clear();
        requests.clear();
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requests(String page) {
        return requests.stream()
                .filter(made -> made.line().equals("POST /external-api/" + page))
                .toList();
    }

    static byte[] json(String body) {
        return answer(200, "application/json", body);
    }

    static byte[] answer(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(UTF_8));
    }

    static byte[] bytes(int status, String contentType, byte[] body) {
        return cut(status, contentType, body, body.length);
    }

    /** Tells another length than there is. */
    static byte[] cut(int status, String contentType, byte[] body, int told) {
        var head = "HTTP/1.1 " + status + " -\r\nContent-Type: " + contentType + "\r\nContent-Length: " + told
                + "\r\nConnection: close\r\n\r\n";
        var whole = new byte[head.length() + body.length];
        System.arraycopy(head.getBytes(ISO_8859_1), 0, whole, 0, head.length());
        System.arraycopy(body, 0, whole, head.length(), body.length);
        return whole;
    }

    @Override
    public void close() {
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
            var queue = answers.get(request.line());
            if (queue == null) {
                connection.getOutputStream().write(answer(501, "text/plain", "Nothing was prepared"));
                return;
            }
            synchronized (queue) {
                connection.getOutputStream().write(queue.size() > 1 ? queue.remove() : queue.element());
            }
        } catch (IOException e) {
            return; // the client has gone
        }
    }

    record Request(String line, Map<String, String> headers, byte[] body) {

        static Request read(InputStream in) throws IOException {
            var first = line(in).split(" ", 3);
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                var colon = line.indexOf(':');
                headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
            var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
            return new Request(first[0] + " " + first[1], headers, in.readNBytes(length));
        }

        String text() {
            return new String(body, UTF_8);
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

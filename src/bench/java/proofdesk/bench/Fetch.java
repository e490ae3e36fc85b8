package proofdesk.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Fetches a file over a socket and keeps nothing of it: one buffer, and that outside the heap, so that what is measured
 * is the server and not the client.
 */
final class Fetch {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final ByteBuffer BUFFER = ByteBuffer.allocateDirect(256 * 1024);

    private final URI address;
    private final String header;

    /** @param header which lets us in, as {@code Name: value} */
    Fetch(URI address, String header) {
        this.address = address;
        this.header = header;
    }

    /** What came, from the first byte sent to the last received. */
    record Fetched(long bytes, long nanoseconds) {

        /** In MB (10^6 bytes) per second. */
        double speed() {
            return bytes * 1e3 / nanoseconds;
        }
    }

    /** @throws IllegalStateException unless all of it came */
    Fetched run() throws IOException {
        try (var channel = SocketChannel.open(new InetSocketAddress("localhost", address.getPort()))) {
            var begun = System.nanoTime();
            var request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n"
                    + header + "\r\nConnection: close\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            var head = new StringBuilder();
            long received = 0;
            while (channel.read(BUFFER.clear()) >= 0) {
                BUFFER.flip();
                while (head.indexOf("\r\n\r\n") < 0 && BUFFER.hasRemaining()) {
                    head.append((char) BUFFER.get());
                }
                received += BUFFER.remaining();
            }
            var nanoseconds = System.nanoTime() - begun;
            var length = LENGTH.matcher(head);
            if (!head.toString().startsWith("HTTP/1.1 200")
                    || !length.find()
                    || Long.parseLong(length.group(1)) != received) {
                throw new IllegalStateException("Not all came: " + received + " bytes after\n" + head);
            }
            return new Fetched(received, nanoseconds);
        }
    }
}

package proofdesk.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;

/** Looks whether a port is free before anything slow has started. */
final class Ports {

    private Ports() {}

    static void mustBeFree(int port, String whose, String setting) {
        if (port <= 0) {
            return; // any free one will do
        }
        try (var channel = ServerSocketChannel.open()) {
            channel.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(
                    "The port " + port + ", on which " + whose + " listens, is taken.",
                    "End the program that uses it, or choose another one with " + setting + ".",
                    e);
        }
    }
}

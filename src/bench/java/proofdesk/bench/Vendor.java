package proofdesk.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sandbox in a JVM of its own, so that nothing of it is counted as the desk's. */
final class Vendor implements AutoCloseable {

    private final Process process;
    private final String address;

    /**
     * Starts it, and has a desk that is about to start use it in place of its own sandbox.
     *
     * @param settings further ones, as {@code --name=value}
     */
    static Vendor of(String desk, String... settings) {
        try {
            var vendor = new Vendor(desk, settings);
            var client = "spring.security.oauth2.client.";
            System.setProperty("proofdesk.sandbox.enabled", "false");
            System.setProperty("spring.http.serviceclient.assure.base-url", vendor.address);
            System.setProperty(client + "provider.assure.token-uri", vendor.address + "/auth/open/connect/token");
            System.setProperty(client + "registration.assure.client-id", "proofdesk-sandbox");
            System.setProperty(client + "registration.assure.client-secret", "sandbox-secret");
            System.setProperty(client + "provider.desk.issuer-uri", vendor.address);
            System.setProperty(client + "registration.desk.client-id", "proofdesk-desk");
            System.setProperty(client + "registration.desk.client-secret", "sandbox-desk-secret");
            return vendor;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param settings further ones, as {@code --name=value} */
    private Vendor(String desk, String... settings) throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        address = "http://localhost:" + port;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "proofdesk.sandbox.Sandbox",
                "--server.port=" + port,
                "--sandbox.delay=0s",
                "--sandbox.desk-urls=" + desk));
        command.addAll(List.of(settings));
        process = new ProcessBuilder(command).inheritIO().start();
        for (var patience = 600; !answers(port); patience--) {
            if (patience == 0 || !process.isAlive()) {
                throw new IllegalStateException("The sandbox does not start");
            }
            Thread.sleep(100);
        }
    }

    private static boolean answers(int port) {
        try (var connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return connection.isConnected();
        } catch (IOException e) {
            return false; // not yet
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

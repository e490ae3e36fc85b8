package proofdesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Members of staff who each have a screen of the desk open, in a JVM of their own, so that nothing of them is counted as
 * the desk's.
 */
final class Visitors implements AutoCloseable {

    private static final List<String> USERS = List.of("sam", "ada", "audrey");
    private static final String OPEN = "all are open";

    private final Process process;

    /**
     * Returns once all of them are there.
     *
     * @param path of their screen, without a slash before it
     * @param sign what is in the message that brings it
     */
    Visitors(String desk, String sandbox, int count, String path, String sign) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Visitors.class.getName(),
                        desk,
                        sandbox,
                        String.valueOf(count),
                        path,
                        sign)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new BufferedReader(process.inputReader()).readLine();
        if (!OPEN.equals(said)) {
            throw new IllegalStateException("The visitors say: " + said);
        }
    }

    static void main(String... arguments) throws IOException {
        var all = new ArrayList<LightDesk>();
        for (var i = 0; i < Integer.parseInt(arguments[2]); i++) {
            var one = new LightDesk(arguments[0], arguments[1], USERS.get(i % USERS.size()), arguments[3]);
            if (!one.shown().contains(arguments[4])) {
                throw new IllegalStateException("No " + arguments[4] + " at " + arguments[3]);
            }
            all.add(one);
        }
        System.out.println(OPEN);
        while (System.in.read() >= 0) { // until whoever started us lets go
            Thread.onSpinWait();
        }
        all.forEach(LightDesk::close);
    }

    @Override
    public void close() {
        process.destroy();
    }
}

package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link DeskProcess}, from outside. */
final class RunningDesk implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private RunningDesk(Process process) {
        this.process = process;
        Thread.ofVirtual()
                .start(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {
                    if (line.startsWith(DeskProcess.ANSWER)) {
                        answers.add(line.substring(DeskProcess.ANSWER.length()));
                    } else {
                        said.add(line);
                    }
                }));
    }

    static RunningDesk start(List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                DeskProcess.class.getName()));
        command.addAll(settings);
        var desk = new RunningDesk(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        assertThat(desk.answer()).isEqualTo("ready");
        return desk;
    }

    String ask(String line) {
        try {
            process.outputWriter(StandardCharsets.UTF_8)
                    .append(line)
                    .append('\n')
                    .flush();
            return answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answer() {
        try {
            var answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("The desk does not answer. It said:\n" + String.join("\n", said));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, as Ctrl+C does. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Takes it away without a moment to do anything, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    List<String> said() {
        return said;
    }

    @Override
    public void close() {
        process.destroy();
    }
}

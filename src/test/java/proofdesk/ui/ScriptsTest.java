package proofdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our elements are classic scripts: all of one page share one space of names, and the second of two fails as a whole. */
class ScriptsTest {

    private static final Pattern NAME = Pattern.compile("^(?:const|let|class|function) +(\\w+)", Pattern.MULTILINE);

    @Test
    void noTwoElementsUseTheSameName() throws IOException {
        try (var scripts = Files.list(Path.of("frontend/components"))) {
            assertThat(scripts.map(ScriptsTest::read)
                            .flatMap(script -> NAME.matcher(script).results().map(found -> found.group(1))))
                    .doesNotHaveDuplicates()
                    .contains("ProofKeys");
        }
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

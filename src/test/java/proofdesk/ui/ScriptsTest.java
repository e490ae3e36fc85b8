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

    private static final String SHARED = "kit.js";
    private static final Pattern LOADED =
            Pattern.compile("@JavaScript\\(\"context://desk/components/([\\w-]+\\.js)\"\\)");
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

    /** Whoever loads an element that uses what is shared loads that before it. */
    @Test
    void whatElementsShareIsLoadedBeforeThem() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var loads = sources.filter(source -> source.toString().endsWith(".java"))
                    .map(source -> LOADED.matcher(read(source))
                            .results()
                            .map(found -> found.group(1))
                            .toList())
                    .filter(scripts -> scripts.stream().anyMatch(ScriptsTest::shares))
                    .toList();
            assertThat(loads).hasSizeGreaterThan(3).allSatisfy(scripts -> {
                var first =
                        scripts.stream().filter(ScriptsTest::shares).findFirst().orElseThrow();
                assertThat(scripts).containsSubsequence(SHARED, first);
            });
        }
    }

    private static boolean shares(String script) {
        return !script.equals(SHARED)
                && read(Path.of("frontend/components", script)).matches("(?s).*\\bkit[A-Z].*");
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

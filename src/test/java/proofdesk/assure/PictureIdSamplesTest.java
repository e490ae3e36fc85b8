package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every report in the samples' folder means what the text beside it says. Values are invented. */
class PictureIdSamplesTest {

    private static final Path FOLDER = Path.of("src/test/resources/proofdesk/assure/pictureid");

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleReadsAsExpected(String sample) throws IOException {
        var verdict = Reports.interpret(Files.readString(FOLDER.resolve(sample + ".json")));

        assertThat(Described.verdict(verdict)).isEqualTo(Files.readString(FOLDER.resolve(sample + ".expected.txt")));
    }

    @Test
    void noExpectationIsWithoutItsSample() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".expected.txt")))
                    .hasSameSizeAs(samples());
        }
    }

    static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }
}

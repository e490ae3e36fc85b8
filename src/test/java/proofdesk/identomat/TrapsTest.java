package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the table of traps (contract identomat 8) names every trap and every test that is named after one. */
class TrapsTest {

    private static final Path TABLE = Path.of("src/docs/identomat-traps.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(trap(\\d+)[A-Z]\\w*)`");
    private static final Pattern METHOD = Pattern.compile(
            "@(?:Test|ParameterizedTest|AfterEach)\\b(?:(?!\\bvoid\\b).)*?" + "\\bvoid (trap\\d+\\w+)\\(",
            Pattern.DOTALL);

    @Test
    void everyTrapHasATestNamedAfterIt() throws IOException {
        var numbers = new ArrayList<Integer>();
        for (var line : Files.readAllLines(TABLE)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                numbers.add(Integer.valueOf(row.group(1)));
                assertThat(NAMED.matcher(row.group(3)).results().map(test -> test.group(3)))
                        .as(line)
                        .isNotEmpty()
                        .containsOnly(row.group(1));
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 27).boxed().toList());
    }

    @Test
    void theTableNamesTheTestsThereAre() throws IOException {
        var named = NAMED.matcher(Files.readString(TABLE))
                .results()
                .map(test -> test.group(1) + "." + test.group(2))
                .toList();

        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tests());
    }

    private static List<String> tests() throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java/proofdesk"))) {
            for (var file : files.filter(file -> file.toString().matches(".*[\\\\/]\\w+(Test|IT)\\.java"))
                    .toList()) {
                var name = file.getFileName().toString().replace(".java", "");
                METHOD.matcher(Files.readString(file)).results().forEach(test -> found.add(name + "." + test.group(1)));
            }
        }
        return found;
    }
}

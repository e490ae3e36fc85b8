package proofdesk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.StyleSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where one style is missing, a page still works and only looks broken, which no other test sees. */
class StylesTest {

    /** Of pages without the desk's frame; they name their own. */
    private static final Set<String> ELSEWHERE = Set.of("person.css", "plain.css", "counter.css", "sheet.css");

    @Test
    void everyStyleOfTheDeskComesWithItsFrame() throws IOException {
        var named = Arrays.stream(DeskShell.class.getAnnotationsByType(StyleSheet.class))
                .map(StyleSheet::value)
                .filter(address -> address.startsWith("context://desk/styles/"))
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .collect(Collectors.toSet());

        try (var files = Files.list(Path.of("frontend/styles"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !ELSEWHERE.contains(name)))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(named).contains(name));
        }
    }
}

package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** The tables of what shows which flag and which rule: whether they are true, and whole. */
class FlagTableTest {

    private static final String PREVIEW = "proofdesk.identomat.JourneyTest";
    private static final String WIDGET = "proofdesk.sandbox.IdentomatFlagsTest";

    @Test
    void everyFlagIsShownByTestsOfThePreviewAndOfTheWidgetAndByItsRules() throws IOException {
        var rows = rows("| | flag |");
        assertThat(rows)
                .extracting(row -> row.get(1))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Flag.values()).map(Flag::word).toArray(String[]::new));
        for (var row : rows) {
            shows(PREVIEW, row.get(2), row.get(1));
            shows(WIDGET, row.get(3), row.get(1));
            assertThat(row.get(4)).as(row.get(1)).isEqualTo(rules(row.get(1)));
        }
    }

    @Test
    void everyRuleIsThereWithItsWeightItsWordsAndBothKindsOfExamples() throws IOException {
        var rows = rows("| rule | weight |");
        var examples = examples();
        assertThat(rows)
                .extracting(row -> row.subList(0, 3))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> List.of(
                                rule.number(),
                                rule.weight().name().toLowerCase(Locale.ROOT),
                                words().getProperty("identomat.rule." + rule.name())))
                        .toList());
        for (var row : rows) {
            assertThat(row.subList(3, 5))
                    .as(row.getFirst())
                    .containsExactly(
                            count(examples, row.getFirst(), "speaks"), count(examples, row.getFirst(), "silent"))
                    .doesNotContain("0");
        }
    }

    /** That there is such a test, and that it is about that flag. */
    private static void shows(String test, String method, String flag) throws IOException {
        assertThat(tests(test)).as(flag).contains(method);
        var source = Files.readString(Path.of("src/test/java", test.replace('.', '/') + ".java"));
        var at = source.indexOf("void " + method + "(");
        var its = source.substring(source.lastIndexOf("\n\n", at), source.indexOf("\n    }\n", at));
        assertThat(its).as(test + "#" + method).containsPattern("\\b" + flag + "\\b");
    }

    private static Set<String> tests(String name) {
        try {
            return Stream.of(Class.forName(name).getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(java.lang.reflect.Method::getName)
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no such test: " + name, e);
        }
    }

    private static String rules(String flag) {
        var rules = Arrays.stream(Rule.values())
                .filter(rule -> rule.flags().contains(Flag.of(flag).orElseThrow()))
                .map(Rule::number)
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "–" : rules;
    }

    private static List<List<String>> rows(String head) throws IOException {
        var document = Files.readString(Path.of("src/docs/identomat-flags.md"));
        return document.substring(document.indexOf(head))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.split("[|]", -1))
                        .map(cell -> cell.replace("`", "").strip())
                        .toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    private static List<List<String>> examples() throws IOException {
        try (var table = Objects.requireNonNull(RulesTest.class.getResourceAsStream("rules.csv"))) {
            return new String(table.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\\|", -1)))
                    .toList();
        }
    }

    private static String count(List<List<String>> examples, String rule, String does) {
        return String.valueOf(examples.stream()
                .filter(example -> example.get(0).strip().equals(rule)
                        && example.get(1).strip().equals(does))
                .count());
    }

    private static Properties words() {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

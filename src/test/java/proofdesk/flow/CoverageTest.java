package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Providers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's table of what shows which provider, on which path, with which outcome: whether it is so. */
class CoverageTest extends FlowTest {

    private static final List<String> OUTCOMES = List.of("accepted", "rejected", "inconclusive", "failed", "canceled");
    private static final Map<String, Way> WAYS = Map.of("hosted", Way.HOSTED, "upload", Way.UPLOAD, "SDK", Way.SDK);

    @Autowired
    private Providers providers;

    /** Between them they walk the whole catalogue. */
    private static final Set<String> PLAY_ALL = Set.of("EveryScenarioTest", "IdentomatScenarioTest");

    /** Identomat's words for an end. */
    private static final Map<String, String> WORDS =
            Map.of("approved", "accepted", "rejected", "rejected", "disagreed_with_terms", "canceled");

    /** One line of it. */
    private record Row(String provider, String path, String test, List<String> cells) {}

    @Test
    void everyCellNamesATestOrACaseThatItsTestPlays() throws IOException {
        var outcomes = outcomes();
        for (var row : rows()) {
            var source = Files.readString(Path.of("src/test/java/proofdesk/flow", row.test + ".java"));
            for (var column = 0; column < OUTCOMES.size(); column++) {
                var cell = row.cells.get(column);
                var where = "%s, %s: %s".formatted(row.provider, row.path, cell);
                if (cell.startsWith("–")) {
                    assertThat(notes()).as(where).contains(cell.substring(2) + " ");
                } else if (cell.startsWith("#")) {
                    assertThat(tests(row.test)).as(where).contains(cell.substring(1));
                } else {
                    assertThat(outcomes).as(where).containsEntry(cell, OUTCOMES.get(column));
                    assertThat(PLAY_ALL.contains(row.test) || source.contains(cell))
                            .as(where)
                            .isTrue();
                }
            }
        }
    }

    /** No provider without a row for each of its ways, no row that is there twice. */
    @Test
    void everyPathOfEveryProviderIsThere() throws IOException {
        var rows = rows();
        var there = new HashSet<List<String>>();
        rows.forEach(
                row -> assertThat(there.add(List.of(row.provider, row.path))).isTrue());
        for (var provider : providers.all()) {
            for (var way : WAYS.entrySet()) {
                assertThat(there.contains(List.of(provider.name(), way.getKey())))
                        .as(provider.name() + ", " + way.getKey())
                        .isEqualTo(
                                !provider.offer().processTypes(way.getValue()).isEmpty());
            }
        }
    }

    /** Every end is a provider's, and so walked by one of the two; every fault of Identomat's is named in its test. */
    @Test
    void noCaseIsLeftOut() throws IOException {
        var source = Files.readString(Path.of("src/test/java/proofdesk/flow/IdentomatScenarioTest.java"));
        for (var scenario : scenarios()) {
            var name = scenario.path("name").asString();
            var provider = scenario.path("provider").asString("");
            if (name.startsWith("weather.identomat.")) {
                assertThat(source).contains(name.substring("weather.identomat.".length()));
            } else if (!provider.isEmpty()) {
                assertThat(providers.find(provider)).as(name).isPresent();
            }
        }
    }

    private Map<String, String> outcomes() {
        var outcomes = new HashMap<String, String>();
        for (var scenario : scenarios()) {
            var word = scenario.path("outcome").asString();
            outcomes.put(scenario.path("name").asString(), WORDS.getOrDefault(word, word));
        }
        return outcomes;
    }

    private JsonNode scenarios() {
        return JsonMapper.shared()
                .readTree(phone.send(HttpRequest.newBuilder(URI.create(sandbox() + "/scenarios"))
                                .build())
                        .body());
    }

    private static Set<String> tests(String name) {
        try {
            var tests = new HashSet<String>();
            for (var method : Class.forName("proofdesk.flow." + name).getDeclaredMethods()) {
                if (AnnotationSupport.isAnnotated(method, Testable.class)) {
                    tests.add(method.getName());
                }
            }
            return tests;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no such test: " + name, e);
        }
    }

    private static List<Row> rows() throws IOException {
        var rows = new ArrayList<Row>();
        var table = readme().substring(readme().indexOf("| provider | path | test |"));
        for (var line : (Iterable<String>)
                table.lines().takeWhile(line -> line.startsWith("|")).skip(2)::iterator) {
            var cells = Stream.of(line.split("[|]", -1))
                    .map(cell -> cell.replace("`", "").strip())
                    .toList();
            rows.add(new Row(cells.get(1), cells.get(2), cells.get(3), cells.subList(4, 4 + OUTCOMES.size())));
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    /** Why a cell is empty. */
    private static String notes() throws IOException {
        return readme().lines().filter(line -> line.startsWith("¹")).findFirst().orElseThrow();
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}

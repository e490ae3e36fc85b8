package proofdesk.identomat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import proofdesk.result.Fact;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Verdict;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A result document, what the session was begun with where that is known, and beside them what it should mean. */
record ResultSample(String name) {

    private static final Path FOLDER = Path.of("src/test/resources/proofdesk/identomat/results");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<ResultSample> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".json") && !file.endsWith(".asked.json"))
                    .map(file -> new ResultSample(file.replaceFirst("[.]json$", "")))
                    .sorted(java.util.Comparator.comparing(ResultSample::name))
                    .toList();
        }
    }

    static long expectations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".expected.txt"))
                    .count();
        }
    }

    JsonNode document() throws IOException {
        return JSON.readTree(Files.readString(file(".json")));
    }

    Optional<Draft> asked() throws IOException {
        if (!Files.exists(file(".asked.json"))) {
            return Optional.empty();
        }
        var json = JSON.readTree(Files.readString(file(".asked.json")));
        return Optional.of(
                Draft.EMPTY.with(Flags.of((ObjectNode) json.path("flags"))).with(Steps.of(json.path("steps"))));
    }

    /** Its own copy each time. */
    JsonNode json() {
        try {
            return document();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Draft> plan() {
        try {
            return asked();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String expected() throws IOException {
        return Files.readString(file(".expected.txt"));
    }

    Path file(String ending) {
        return FOLDER.resolve(name + ending);
    }

    static Verdict read(JsonNode document, Optional<Draft> asked) {
        return new IdentomatReading(Located.root(document), asked).verdict();
    }

    static Verdict read(String json) {
        return read(JSON.readTree(json), Optional.empty());
    }

    static Verdict read(String json, Draft asked) {
        return read(JSON.readTree(json), Optional.of(asked));
    }

    /** As lines of text. */
    static String described(Verdict verdict) {
        var lines = new ArrayList<String>();
        lines.add("outcome " + verdict.outcome() + " from \"" + verdict.statusWord() + "\"");
        verdict.person().forEach(fact -> lines.add("person " + fact(fact)));
        verdict.document().forEach(fact -> lines.add("document " + fact(fact)));
        verdict.findings().forEach(finding -> lines.add("finding " + finding(finding)));
        verdict.reasons().forEach(finding -> lines.add("reason " + finding(finding)));
        verdict.depictions().forEach(depiction -> lines.add("picture " + depiction.kind()));
        return String.join("\n", lines) + "\n";
    }

    private static String fact(Fact fact) {
        return fact.field() + " \"" + fact.value() + "\" " + fact.standing() + " at " + fact.pointer();
    }

    private static String finding(Finding finding) {
        return finding.key()
                + " \"" + finding.label() + "\" "
                + switch (finding) {
                    case Finding.Check check -> check.state();
                    case Finding.Match match -> match.level() + " from \"" + match.word() + "\"";
                    case Finding.Remark remark -> "says \"" + remark.text() + "\"";
                    case Finding.Missing missing -> "MISSING";
                }
                + (finding.pointer().isEmpty() ? "" : " at " + finding.pointer());
    }

    @Override
    public String toString() {
        return name;
    }
}

package proofdesk.assure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report and, beside it, what it should mean. Its folder has the name of its provider; a folder that no provider has
 * the name of is that of one nobody knows. Values are invented.
 */
record Sample(String provider, String name) {

    private static final Path FOLDERS = Path.of("src/test/resources/proofdesk/assure");

    static List<Sample> all() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDERS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(FOLDERS::relativize)
                    .map(file -> new Sample(
                            file.getName(0).toString(),
                            file.getName(1).toString().replaceFirst("[.]json$", "")))
                    .sorted(Comparator.comparing(Sample::toString))
                    .toList();
        }
    }

    static long expectations() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDERS)) {
            return files.filter(file -> file.toString().endsWith(".expected.txt"))
                    .count();
        }
    }

    JsonNode report() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file(".json")));
    }

    String expected() throws IOException {
        return Files.readString(file(".expected.txt"));
    }

    Path file(String ending) {
        return FOLDERS.resolve(provider).resolve(name + ending);
    }

    @Override
    public String toString() {
        return provider + "/" + name;
    }
}

package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static proofdesk.WireVendor.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import proofdesk.provider.Provider;

/**
 * A provider is one class and its samples. {@link HoloId} is both, in test code, and nothing else names it: its samples
 * and mutations of them go through the same tests as everybody's.
 */
class AddedProviderTest extends OnTheWire {

    @Test
    void aProviderIsFoundByBeingABean() {
        assertThat(providers()).extracting(Provider::id).contains("holoid");
        assertThat(SamplesTest.providers()).contains("holoid");
    }

    @Test
    void itIsStartedAndReadLikeAllOthers() {
        VENDOR.on(CAPTURE, json("{\"url\":\"https://capture.example/#/artifact=a\",\"processId\":\"p1\"}"));
        VENDOR.on(PROCESS, json("{\"status\":\"rejected\",\"providerSpecific\":{\"hologram\":{\"moves\":false}}}"));
        var holoId = provider("holoid");

        var started = holoId.start(order(Instant.EPOCH, "document"));
        var verdict = holoId.interpret(holoId.read(CHECK));

        assertThat(started.process()).isEqualTo("p1");
        assertThat(VENDOR.requests(CAPTURE).getFirst().body()).contains("\"provider\":\"holoid\"");
        assertThat(verdict.reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.key()).isEqualTo("hologram"));
    }

    @Test
    void noOtherSourceNamesIt() throws IOException {
        try (var sources = Files.walk(Path.of("src/main"))) {
            assertThat(sources.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.readAllBytes(file))
                            .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                            .doesNotContainIgnoringCase("holoid"));
        }
    }

    /** What the worked example shows has gone through the compiler and these tests. */
    @Test
    void theWorkedExampleIsThisVeryClass() throws IOException {
        var source = Files.readString(Path.of("src/test/java/proofdesk/assure/HoloId.java"));
        var shown = source.substring(source.indexOf("final class HoloId")).strip();

        assertThat(Files.readString(Path.of("CONTRIBUTING.md")))
                .contains(shown.indent(3).replaceAll("(?m) +$", "").stripTrailing());
    }
}

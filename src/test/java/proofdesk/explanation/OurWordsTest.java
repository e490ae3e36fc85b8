package proofdesk.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import proofdesk.result.Finding.Remark;

/** Whatever a provider is known to report has our words, in all three parts. */
class OurWordsTest {

    private static final Path SAMPLES = Path.of("src/test/resources/proofdesk");
    private static final Pattern FINDING = Pattern.compile("(?:finding|reason) (\\S+) \".*");

    /** What samples report on purpose in names and shapes that nobody has told us of; providers nobody knows wholly. */
    private static final Map<String, Set<String>> STRANGERS = Map.of(
            "signicatpictureid",
            Set.of(
                    "twinMatch",
                    "voiceMatch",
                    "printQuality",
                    "hologramVisible",
                    "chipRead",
                    "somethingNew",
                    "a/b~c",
                    "securityChecks",
                    "providerSpecific",
                    "finalResult",
                    "document.subject",
                    "document.subject.photo",
                    "document.subject.signature",
                    "document.subject.gender",
                    "document.securityChecks.nonExpired.name",
                    "selfie.x",
                    "selfie.y",
                    "selfie.width",
                    "selfie.height",
                    "failReason.nested"),
            "eid",
            Set.of(
                    "features",
                    "ocr.features.bbox",
                    "providerSpecific",
                    "note",
                    "lamination",
                    "ink",
                    "hologramMoves",
                    "chipRead",
                    "authentic"),
            "signicatvideoid",
            Set.of("hologram", "face", "edges", "agent"),
            "facetec",
            Set.of("ageEstimate"),
            "signicatpaper",
            Set.of("features", "features.documentNumber"),
            "onfido",
            Set.of("watchlist", "deviceIntelligence"),
            "readid",
            Set.of("nfc", "groups"),
            "identomat",
            Set.of("told"));

    static Stream<String> providers() {
        return STRANGERS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyFindingOfEverySampleHasWords(String provider) throws IOException {
        var met = keys(provider.equals("identomat") ? "identomat/results" : "assure/" + provider);
        assertThat(met).hasSizeGreaterThan(3);

        met.removeAll(STRANGERS.getOrDefault(provider, Set.of()));
        assertThat(OurWords.keys()).containsAll(met);
    }

    @Test
    void allThreePartsAreSaidOfEachWithANameAndASubject() {
        assertThat(OurWords.keys()).hasSizeGreaterThan(70).allSatisfy(key -> {
            var words = OurWords.of(key);
            assertThat(List.of(words.meaning(), words.why(), words.advice()))
                    .allSatisfy(text -> assertThat(text).isNotBlank().endsWith("."));
            assertThat(OurWords.name(key)).isNotEqualTo(key);
            assertThat(Subject.of(key)).isNotEqualTo(Subject.OTHER);
        });
    }

    @Test
    void aCodeThatWeKnowHasWordsOfItsOwnAndAnotherThoseOfAllCodes() {
        var glossary = new Glossary(Map.of(), new Grouping(Map.of()), "en", false);
        assertThat(glossary.key(code("face_mismatch"))).isEqualTo("rejectReason.code.face_mismatch");
        assertThat(glossary.key(code("never_heard_of"))).isEqualTo("rejectReason.code");
        assertThat(glossary.key(code("<b>"))).isEqualTo("rejectReason.code");
        assertThat(glossary.of("never_heard_of").isEmpty()).isTrue();
    }

    private static Remark code(String text) {
        return new Remark("rejectReason.code", "rejectReason.code", text, "/reject_reason/value");
    }

    /** As the texts beside the samples tell them, which other tests hold against what is read. */
    private static Set<String> keys(String folder) throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.list(SAMPLES.resolve(folder))) {
            for (var file : files.filter(one -> one.toString().endsWith(".expected.txt"))
                    .toList()) {
                Files.readAllLines(file).stream()
                        .map(FINDING::matcher)
                        .filter(line -> line.matches())
                        .forEach(line -> keys.add(line.group(1)));
            }
        }
        return keys;
    }
}

package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pictures a report speaks of, or must have been taken for it (contract assure 7.2). */
class PicturesTest {

    /** A back that nobody speaks of was taken perhaps; one of a passport, or beside pictures that are named, was not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                              | FRONT, BACK perhaps",
                "\"depictions\":[\"front\"]                      | FRONT",
                "\"depictions\":[\"front\",\"back\"]             | FRONT, BACK",
                "\"depictions\":[\"front\",\"back\"],\"documentType\":\"passport\" | FRONT, BACK",
                "\"documentType\":\"passport\"                 | FRONT",
                "\"documentType\":\"passportCard\"             | FRONT, BACK perhaps",
                "\"finalResult\":{\"documentType\":\"Passport\"} | FRONT",
                "\"finalResult\":{\"documentType\":\"identityCard\"} | FRONT, BACK perhaps",
                "\"providerSpecific\":{\"document\":{\"documentType\":\"P\"}} | FRONT",
            })
    void aBackIsThereWhereSomethingSaysSo(@Nullable String said, String expected) {
        assertThat(pictures("signicatpictureid", "document", said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signicatpictureid | documentSelfie |    | FRONT, BACK perhaps, SELFIE",
                "eid | substantial |  | FRONT, BACK perhaps, SELFIE, PORTRAIT, VIDEO",
                "eid | substantial | \"providerSpecific\":{\"ocr\":{\"documentType\":\"passport\"}} | FRONT, SELFIE, PORTRAIT, VIDEO",
                "eid | substantial | \"providerSpecific\":{\"ocr\":{\"securityChecks\":{\"sidesMatch\":{\"valid\":true}}}} | FRONT, BACK, SELFIE, PORTRAIT, VIDEO",
                "signicatvideoid | hybrid |  | FRONT, BACK perhaps, SELFIE, PORTRAIT, VIDEO",
                "onfido | document |    | FRONT, BACK perhaps",
                "onfido | documentVideo |    | FRONT, BACK perhaps, VIDEO",
                "onfido | documentSelfie | \"documentType\":\"passport\" | FRONT, SELFIE",
                "signicatpaper | document |    | FRONT, BACK perhaps",
                "signicatpaper | document | \"providerSpecific\":{\"mrz\":{\"documentType\":\"P\"}} | FRONT",
                "facetec | liveness |    | SELFIE",
                "readid | ready |    | PORTRAIT",
                "brandnew | any |    | ''",
            })
    void everyProviderHasItsOwnPictures(String provider, String type, @Nullable String said, String expected) {
        assertThat(pictures(provider, type, said)).isEqualTo(expected);
    }

    private static String pictures(String provider, String type, @Nullable String said) {
        var report =
                "{\"status\":\"accepted\",\"processType\":\"" + type + "\"" + (said == null ? "" : "," + said) + "}";
        return Reports.interpret(provider, report).depictions().stream()
                .map(depiction -> depiction.kind() + (depiction.perhaps() ? " perhaps" : ""))
                .collect(Collectors.joining(", "));
    }
}

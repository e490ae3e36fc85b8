package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proofdesk.ui.PictureViewer;
import tools.jackson.databind.json.JsonMapper;

/** Reports of all providers on the same screen, and of one that nobody knows. */
class EveryProviderViewTest extends CheckScreenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eid             | rejected-expired           | REJECTED     | The document has expired
            eid             | rejected-expired           | REJECTED     | Social security number
            eid             | failed-inactive            | FAILED       | Kind of failure: InactiveUser.Aborted
            eid             | processing-waiting-for-agent | PROCESSING | No decision of an agent is reported
            signicatvideoid | inconclusive               | INCONCLUSIVE | The faces are not alike (very low)
            onfido          | rejected                   | REJECTED     | in the provider’s words: consider (rejected)
            signicatpaper   | inconclusive-no-mrz        | INCONCLUSIVE | The machine-readable zone could not be read
            signicatpaper   | accepted                   | ACCEPTED     | Check digit of documentNumber: right
            facetec         | rejected-not-alive         | REJECTED     | Liveness of the face: not detected
            facetec         | accepted-against-liveness  | INCONCLUSIVE | The provider says “accepted”, but its own report denies
            readid          | rejected-clone             | REJECTED     | Clone detection
            webid           | accepted-with-more-beside  | ACCEPTED     | transactionNumber: 4711
            webid           | accepted-with-more-beside  | ACCEPTED     | webid
            eid             | failed-without-reason      | FAILED       | The provider names no reason that Proofdesk can read
            signicatpictureid | rejected-without-provider-data | REJECTED | The provider names no reason that Proofdesk can read
            """)
    void whatAProviderSaidIsTold(String provider, String sample, String outcome, String words) throws IOException {
        show(provider, sample, outcome);

        assertThat(textOf(VerificationView.class)).contains(words);
    }

    @Test
    void aFeatureThatWasNotFoundIsNamedSoOnThePicture() throws IOException {
        show("eid", "inconclusive-ovi-with-box", "INCONCLUSIVE");

        assertThat(textOf(VerificationView.class)).contains("OVI 2: not found on the document");
        assertThat(_get(PictureViewer.class).getElement().getProperty("pictures"))
                .contains("\"src\":\"VAADIN/dynamic/resource/")
                .contains("\"OVI 1\"")
                .contains("\"OVI 2, not found\",\"found\":false");
    }

    @Test
    void aVideoThatWasTakenIsShownAndOneThatWasNotIsSaidToBeMissing() throws IOException {
        jdbc.sql("update verification set process_type = 'substantial' where id = ?")
                .param(check.id())
                .update();
        show("eid", "accepted", "ACCEPTED");
        turnTo("Video");
        assertThat(_find(proofdesk.ui.Video.class)).hasSize(1);

        show("eid", "failed-inactive", "FAILED");
        assertThat(_find(proofdesk.ui.Video.class)).isEmpty();
        assertThat(textOf(VerificationView.class))
                .contains("Video", "The provider does not say whether this picture was taken");
    }

    @Test
    void aBackThatIsNotKeptIsToldApartFromOneThatWasNotTakenWhereThatIsKnown() throws IOException {
        jdbc.sql("update verification set process_type = 'document' where id = ?")
                .param(check.id())
                .update();
        assertThat(back("\"depictions\":[\"front\",\"back\"]"))
                .hasValue("The provider does not keep this picture (any more).");
        assertThat(back("\"processType\":\"document\""))
                .hasValue("The provider has no picture of the back; not every document has one.");
        assertThat(back("\"depictions\":[\"front\"]")).isEmpty();
        assertThat(textOf(VerificationView.class)).contains("Not taken: the provider reports no back");
    }

    /** What the picture of the back says in case it cannot be had. */
    private Optional<String> back(String said) {
        told("{\"status\":\"accepted\"," + said + "}", "ACCEPTED", "accepted");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("verifications/" + check.id());
        return _find(PictureViewer.class).stream()
                .flatMap(viewer -> JsonMapper.shared()
                        .readTree(viewer.getElement().getProperty("pictures"))
                        .valueStream())
                .filter(picture ->
                        "Back of the document".equals(picture.path("alt").asString("")))
                .map(picture -> picture.path("missing").asString(""))
                .findFirst();
    }

    private void show(String provider, String sample, String outcome) throws IOException {
        var report = Files.readString(Path.of("src/test/resources/proofdesk/assure", provider, sample + ".json"));
        jdbc.sql("update verification set provider = ? where id = ?")
                .params(provider, check.id())
                .update();
        told(report, outcome, outcome.toLowerCase(java.util.Locale.ROOT));
        UI.getCurrent().navigate("verifications/" + check.id());
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.IOException;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proofdesk.security.Role;
import proofdesk.ui.CopyField;
import proofdesk.ui.JsonReport;
import proofdesk.ui.PictureViewer;
import proofdesk.ui.QrCode;

class VerificationViewTest extends CheckScreenTest {

    @Test
    void aNewCheckShowsItsLinkAndWhatHappensNext() {
        open();

        assertThat(text()).contains(provider().name(), "Waiting for the person", "Next: hand the link to the person");
        assertThat(text()).contains("No result yet", "The archive is there when the check has ended.");
        _get(CopyField.class);
        _get(QrCode.class);
    }

    @ParameterizedTest
    @CsvSource({
        "accepted-with-selfie, ACCEPTED, accepted, Accepted: the provider confirms the identity",
        "failed-time, FAILED, failed, Failed: the check could not be carried out",
        "canceled, CANCELED, canceled, Canceled: the person stopped"
    })
    void anOutcomeIsToldInWords(String sample, String outcome, String word, String words) throws IOException {
        said(sample, outcome, word);
        open();

        assertThat(text()).contains(words);
        turnTo("Raw report");
        _get(JsonReport.class);
    }

    @Test
    void aStatusNobodyKnowsIsShownAsItCameAndIsNoAcceptance() {
        told("{\"status\":\"marvellous\",\"provider\":\"p\"}", "UNKNOWN", "marvellous");
        open();

        assertThat(text()).contains("Unknown status: marvellous", "It is not an acceptance");
        assertThat(text()).doesNotContain("Accepted");
    }

    @Test
    void aMissingCheckIsNotReportedAndNotFailed() {
        told("""
                {"status":"inconclusive","processType":"document","providerSpecific":{"document":{"securityChecks":{
                "notTamperedDocument":{"name":"Not tampered document","passed":true}}}}}""", "INCONCLUSIVE", "inconclusive");
        open();

        assertThat(text()).contains("Not reported (", "Whether the document has expired: not reported");
        assertThat(text()).doesNotContain("Failed", "The document has expired");
    }

    @Test
    void aFactLeadsToItsPlaceInTheRawReport() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        open();
        var name = _find(RevealButton.class).stream()
                .filter(button ->
                        button.getElement().getAttribute("aria-label").equals("Show in the raw report: First name"))
                .findFirst()
                .orElseThrow();
        _click(name);

        assertThat(_get(JsonReport.class).revealed()).endsWith("firstName");
        turnTo("Pictures");
        _get(PictureViewer.class);
    }

    @Test
    void troubleIsToldWithWhatToDoAndAReference() {
        jdbc.sql("update verification set trouble_kind = 'UNAVAILABLE', trouble_reference = 'T-42', trouble_at = ?,"
                        + " handed_over_at = ? where id = ?")
                .params(now(), now(), check.id())
                .update();
        open();

        assertThat(text()).contains("cannot be reached", "keeps trying by itself", "Reference T-42");
        _get(Button.class, spec -> spec.withText("Look again"));
    }

    @Test
    void deletingAsksFirstAndThenLeavesAReceipt() {
        open();
        _click(_get(Button.class, spec -> spec.withText("Delete this check")));
        var yes = _get(Button.class, spec -> spec.withText("Delete"));
        assertThat(yes.isEnabled()).isFalse();

        _get(Checkbox.class).setValue(true);
        _click(yes);
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            open();
            assertThat(text()).contains("This check was erased", "Receipt");
        });
    }

    @Test
    void anErasureThatCannotReachTheVendorShowsItsTries() {
        jdbc.sql("update verification set erasing_since = ? where id = ?")
                .params(now(), check.id())
                .update();
        jdbc.sql("insert into erasure (id, dossier_id, verification_id, requested_at, requested_by, attempts,"
                        + " trouble_kind, trouble_reference, trouble_at, next_try_at)"
                        + " values (?, ?, ?, ?, 'sam', 3, 'UNAVAILABLE', 'T-43', ?, ?)")
                .params(UUID.randomUUID(), check.dossierId(), check.id(), now(), now(), now())
                .update();
        open();

        assertThat(text()).contains("Being erased", "Tries without success: 3", "Reference T-43");
        assertThat(_find(Button.class, spec -> spec.withText("Delete this check")))
                .isEmpty();
    }

    @Test
    void anAuditorSeesTheResultAndNoButtonThatActs() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        signIn("audrey", Role.AUDITOR);
        open();

        assertThat(text()).contains("Accepted");
        assertThat(text()).doesNotContain("Download the archive", "Delete this check");
        assertThat(_find(CopyField.class)).isEmpty();
    }

    @Test
    void staffMayTakeTheArchiveOfAnAcceptedCheck() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        open();

        assertThat(text()).contains("Download the archive").doesNotContain("The archive is there when");
    }

    @Test
    void anUnknownCheckIsNotFound() {
        UI.getCurrent().navigate("verifications/" + UUID.randomUUID());
        assertThat(_find(VerificationView.class)).isEmpty();

        UI.getCurrent().navigate("verifications/not-an-id");
        assertThat(_find(VerificationView.class)).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("verifications/" + check.id());
    }

    private static String text() {
        return textOf(VerificationView.class);
    }

    @Test
    void aResultThatTheProviderChangedIsToldWithAllItSaidBefore() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        jdbc.sql("""
                insert into overturned (verification_id, outcome, status_word, report, read_at, until_at)
                values (?, 'REJECTED', 'rejected', ?, ?, ?)""")
                .params(
                        check.id(),
                        "{\"status\":\"rejected\",\"providerSpecific\":{\"document\":{\"securityChecks\":"
                                + "{\"notUnderage\":{\"passed\":false}}}}}",
                        now(),
                        now())
                .update();
        jdbc.sql("update verification set overturned_at = ? where id = ?")
                .params(now(), check.id())
                .update();

        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(textOf(VerificationView.class))
                .contains("it was “Rejected” and is “Accepted” now", "What the provider said before: Rejected");
        assertThat(_get(OverturnedNote.class).getElement().getTextRecursively()).contains("under age");

        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(textOf(DossierView.class)).contains("Changed by the provider: it was “Rejected” before.");
    }
}

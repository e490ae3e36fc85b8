package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.security.Role;

class DossierViewTest extends CheckScreenTest {

    @Test
    void anEmptyDossierSaysWhatToDoNext() {
        var empty = dossiers.open("E-" + UUID.randomUUID());
        open(empty.id());

        assertThat(text()).contains("No check yet", "Start one: you get a link and a QR code to hand over");
        assertThat(text()).contains(String.valueOf(empty.reference()), "opened the dossier");
    }

    @Test
    void aCheckUnderWayShowsHowFarItHasComeAndWhatIsNext() {
        open(check.dossierId());

        assertThat(text()).contains("Waiting for the person", "Document and selfie");
        assertThat(text()).contains("Link made", "At the provider", "Next: hand the link to the person");
    }

    @Test
    void aCheckThatHasEndedShowsItsOutcomeAndTheReasonInsteadOfItsWay() throws IOException {
        said("rejected-face-low", "REJECTED", "rejected");
        open(check.dossierId());

        assertThat(text()).contains("Rejected", "The faces are not much alike (low)");
        assertThat(_find(CheckProgress.class)).isEmpty();
    }

    @Test
    void aCheckIsStartedWithTheChosenLifeOfItsLink() {
        open(check.dossierId());
        _click(button("Start a check"));
        var dialog = _get(StartCheckDialog.class);
        _get(dialog, ValiditySelect.class).setValue(Duration.ofMinutes(15));
        _click(_get(dialog, Button.class, spec -> spec.withText("Start")));

        _get(VerificationView.class);
        var started = verifications.ofDossier(check.dossierId()).getFirst();
        assertThat(started.id()).isNotEqualTo(check.id());
        assertThat(Duration.between(clock.instant(), started.linkExpiresAt()))
                .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
    }

    @Test
    void aTurnChangesTheCardAndLeavesItWhereItIs() throws IOException {
        open(check.dossierId());
        var card = _get(CheckCard.class);
        var line = _find(
                        ListItem.class,
                        spec -> spec.withPredicate(
                                item -> item.getElement().getTextRecursively().contains("started a check")))
                .getFirst();

        verifications.markSent(check.id());

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains("The link was handed over", "handed over the link");
        });
        assertThat(_get(CheckCard.class)).isSameAs(card);
        assertThat(line.isAttached()).isTrue();
    }

    @Test
    void erasingAsksFirstAndLeavesAReceipt() {
        open(check.dossierId());
        _click(button("Delete dossier"));
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getTextRecursively()
                        + dialog.getElement().getProperty("message"))
                .contains("Only a receipt without personal data stays");

        ConfirmDialogKt._fireConfirm(dialog);

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            open(check.dossierId());
            assertThat(text()).contains("This dossier was erased", "Asked for by sam", "erased");
        });
        assertThat(hasButton("Start a check")).isFalse();
    }

    @Test
    void anErasureThatCannotReachTheVendorShowsItsTriesAndOffersNothingElse() {
        jdbc.sql("update dossier set erasing_since = ? where id = ?")
                .params(now(), check.dossierId())
                .update();
        jdbc.sql(
                        "insert into erasure (id, dossier_id, requested_at, requested_by, attempts, trouble_kind,"
                                + " trouble_reference, trouble_at, next_try_at) values (?, ?, ?, 'sam', 2, 'UNAVAILABLE', 'T-9', ?, ?)")
                .params(UUID.randomUUID(), check.dossierId(), now(), now(), now())
                .update();
        open(check.dossierId());

        assertThat(text()).contains("Being erased", "Tries without success: 2", "Reference T-9");
        assertThat(hasButton("Start a check")).isFalse();
        assertThat(hasButton("Delete dossier")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, Role.ADMIN})
    void whoMayActIsOfferedToAct(String role) {
        signIn("somebody", role);
        open(check.dossierId());

        assertThat(hasButton("Start a check")).isTrue();
        assertThat(hasButton("Delete dossier")).isTrue();
    }

    @Test
    void anAuditorSeesEverythingAndIsOfferedNothing() {
        signIn("audrey", Role.AUDITOR);
        open(check.dossierId());

        assertThat(text()).contains("Signicat PictureID", "started a check");
        assertThat(_find(_get(CheckCard.class), Anchor.class, spec -> spec.withText("Signicat PictureID")))
                .hasSize(1);
        assertThat(hasButton("Start a check")).isFalse();
        assertThat(hasButton("Delete dossier")).isFalse();
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        signIn("nobody");
        open(check.dossierId());

        assertThat(_find(DossierView.class)).isEmpty();
    }

    @Test
    void anUnknownDossierIsNotFound() {
        open(UUID.randomUUID());
        assertThat(_find(DossierView.class)).isEmpty();

        UI.getCurrent().navigate("dossiers/not-an-id");
        assertThat(_find(DossierView.class)).isEmpty();
    }

    @Test
    void theKindOfCheckIsOfferedInWords() {
        open(check.dossierId());
        _click(button("Start a check"));

        var kinds = _get(Select.class, spec -> spec.withLabel("What to check"));
        assertThat(kinds.getItemLabelGenerator()).isNotNull();
        assertThat(ProcessTypeName.of(kinds, "documentSelfie")).isEqualTo("Document and selfie");
        assertThat(ProcessTypeName.of(kinds, "somethingNew")).isEqualTo("somethingNew");
    }

    private static void open(UUID id) {
        UI.getCurrent().navigate("dossiers/" + id);
    }

    private static String text() {
        return textOf(DossierView.class);
    }
}

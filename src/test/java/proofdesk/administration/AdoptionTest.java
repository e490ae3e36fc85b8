package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Folders;
import proofdesk.flow.Phone;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.security.Role;
import proofdesk.verification.Adoptions;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

class AdoptionTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Folders folders;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Adoptions adoptions;

    @Autowired
    private Providers providers;

    private final String reference = "Adopted " + UUID.randomUUID();

    @BeforeEach
    @AfterEach
    void calmWeather() {
        new Phone(sandbox()).reset();
    }

    @Test
    void aDossierOnlyTheVendorHasIsTakenOverWithItsChecksAndTheirResults() {
        var folder = leftAtTheVendor();
        open();
        id().setValue("  " + folder + " ");
        _click(button("Find"));

        assertThat(text()).contains("Found, with 1 check", "Signicat PictureID · document · accepted");
        _get(TextField.class, spec -> spec.withLabel("Reference")).setValue(reference);
        _click(button("Take over"));

        var dossier = folders.dossierOf("assure", folder).orElseThrow();
        assertThat(dossiers.find(dossier))
                .hasValueSatisfying(ours -> assertThat(ours.reference()).isEqualTo(reference));
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .untilAsserted(() -> assertThat(verifications.ofDossier(dossier))
                        .extracting(Verification::outcome)
                        .isEqualTo(List.of(Outcome.ACCEPTED)));
        assertThat(text()).contains("took a check over from the vendor");
    }

    @Test
    void oneThatIsHereAlreadyLeadsThere() {
        var check = begun();
        var folder = folders.at(check.dossierId(), "assure").orElseThrow();
        open();
        id().setValue(folder);
        _click(button("Find"));

        assertThat(text()).contains("This one is here already");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("dossiers/" + check.dossierId());

        var twice = adoptions.adopt("assure", adoptions.find("assure", folder).orElseThrow(), null);
        assertThat(twice).isEqualTo(check.dossierId());
    }

    @Test
    void aReferenceThatIsTakenAdoptsNothing() {
        var folder = leftAtTheVendor();
        signIn("sam", Role.STAFF);
        dossiers.open(reference);
        open();
        id().setValue(folder);
        _click(button("Find"));
        _get(TextField.class, spec -> spec.withLabel("Reference")).setValue(reference);
        _click(button("Take over"));

        assertThat(_get(TextField.class, spec -> spec.withLabel("Reference")).getErrorMessage())
                .contains("Another dossier already has this reference");
        assertThat(folders.dossierOf("assure", folder)).isEmpty();
    }

    @Test
    void whatTheVendorHasNotAndWhatIsNoIdAreToldApart() {
        open();
        id().setValue(UUID.randomUUID().toString());
        _click(button("Find"));
        assertThat(text()).contains("The vendor has no dossier of this id");

        id().setValue("../dossiers");
        _click(button("Find"));
        assertThat(id().getErrorMessage()).contains("letters, digits and hyphens");
    }

    @Test
    void aProviderNobodyKnowsIsTakenOverToo() {
        signIn("ada", Role.ADMIN);
        var id = UUID.randomUUID().toString();
        var folder = new EndUserFolders.Folder(
                id,
                Optional.empty(),
                List.of(),
                List.of(
                        new EndUserFolders.Process("p-" + id, "tomorrowid", "", "accepted", Optional.empty()),
                        new EndUserFolders.Process("q-" + id, "", "", "", Optional.empty())));

        var dossier = adoptions.adopt("assure", folder, null);

        assertThat(verifications.ofDossier(dossier))
                .extracting(Verification::provider)
                .isEqualTo(List.of("tomorrowid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, Role.AUDITOR, "NONE"})
    void nobodyElseMayTakeAnythingOver(String role) {
        enter("sam", role);
        load("administration/adopt");

        assertThat(_find(AdoptionView.class)).isEmpty();
        assertThatThrownBy(() -> adoptions.find("assure", "x")).isInstanceOf(AccessDeniedException.class);
    }

    /** A folder with an accepted check that we know nothing of (any more). */
    private String leftAtTheVendor() {
        var check = begun();
        var folder = folders.at(check.dossierId(), "assure").orElseThrow();
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        for (var table : List.of("verification", "vendor_dossier")) {
            jdbc.sql("delete from " + table + " where dossier_id = ?")
                    .param(check.dossierId())
                    .update();
        }
        jdbc.sql("delete from dossier where id = ?").param(check.dossierId()).update();
        return folder;
    }

    private Verification begun() {
        signIn("sam", Role.STAFF);
        var check = verifications.order(
                dossiers.open(null).id(), providers.offered().getFirst().id(), "document", Duration.ofHours(1));
        new Phone(sandbox())
                .useSpecimen(verifications.link(check.id()).orElseThrow().url(), "pictureid.accepted.all-passed");
        signIn("ada", Role.ADMIN);
        return check;
    }

    private void open() {
        enter("ada", Role.ADMIN);
        go("administration/adopt");
    }

    private static TextField id() {
        return _get(TextField.class, spec -> spec.withLabel("Id of the dossier at the vendor"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}

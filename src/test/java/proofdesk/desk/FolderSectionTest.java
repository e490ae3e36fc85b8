package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.Endless;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.flow.Phone;
import proofdesk.provider.Providers;
import proofdesk.result.MediaKind;
import proofdesk.security.Role;
import proofdesk.verification.FolderData;
import proofdesk.verification.Verifications;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the vendor keeps of a person, on the dossier's page, against the sandbox. */
class FolderSectionTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private FolderData data;

    @BeforeEach
    @AfterEach
    void calmWeather() {
        new Phone(sandbox()).reset();
    }

    @Test
    void beforeTheFirstCheckTheVendorHasNothing() {
        enter("sam", Role.STAFF);
        go("dossiers/" + dossiers.open(null).id());
        assertThat(text()).contains("At the vendor", "not stored here");
        _click(button("Show what the vendor keeps"));

        assertThat(text()).contains("its dossier is made when the first check begins");
    }

    @Test
    void dataIsSetAndChangedAndWhatIsUnknownStays() {
        var dossier = begun();
        show(dossier);
        assertThat(text()).contains("The vendor has no data of this person");

        field("Town").setValue("Utrecht");
        area().setValue("{\"email\": ");
        _click(button("Save at the vendor"));
        assertThat(area().getErrorMessage()).contains("no JSON object");
        assertThat(field("Town").getValue()).isEqualTo("Utrecht");

        area().setValue("{\"email\": \"jo@example.org\", \"weights\": [1.5, null]}");
        _click(button("Save at the vendor"));
        assertThat(kept(dossier))
                .isEqualTo(
                        json(
                                "{\"email\":\"jo@example.org\",\"weights\":[1.5,null],\"address\":{\"locality\":\"Utrecht\"}}"));
        assertThat(field("Town").getValue()).isEqualTo("Utrecht");

        area().setValue("");
        field("Country").setValue("NLD");
        _click(button("Save at the vendor"));
        assertThat(kept(dossier)).isEqualTo(json("{\"address\":{\"locality\":\"Utrecht\",\"country\":\"NLD\"}}"));
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwritten() {
        var dossier = begun();
        show(dossier);
        field("Town").setValue("Mine");
        data.save(dossier, Optional.empty(), json("{\"address\":{\"locality\":\"Theirs\"}}"));
        _click(button("Save at the vendor"));

        assertThat(text()).contains("Somebody else has changed this");
        assertThat(kept(dossier).path("address").path("locality").asString()).isEqualTo("Theirs");
        assertThat(field("Town").getValue()).isEqualTo("Mine");
    }

    @Test
    void whatTheVendorDoesNotTakeIsToldAndNothingTypedIsLost() {
        var dossier = begun();
        show(dossier);
        field("Town").setValue("Utrecht");
        jdbc.sql("update vendor_dossier set folder = ? where dossier_id = ?")
                .params(UUID.randomUUID().toString(), dossier)
                .update();
        _click(button("Save at the vendor"));

        assertThat(text()).contains("Not saved", "Reference ");
        assertThat(field("Town").getValue()).isEqualTo("Utrecht");
    }

    @Test
    void aPictureIsPutThereShownAndDeleted() throws IOException {
        var dossier = begun();
        show(dossier);
        var files = _get(FolderFiles.class);
        var endless = new Endless((byte) 0xff, (byte) 0xd8, (byte) 0xff);
        files.take(UI.getCurrent(), endless, MediaKind.FRONT);
        MockVaadin.clientRoundtrip(false);
        assertThat(endless.taken()).isEqualTo(4 * 1024 * 1024 + 1);
        assertThat(text()).contains("Only a JPEG or PNG picture of at most 4 MB");
        assertThat(data.file(dossier, MediaKind.FRONT)).isEmpty();

        files.set(MediaKind.FRONT, "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text()).contains("Only a JPEG or PNG picture");

        files.set(MediaKind.FRONT, picture());
        try (var front = data.file(dossier, MediaKind.FRONT).orElseThrow()) {
            assertThat(front.contentType()).isEqualTo("image/png");
        }
        assertThat(_find(proofdesk.ui.Picture.class)).hasSize(1);

        _click(button("Delete these pictures"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(data.file(dossier, MediaKind.FRONT)).isEmpty();
        assertThat(_find(proofdesk.ui.Picture.class)).isEmpty();
    }

    @Test
    void anAuditorLooksAndChangesNothing() {
        var dossier = begun();
        enter("audrey", Role.AUDITOR);
        go("dossiers/" + dossier);
        _click(button("Show what the vendor keeps"));

        assertThat(field("Town").isReadOnly()).isTrue();
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Save at the vendor")))
                .isEmpty();
        assertThatThrownBy(() -> data.save(dossier, Optional.empty(), json("{}")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> data.deleteFiles(dossier)).isInstanceOf(AccessDeniedException.class);
        signIn("nobody");
        assertThatThrownBy(() -> data.look(dossier)).isInstanceOf(AccessDeniedException.class);
    }

    private UUID begun() {
        signIn("sam", Role.STAFF);
        var check = verifications.order(
                dossiers.open(null).id(), providers.offered().getFirst().id(), "document", Duration.ofHours(1));
        new Phone(sandbox())
                .handOver(verifications.link(check.id()).orElseThrow().url());
        return check.dossierId();
    }

    private void show(UUID dossier) {
        enter("sam", Role.STAFF);
        go("dossiers/" + dossier);
        _click(button("Show what the vendor keeps"));
    }

    private ObjectNode kept(UUID dossier) {
        return data.look(dossier).orElseThrow().data().orElseThrow();
    }

    private static byte[] picture() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(640, 480, 1), "png", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(text);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea area() {
        return _get(TextArea.class, spec -> spec.withLabel("Other data (JSON)"));
    }
}

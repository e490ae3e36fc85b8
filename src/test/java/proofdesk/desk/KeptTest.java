package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;
import proofdesk.dossier.Tags;
import proofdesk.notes.Files;
import proofdesk.notes.Notes;
import proofdesk.review.Colleagues;
import proofdesk.security.Role;

/** Notes, files and tags on the page of a dossier. */
class KeptTest extends CheckScreenTest {

    @Autowired
    private Notes notes;

    @Autowired
    private Files files;

    @Autowired
    private Tags tags;

    @Autowired
    private Colleagues colleagues;

    @Test
    void aNoteIsWrittenToAColleagueWhoIsOfferedAfterTheAt() {
        var name = "zoe-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(name, Role.STAFF);
        colleagues.noteUser();
        signIn("sam", Role.STAFF);
        open();
        typed().setValue("please look @" + name.substring(0, 7));
        _click(button("@" + name));
        assertThat(typed().getValue()).isEqualTo("please look @" + name + " ");
        _click(button("Add note"));

        assertThat(text()).contains("please look @" + name, "For " + name, "wrote a note");
        assertThat(typed().getValue()).isEmpty();
        signIn(name, Role.STAFF);
        assertThat(notes.mentions()).hasSize(1);
        open(); // another window, in front of the note
        assertThat(notes.mentions()).isEmpty();
    }

    @Test
    void oneCorrectsOnesOwnNoteAndBothWordingsStand() {
        notes.write(check.dossierId(), "Born in 1984");
        open();
        _click(button("Correct"));
        assertThat(typed().getValue()).isEqualTo("Born in 1984");
        typed().setValue("Born in 1985");
        _click(button("Save the correction"));

        assertThat(text()).contains("Born in 1985", "Corrected; what it was before", "Born in 1984");
    }

    @Test
    void whatIsBeingTypedStaysWhileOthersWrite() {
        open();
        typed().setValue("half a sent");
        notes.write(check.dossierId(), "From somebody else");

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains("From somebody else");
        });
        assertThat(typed().getValue()).isEqualTo("half a sent");
    }

    @Test
    void anEmptyNoteIsToldSo() {
        open();
        _click(button("Add note"));

        assertThat(text()).contains("Write something first");
        assertThat(notes.of(check.dossierId())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src=x onerror=alert(1)>", "\u202Egnp.exe", "😀 مرحبا 李", "&lt;b&gt;"})
    void hostileTextStandsThereAsItIs(String hostile) throws IOException {
        notes.write(check.dossierId(), hostile);
        files.add(check.dossierId(), hostile + ".pdf", pdf());
        tags.add(check.dossierId(), hostile);
        open();

        assertThat(_find(NoteShown.class).getFirst().getElement().getTextRecursively())
                .contains(hostile);
        assertThat(_get(Anchor.class, spec -> spec.withClasses("file-name")).getText())
                .isEqualTo(hostile + ".pdf");
        assertThat(_get(TagBar.class).getElement().getTextRecursively()).contains(Tags.word(hostile));
        assertThat(_get(DossierView.class).getElement().getOuterHTML()).doesNotContain("<img src=x");
    }

    @Test
    void aFileIsSavedUnderANameThatCannotBreakOut() {
        assertThat(FileDownload.disposition("a\"; filename=\"b.exe\r\nX: y.pdf"))
                .startsWith("attachment;")
                .doesNotContain("\r", "\n")
                .doesNotContain("filename=\"b.exe");
        assertThat(FileDownload.disposition("\u202Egnp.pdf")).doesNotContain("%E2%80%AE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.zip",
                "..\\a.zip",
                "a\";filename=\"b.exe.zip",
                "a\r\nX: y.zip",
                "\u202Egpj.zip",
                "a\u0000.zip",
                "😀 李.zip",
                "=1+1.zip"
            })
    void anArchiveIsSavedUnderANameThatIsOnlyAName(String given) {
        var archive = new ArchiveDownload(verifications, check.id(), reference -> {});

        assertThat(archive.disposition(Optional.of(given)))
                .matches("attachment; filename=\"[A-Za-z0-9._-]+[.]zip\"")
                .doesNotContain("/", "\\");
        assertThat(archive.disposition(Optional.of("setup.exe"))).contains(check.id() + ".zip");
        assertThat(archive.disposition(Optional.empty())).contains(check.id() + ".zip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; b.pdf",
                "a; b.pdf",
                "a\\b.pdf",
                "..\\..\\b.pdf",
                "a\r\nX: y.pdf",
                "\u202E\u200F\u2066b.pdf",
                "😀𠀋.pdf"
            })
    void aFileComesUnderItsNameAndNothingElse(String name) {
        var parsed = ContentDisposition.parse(FileDownload.disposition(name));

        assertThat(parsed.isAttachment()).isTrue();
        assertThat(parsed.getFilename()).isEqualTo(name.replaceAll("\\p{Cf}", "_"));
        assertThat(FileDownload.disposition(name)).matches("\\p{ASCII}+").doesNotContain("\r", "\n");
    }

    @Test
    void aFileIsRemovedAfterAQuestion() throws IOException {
        files.add(check.dossierId(), "letter.pdf", pdf());
        open();
        assertThat(text()).contains("letter.pdf", "PDF", "1 kB");
        _click(button("Remove"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

        assertThat(text()).contains("No files yet");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTagIsChosenFromThoseInUseAndLeadsToItsDossiers() {
        var tag = "tag " + UUID.randomUUID().toString().substring(0, 8);
        tags.add(dossiers.open(null).id(), tag);
        open();
        _get(ComboBox.class, spec -> spec.withLabel("Add a tag")).setValue(tag);

        assertThat(tags.of(check.dossierId())).containsExactly(tag);
        assertThat(_get(Anchor.class, spec -> spec.withText(tag)).getHref()).startsWith("dossiers?tag=tag");
    }

    @Test
    void anAuditorReadsAllAndIsOfferedNothing() throws IOException {
        notes.write(check.dossierId(), "For everybody");
        files.add(check.dossierId(), "letter.pdf", pdf());
        tags.add(check.dossierId(), "vip");
        signIn("audrey", Role.AUDITOR);
        open();

        assertThat(text()).contains("For everybody", "letter.pdf", "vip");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(Upload.class)).isEmpty();
        assertThat(_find(ComboBox.class)).isEmpty();
        assertThat(hasButton("Remove")).isFalse();
    }

    private void open() {
        UI.getCurrent().navigate("verifications/" + check.id());
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
    }

    private static TextArea typed() {
        return _get(NoteForm.class)
                .getChildren()
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String text() {
        return textOf(DossierView.class);
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII));
    }
}

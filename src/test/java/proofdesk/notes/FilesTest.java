package proofdesk.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.Endless;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.dossier.Dossiers;
import proofdesk.notes.FileRefused.Why;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

class FilesTest extends DeskTest {

    private static final String PDF = "%PDF-1.7\n";

    @Autowired
    private Files files;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private UUID dossier;

    @BeforeEach
    void openADossier() {
        signIn("sam", Role.STAFF);
        dossier = dossiers.open(null).id();
    }

    @Test
    void aFileOfSeveralPiecesComesBackByteByByteAndIsSealedInTheDatabase() throws IOException {
        var content = pdf(2 * Files.PIECE + 77);
        var file = files.add(dossier, "Letter of Anna.pdf", new ByteArrayInputStream(content));

        assertThat(content(file)).isEqualTo(content);
        assertThat(files.of(dossier)).containsExactly(file);
        assertThat(file.size()).isEqualTo(content.length);
        assertThat(file.toString()).doesNotContain("Anna");
        assertThat(jdbc.sql("select name from kept_file where id = ?")
                        .param(file.id())
                        .query(String.class)
                        .single())
                .doesNotContain("Anna");
        var stored = jdbc.sql("select content from kept_chunk where file_id = ? order by number")
                .param(file.id())
                .query((row, at) -> row.getBytes(1))
                .list();
        assertThat(stored).hasSize(3).noneMatch(piece -> new String(piece, StandardCharsets.ISO_8859_1).contains(PDF));
        assertThat(activities.ofDossier(dossier))
                .extracting(Activity::kind)
                .startsWith("file.downloaded", "file.added");
    }

    @Test
    void piecesThatWereSwappedAreNotGivenOut() throws IOException {
        var file = files.add(dossier, "a.pdf", new ByteArrayInputStream(pdf(2 * Files.PIECE)));
        for (var move :
                List.of("number = 9 where number = 0", "number = 0 where number = 1", "number = 1 where number = 9")) {
            jdbc.sql("update kept_chunk set " + move + " and file_id = ?")
                    .param(file.id())
                    .update();
        }

        assertThatThrownBy(() -> content(file)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <html>, TYPE",
        "page.pdf, <html>, TYPE",
        "picture.png, %PDF-1.7, TYPE",
        "letter.exe, %PDF-1.7, TYPE",
        "letter.pdf.exe, %PDF-1.7, TYPE",
        "pdf, %PDF-1.7, TYPE",
        "short.pdf, %PD, TYPE",
        "empty.pdf, '', EMPTY"
    })
    void whatIsNoneOfOursByContentOrByNameIsRefused(String name, String content, Why why) {
        refused(why, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 255044462d, PDF",
        "b.PNG, 89504e470d0a1a0a, PNG",
        "c.jpeg, ffd8ffe0, JPEG",
        "d.jpg, ffd8ffdb, JPEG"
    })
    void ofEachKindOneIsKept(String name, String head, FileType type) throws IOException {
        var file =
                files.add(dossier, name, new ByteArrayInputStream(HexFormat.of().parseHex(head)));

        assertThat(file.type()).isEqualTo(type);
    }

    @Test
    void aFileTooLargeIsRefusedAndNothingOfItStays() {
        refused(Why.TOO_LARGE, "large.pdf", new ByteArrayInputStream(pdf((int) files.largest() + 1)));
    }

    @Test
    void noMoreIsReadThanMayBeKept() {
        var endless = new Endless(PDF.getBytes(StandardCharsets.US_ASCII));
        refused(Why.TOO_LARGE, "endless.pdf", endless);
        assertThat(endless.taken()).isLessThanOrEqualTo(files.largest() + 2 * Files.PIECE);
    }

    @Test
    void ofAFileThatBreaksOffNothingStays() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(pdf(Files.PIECE + 5)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line went dead");
            }
        });

        assertThatThrownBy(() -> files.add(dossier, "half.pdf", broken)).isInstanceOf(IOException.class);
        assertThat(rows("kept_file") + rows("kept_chunk")).isZero();
    }

    @Test
    void whatADeskThatWasStoppedLeftGoesWithALaterFile() throws IOException {
        var file = files.add(dossier, "half.pdf", new ByteArrayInputStream(pdf(10)));
        jdbc.sql("update kept_file set whole = false where id = ?")
                .param(file.id())
                .update();
        assertThat(files.of(dossier)).isEmpty();

        clock.advance(Duration.ofDays(2));
        files.add(dossier, "whole.pdf", new ByteArrayInputStream(pdf(10)));
        assertThat(rows("kept_file")).isEqualTo(1);
        assertThat(rows("kept_chunk")).isEqualTo(1);
    }

    @Test
    void aDossierHoldsAsManyFilesAsItMay() {
        jdbc.sql("""
                insert into kept_file (id, dossier_id, name, content_type, size, added_by, added_at, whole)
                select uuid(), ?, '', 'application/pdf', 1, 'sam', utc_timestamp(), true from seq_1_to_50""").param(dossier).update();

        refused(Why.TOO_MANY, "one.pdf", new ByteArrayInputStream(pdf(10)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\anna\\letter.pdf | letter.pdf",
                "../../etc/passwd.pdf | passwd.pdf",
                "<img src=x onerror=alert(1)>.pdf | <img src=x onerror=alert(1)>.pdf",
                "письмо 😀.pdf | письмо 😀.pdf"
            })
    void aNameIsKeptAsItIsButForFolders(String given, String kept) throws IOException {
        assertThat(files.add(dossier, given, new ByteArrayInputStream(pdf(10))).name())
                .isEqualTo(kept);
    }

    @Test
    void aNameMuchTooLongKeepsItsEnd() throws IOException {
        var file = files.add(dossier, "x".repeat(5000) + ".pdf", new ByteArrayInputStream(pdf(10)));

        assertThat(file.name()).hasSize(FileNames.LONGEST).endsWith("x.pdf");
    }

    @Test
    void aFileIsRemovedForGood() throws IOException {
        var file = files.add(dossier, "a.pdf", new ByteArrayInputStream(pdf(10)));
        files.remove(file.id());

        assertThat(files.of(dossier)).isEmpty();
        assertThat(rows("kept_chunk")).isZero();
        assertThat(activities.ofDossier(dossier)).extracting(Activity::kind).startsWith("file.removed");
    }

    @Test
    void anErasedDossierTakesItsFilesAlong() throws IOException {
        files.add(dossier, "a.pdf", new ByteArrayInputStream(pdf(10)));
        verifications.eraseDossier(dossier);
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> dossiers.find(dossier).isEmpty());

        assertThat(rows("kept_file") + rows("kept_chunk")).isZero();
        refused(Why.NOT_OPEN, "b.pdf", new ByteArrayInputStream(pdf(10)));
    }

    @Test
    void anAuditorTakesAFileAwayAndAddsNone() throws IOException {
        var file = files.add(dossier, "a.pdf", new ByteArrayInputStream(pdf(10)));
        signIn("audrey", Role.AUDITOR);

        assertThat(content(file)).hasSize(10);
        assertThatThrownBy(() -> files.add(dossier, "b.pdf", new ByteArrayInputStream(pdf(10))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> files.remove(file.id())).isInstanceOf(AccessDeniedException.class);
    }

    private byte[] content(KeptFile file) throws IOException {
        var to = new ByteArrayOutputStream();
        files.download(file, to);
        return to.toByteArray();
    }

    private void refused(Why why, String name, InputStream content) {
        assertThatThrownBy(() -> files.add(dossier, name, content)).isInstanceOfSatisfying(FileRefused.class, e -> {
            assertThat(e.why()).isEqualTo(why);
            assertThat(e).hasMessageNotContaining(name);
        });
        assertThat(rows("kept_chunk")).isZero();
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where dossier_id = ?")
                .param(dossier)
                .query(Integer.class)
                .single();
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(7).nextBytes(content);
        var head = PDF.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, Math.min(size, head.length));
        return Arrays.copyOf(content, size);
    }
}

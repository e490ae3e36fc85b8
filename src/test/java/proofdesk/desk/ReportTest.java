package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.flow.Phone;
import proofdesk.notes.Files;
import proofdesk.notes.Notes;
import proofdesk.report.Hindrance;
import proofdesk.report.Reports;
import proofdesk.report.Wishes;
import proofdesk.report.Wishes.Part;
import proofdesk.result.MediaKind;
import proofdesk.review.Choice;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;
import proofdesk.ui.KeyMap;

/** A decided check on paper, read back as whoever gets it would. */
class ReportTest extends CheckScreenTest {

    private static final Wishes PLAIN = Wishes.of();
    private static final Wishes ALL = new Wishes(Set.of(Part.values()));

    /** Markup, other scripts, letters of four bytes, and a control that turns what follows around. */
    private static final String HOSTILE = "<script>alert(1)</script> &amp; 😀 Ёжик გიორგი Ελένη 李𠀋 \u202Egnp.exe";

    /** What has no shape on paper is named by its number. */
    private static final String SHOWN =
            HOSTILE.replace("\u202E", "⟨U+202E⟩").replace("李", "⟨U+674E⟩").replace("𠀋", "⟨U+2000B⟩");

    @Autowired
    private Reports reports;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SecondLooks secondLooks;

    @Autowired
    private Notes notes;

    @Autowired
    private Files files;

    @Autowired
    private Activities activities;

    @AfterEach
    void noRules() {
        jdbc.sql("delete from second_look").update();
        new Phone(sandbox()).reset();
    }

    @Test
    void aDecidedCheckIsToldWithItsPicturesDecisionsAndHashes() throws IOException {
        goThrough("pictureid.rejected.similarity-low");
        decided(Kind.REJECTED, "rejected.other-person", "Seen " + HOSTILE, "Please call us");

        var paper = made(ALL);
        try (var pdf = Loader.loadPDF(paper)) {
            var text = text(pdf);
            assertThat(text)
                    .contains(check.id().toString())
                    .contains("Rejected (in its own word: rejected)")
                    .contains("The face is another person’s")
                    .contains("Rejected by hand")
                    .contains("by sam")
                    .contains("Please call us")
                    .contains("Marked in the picture:")
                    .contains(": found")
                    .contains("1 of " + pdf.getNumberOfPages());
            assertThat(solid(text))
                    .contains(solid("Seen " + SHOWN))
                    .contains(solid("It ties the document to the person who holds it."))
                    .contains(stored())
                    .contains(hashOf(verifications.media(check.id(), MediaKind.FRONT).orElseThrow().stream()))
                    .contains(hashOf(verifications.media(check.id(), MediaKind.SELFIE).orElseThrow().stream()))
                    .contains(hashOf(verifications.archive(check.id()).stream()));
            assertThat(pictures(pdf)).isEqualTo(2);
            look(pdf, "decided");
        }
        assertThat(trail()).contains("report.made", "archive.looked");
    }

    @Test
    void itCanBeReadAloud() throws IOException {
        goThrough("pictureid.accepted.all-passed");
        decided(Kind.APPROVED, "", "", "");
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.PICTURES)))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Report of an identity check");
            var structure = new StringBuilder();
            tags(catalog.getStructureTreeRoot().getCOSObject(), structure, 0);
            assertThat(structure).contains("H1", "H2", "TH", "TD", "LI", "Figure");
        }
    }

    @Test
    void whatIsLeftOutIsSaidToBeLeftOut() throws IOException {
        said("rejected-unreadable", "REJECTED", "rejected");
        decided(Kind.REJECTED, "rejected.other", "only among us", "");
        try (var pdf = Loader.loadPDF(made(PLAIN))) {
            assertThat(text(pdf))
                    .doesNotContain("only among us")
                    .contains("There are notes for colleagues. They were left out of this report.")
                    .contains("The pictures were left out of this report.")
                    .contains("Not hashed: Proofdesk keeps no copy of it");
        }
    }

    @Test
    void whatIsKeptInTheDossierComesOnlyWhereItIsWanted() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        decided(Kind.APPROVED, "", "", "");
        try (var pdf = Loader.loadPDF(made(PLAIN))) {
            assertThat(text(pdf)).as("nothing to leave out").doesNotContain("Kept in the dossier");
        }
        notes.write(check.dossierId(), "Among us " + HOSTILE);
        notes.write(check.dossierId(), "Frist call");
        notes.correct(notes.of(check.dossierId()).getFirst().id(), "First call");
        files.add(
                check.dossierId(),
                "Visa " + HOSTILE.replace("/", "") + ".pdf",
                new ByteArrayInputStream("%PDF-1.7 secret content".getBytes(StandardCharsets.US_ASCII)));

        try (var pdf = Loader.loadPDF(made(PLAIN))) {
            assertThat(text(pdf))
                    .contains("There are notes in the dossier. They were left out of this report.")
                    .contains("There are files in the dossier. They were left out of this report.")
                    .doesNotContain("Among us", "First call", "Visa");
        }
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.DECISION_NOTES)))) {
            assertThat(text(pdf)).doesNotContain("Among us", "Visa");
        }
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.DOSSIER_NOTES)))) {
            assertThat(text(pdf))
                    .contains("corrected since")
                    .contains("First call")
                    .doesNotContain("Frist", "Visa");
            assertThat(solid(text(pdf))).contains(solid("Among us " + SHOWN));
        }
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.FILES)))) {
            assertThat(solid(text(pdf))).contains(solid("Visa " + SHOWN.replace("/", "") + ".pdf (PDF, 23 bytes)"));
            assertThat(text(pdf)).contains("by sam").doesNotContain("First call", "secret content");
            look(pdf, "kept");
        }
    }

    @Test
    void picturesThatCannotBeHadAreToldInWords() throws IOException {
        said("accepted", "ACCEPTED", "accepted"); // by a vendor that knows of no such process
        decided(Kind.APPROVED, "", "", "");
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.PICTURES, Part.ARCHIVE)))) {
            assertThat(text(pdf))
                    .contains("The provider does not have this picture any more, or never had it.")
                    .contains("did not arrive whole");
            assertThat(pictures(pdf)).isZero();
        }
    }

    @Test
    void nothingThatAVendorOrAPersonWritesBreaksIt() throws IOException {
        var name = HOSTILE + " محمد العلي " + "W".repeat(10_000);
        told("""
                {"status":"rejected","finalResult":{"firstName":"%s","lastName":"שלום (כהן) 12"},
                 "provider":"signicatpictureid","failReason":{"message":"%s"}}""".formatted(name, "\u00AD\u200B\u2028".repeat(500)), "REJECTED", "rejected");
        decided(Kind.ESCALATED, "escalated.unclear", "note\n".repeat(1000), "x".repeat(10_000));
        try (var pdf = Loader.loadPDF(made(Wishes.of(Part.DECISION_NOTES)))) {
            var text = text(pdf);
            assertThat(solid(text)).contains(solid(SHOWN));
            assertThat(text.chars().filter(letter -> letter == 'W').count()).isGreaterThanOrEqualTo(10_000);
            assertThat(text.lines().filter("note"::equals).count()).isGreaterThanOrEqualTo(999);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(5);
            look(pdf, "hostile");
        }
    }

    @Test
    void thereIsNoneBeforeADecisionIsInEffect() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        assertThat(reports.hindrance(check.id())).contains(Hindrance.NOT_DECIDED);
        assertThatThrownBy(() -> made(PLAIN)).isInstanceOf(IllegalStateException.class);
        assertThat(trail()).doesNotContain("report.made");

        var first = decisions.decide(check.id(), new Choice(Kind.APPROVED, "", "", "", 0));
        assertThat(reports.hindrance(check.id())).contains(Hindrance.SETTLING);
        decisions.takeBack(first.id());
        assertThat(reports.hindrance(check.id())).contains(Hindrance.NOT_DECIDED);

        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, Kind.REJECTED, null, null, null, 100));
        signIn("sam", Role.STAFF);
        var second = decisions.decide(check.id(), new Choice(Kind.REJECTED, "", "", "", 1));
        assertThat(reports.hindrance(check.id())).contains(Hindrance.WAITS_FOR_SECOND);
        signIn("sue", Role.STAFF);
        decisions.confirm(second.id(), "");
        assertThat(reports.hindrance(check.id())).isEmpty();
        try (var pdf = Loader.loadPDF(made(PLAIN))) {
            assertThat(text(pdf))
                    .contains("Confirmed by a second person")
                    .contains("by sue")
                    .contains("Before that")
                    .contains("Taken back, does not count");
        }
    }

    @Test
    void thePageSaysWhyThereIsNoneAndOffersItOnceThereIs() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(button("Report (PDF)").isEnabled()).isFalse();
        assertThat(textOf(VerificationView.class)).contains("Once somebody has decided.");

        decided(Kind.APPROVED, "", "", "");
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("verifications/" + check.id());
        _get(KeyMap.class).press("p");
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("With the pictures"))
                        .getValue())
                .isTrue();
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("With colleagues’ notes on the decisions"))
                        .getValue())
                .isFalse();
        for (var inside : List.of("With the notes in the dossier", "With a list of the files in the dossier")) {
            assertThat(_get(Checkbox.class, spec -> spec.withLabel(inside)).getValue())
                    .isFalse();
        }
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("With the hash of the provider’s archive"))
                        .isVisible())
                .isTrue();
    }

    @Test
    void anAuditorMakesOneButFetchesNoArchive() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        decided(Kind.APPROVED, "", "", "");
        signIn("audrey", Role.AUDITOR);
        assertThat(made(PLAIN)).isNotEmpty();
        assertThatThrownBy(() -> made(ALL)).isInstanceOf(AccessDeniedException.class);
        signIn("nobody");
        assertThatThrownBy(() -> made(PLAIN)).isInstanceOf(AccessDeniedException.class);
    }

    private void goThrough(String scenario) {
        new Phone(sandbox())
                .useSpecimen(verifications.link(check.id()).orElseThrow().url(), scenario);
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
    }

    private void decided(Kind kind, String reason, String note, String message) {
        decisions.decide(check.id(), new Choice(kind, reason, note, message, 0));
        clock.advance(Duration.ofSeconds(11));
    }

    private byte[] made(Wishes wishes) throws IOException {
        var paper = new ByteArrayOutputStream();
        reports.make(check.id(), wishes, new PaperWords(UI.getCurrent(), clock), paper);
        return paper.toByteArray();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    /** What stands in several lines, in one. */
    private static String solid(String text) {
        return text.replaceAll("\\s", "");
    }

    private static long pictures(PDDocument pdf) throws IOException {
        long pictures = 0;
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                pictures += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static void tags(COSBase at, StringBuilder found, int depth) {
        switch (at) {
            case COSArray several -> several.forEach(one -> tags(one, found, depth));
            case COSObject behind -> tags(behind.getObject(), found, depth);
            case COSDictionary one
            when depth < 40 -> {
                found.append(' ').append(one.getNameAsString(COSName.S));
                var kids = one.getDictionaryObject(COSName.K);
                if (kids != null) {
                    tags(kids, found, depth + 1);
                }
            }
            default -> {}
        }
    }

    /** For people to look at, under {@code target}. */
    private static void look(PDDocument pdf, String name) throws IOException {
        var folder = new File("target/paper");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        for (var page = 0; page < Math.min(pdf.getNumberOfPages(), 4); page++) {
            ImageIO.write(
                    new PDFRenderer(pdf).renderImageWithDPI(page, 80), "png", new File(folder, name + page + ".png"));
        }
    }

    private String stored() {
        var raw = verifications.result(check.id()).orElseThrow().raw().toString();
        return HexFormat.of().formatHex(sha256(raw.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hashOf(InputStream stream) throws IOException {
        try (stream) {
            return HexFormat.of().formatHex(sha256(stream.readAllBytes()));
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> trail() {
        return activities.ofDossier(check.dossierId()).stream()
                .map(Activity::kind)
                .toList();
    }
}

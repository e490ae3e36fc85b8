package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static proofdesk.WireVendor.TOKEN_PATH;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.raw;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.provider.ProviderException.Gone;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.result.MediaKind;

/** Pictures and archives: whole, or an error. */
class AssureBinariesTest extends OnTheWire {

    private static final String FRONT = PROCESS + "/images/front";
    private static final String DOWNLOAD = PROCESS + "/download";
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "application/octet-stream", "text/plain", "image/png"})
    void aPictureIsKnownByItsBytes(String contentType) throws Exception {
        VENDOR.on(FRONT, bytes(200, contentType, JPEG));

        try (var picture = pictureId.media(CHECK, MediaKind.FRONT).orElseThrow()) {
            assertThat(picture.contentType()).isEqualTo("image/jpeg");
            assertThat(picture.length()).isEqualTo(JPEG.length);
            assertThat(picture.stream().readAllBytes()).isEqualTo(JPEG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/jpeg;base64,%s",
                "\"data:image/jpeg;base64,%s\"",
                "\"data:image\\/jpeg;base64,%s\"",
                "{\"depiction\":\"front\",\"image\":\"data:image/jpeg;base64,%s\",\"more\":1}"
            })
    void aPictureMayComeAsADataUrl(String form) throws Exception {
        var encoded = Base64.getEncoder().encodeToString(JPEG);
        for (var text : new String[] {encoded, encoded.replace("/", "\\/"), encoded.replace("+", "\\u002B")}) {
            VENDOR.on(FRONT, answer(200, "application/json", form.replace("%s", text)));
            try (var picture = pictureId.media(CHECK, MediaKind.FRONT).orElseThrow()) {
                assertThat(picture.contentType()).isEqualTo("image/jpeg");
                assertThat(picture.length()).isEqualTo(-1);
                assertThat(picture.stream().readAllBytes()).isEqualTo(JPEG);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>login</html>", "{}", "\"data:text/html;base64,PGI+\"", "<svg onload='x()'/>", "", "  "})
    void whatIsNoPictureNeverPassesForOne(String body) {
        for (var type : new String[] {"image/jpeg", "image/svg+xml", "text/html", "application/json"}) {
            VENDOR.on(FRONT, answer(200, type, body));
            assertThatExceptionOfType(Unavailable.class)
                    .as(type)
                    .isThrownBy(() -> pictureId.media(CHECK, MediaKind.FRONT));
        }
    }

    @Test
    void aPictureThatIsNotThereIsEmpty() {
        VENDOR.on(PROCESS + "/images/back", answer(404, "application/json", "{\"title\":\"Not found\"}"));

        assertThat(pictureId.media(CHECK, MediaKind.BACK)).isEmpty();
    }

    @Test
    void streamsRenewTheirTokenToo() {
        VENDOR.on(FRONT, answer(401, "text/plain", ""), bytes(200, "image/jpeg", JPEG));

        try (var picture = pictureId.media(CHECK, MediaKind.FRONT).orElseThrow()) {
            assertThat(picture.length()).isEqualTo(JPEG.length);
        }
        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(2);
    }

    @Test
    void anArchiveKeepsTheVendorsName() throws Exception {
        VENDOR.on(
                DOWNLOAD,
                bytes(200, "application/zip", Zips.of("front.jpg", 100_000), disposition("d1_p1_20260101T120000.zip")));

        try (var archive = pictureId.archive(CHECK)) {
            assertThat(archive.fileName()).contains("d1_p1_20260101T120000.zip");
            assertThat(archive.contentType()).isEqualTo("application/zip");
            assertThat(archive.stream().readAllBytes()).hasSize((int) archive.length());
        }
    }

    @ParameterizedTest
    @CsvSource({"'../../etc/passwd',passwd", "'C:\\temp\\x.zip',x.zip", "'a b\u0007.zip',a_b_.zip", "'..hidden',hidden"
    })
    void theVendorsNameIsMadeHarmless(String told, String kept) {
        VENDOR.on(DOWNLOAD, bytes(200, "application/zip", Zips.of("a", 10), disposition(told.replace("\\", "\\\\"))));

        try (var archive = pictureId.archive(CHECK)) {
            assertThat(archive.fileName()).contains(kept);
        }
    }

    @Test
    void anArchiveWithoutANameGetsTheDocumentedOne() {
        VENDOR.on(DOWNLOAD, bytes(200, "application/octet-stream", Zips.of("a", 10)));

        try (var archive = pictureId.archive(CHECK)) {
            assertThat(archive.fileName().orElseThrow()).matches("d1_p1_\\d{8}T\\d{6}\\.zip");
        }
    }

    @Test
    void anArchiveShorterThanToldIsAnError() {
        var zip = Zips.of("front.jpg", 200_000);
        VENDOR.on(
                DOWNLOAD,
                raw(
                        "HTTP/1.1 200 -\r\nContent-Type: application/zip\r\nContent-Length: " + zip.length + "\r\n\r\n",
                        half(zip)));

        cutShort();
    }

    @Test
    void anArchiveWhoseChunksBreakOffIsAnError() {
        var half = half(Zips.of("front.jpg", 200_000));
        VENDOR.on(
                DOWNLOAD,
                raw(
                        "HTTP/1.1 200 -\r\nContent-Type: application/zip\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + Integer.toHexString(half.length) + "\r\n",
                        half));

        cutShort();
    }

    @Test
    void anArchiveOfUntoldLengthThatEndsEarlyIsAnError() {
        VENDOR.on(
                DOWNLOAD,
                raw(
                        "HTTP/1.1 200 -\r\nContent-Type: application/zip\r\nConnection: close\r\n\r\n",
                        half(Zips.of("front.jpg", 200_000))));

        cutShort();
    }

    @Test
    void anArchiveThatStopsFlowingIsAnError() {
        VENDOR.on(
                DOWNLOAD,
                VENDOR.thenSilence(raw(
                        "HTTP/1.1 200 -\r\nContent-Type: application/zip\r\nContent-Length: 999999\r\n\r\n",
                        half(Zips.of("front.jpg", 200_000)))));

        cutShort();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Sign in</html>", "{\"title\":\"Not yet\"}", "", "PK"})
    void whatIsNoArchiveIsUnavailable(String body) {
        VENDOR.on(DOWNLOAD, answer(200, "application/zip", body));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.archive(CHECK));
    }

    @Test
    void anArchiveThatIsNotThereIsGone() {
        VENDOR.on(DOWNLOAD, answer(404, "application/json", "{}"));

        assertThatExceptionOfType(Gone.class).isThrownBy(() -> pictureId.archive(CHECK));
    }

    private void cutShort() {
        try (var archive = pictureId.archive(CHECK)) {
            assertThatIOException().isThrownBy(() -> archive.stream().transferTo(OutputStream.nullOutputStream()));
            assertThatIOException().isThrownBy(() -> archive.stream().readAllBytes());
        }
    }

    private static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static String disposition(String fileName) {
        return "Content-Disposition: attachment; filename=\"" + fileName + "\"";
    }
}

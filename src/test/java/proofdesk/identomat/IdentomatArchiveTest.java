package proofdesk.identomat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.cut;
import static proofdesk.WireVendor.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import proofdesk.provider.ProviderException.Gone;
import tools.jackson.databind.json.JsonMapper;

/** The archive that Identomat has not and the desk makes, streamed. */
class IdentomatArchiveTest extends IdentomatOnTheWire {

    private static final String RESULT =
            "{\"result\":\"approved\",\"document_type\":\"id\",\"person\":{\"first_name\":\"NINO\"},\"similarity\":0.90}";

    @Test
    void itHoldsTheResultThePicturesAndAHashOfEach() throws Exception {
        var picture = picture(300_000);
        VENDOR.on("result/", json(RESULT));
        VENDOR.on("result/card-front/", bytes(200, "image/jpeg", picture));
        VENDOR.on("result/card-back/", json("{\"argumentError\":\"none\"}"));
        VENDOR.on("result/face/", bytes(200, "image/jpeg", picture(10)));
        VENDOR.on("result/face-video/", answer(404, "text/plain", ""));

        try (var archive = identomat.archive(SESSION)) {
            assertThat(archive.contentType()).isEqualTo("application/zip");
            assertThat(archive.fileName().orElseThrow())
                    .matches(SESSION.folder() + "_" + TOKEN + "_[0-9]{8}T[0-9]{6}[.]zip");
            assertThat(VENDOR.requests()).hasSize(1); // pictures are asked for as the archive is read
            var files = unzipped(archive.stream().readAllBytes());

            assertThat(files.keySet()).containsExactly("result.json", "front.jpg", "selfie.jpg", "manifest.json");
            assertThat(files.get("front.jpg")).isEqualTo(picture);
            assertThat(JsonMapper.shared().readTree(files.get("result.json"))).isEqualTo(object(RESULT));
            var manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
            assertThat(manifest.path("processId").asString()).isEqualTo(TOKEN);
            assertThat(manifest.path("files").size()).isEqualTo(3);
            for (var listed : manifest.path("files")) {
                var content = files.getOrDefault(listed.path("name").asString(), new byte[0]);
                assertThat(content).isNotEmpty();
                assertThat(listed.path("length").asInt()).isEqualTo(content.length);
                assertThat(listed.path("sha256").asString())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            }
            assertThat(identomat.archiveLayout("session").missing(files.keySet()))
                    .isEmpty();
            assertThat(identomat.archiveLayout("session").unexpected(files.keySet()))
                    .isEmpty();
        }
    }

    @Test
    void aPictureThatBreaksOffBreaksTheArchiveOff() throws IOException {
        VENDOR.on("result/", json(RESULT));
        VENDOR.on("result/card-front/", cut(200, "image/jpeg", picture(1000), 5000));

        try (var archive = identomat.archive(SESSION)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> archive.stream().readAllBytes());
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> archive.stream().read());
        }
    }

    @Test
    void anOutageInTheMiddleIsNoMissingPicture() throws IOException {
        VENDOR.on("result/", json(RESULT));
        VENDOR.on("result/card-front/", answer(503, "text/plain", ""));

        try (var archive = identomat.archive(SESSION)) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> archive.stream().readAllBytes());
        }
    }

    @Test
    void trap24NothingIsMadeOfASessionThatIsGone() {
        VENDOR.on("result/", json("\"SESSION_NOT_FOUND\""));

        assertThatExceptionOfType(Gone.class).isThrownBy(() -> identomat.archive(SESSION));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] picture(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        bytes[0] = (byte) 0xff;
        bytes[1] = (byte) 0xd8;
        bytes[2] = (byte) 0xff;
        return bytes;
    }
}

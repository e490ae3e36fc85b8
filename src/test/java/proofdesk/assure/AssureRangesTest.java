package proofdesk.assure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.raw;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.WireVendor;
import proofdesk.provider.Media;
import proofdesk.provider.Part;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.result.MediaKind;

/** Parts of a video, from vendors that give them, that do not, and that give something else. */
class AssureRangesTest extends OnTheWire {

    private static final String VIDEO = PROCESS + "/video";
    private static final byte[] FILM = "\0\0\0\u0018ftypmp42<i>film</i>".getBytes(ISO_8859_1);
    private static final WireVendor.Answer WHOLE = bytes(200, "video/mp4", FILM);

    @ParameterizedTest
    @CsvSource({"12-14, 12, 14", "12-, 12, 22", "-4, 19, 22", "0-, 0, 22", "20-99, 20, 22"})
    void aPartIsAskedOfTheVendorAndPassedOn(String asked, int first, int last) throws IOException {
        VENDOR.on(VIDEO, part(first, last, String.valueOf(FILM.length)));

        try (var media = video(asked)) {
            assertThat(media.part()).contains(new Part(first, last));
            assertThat(media.length()).isEqualTo(FILM.length);
            assertThat(media.contentType()).isEqualTo("video/mp4");
            assertThat(media.stream().readAllBytes()).isEqualTo(cut(first, last));
        }
        assertThat(ranges()).containsExactly("bytes=" + asked);
    }

    @Test
    void aPartOfAFileOfUntoldLengthIsTakenToo() throws IOException {
        VENDOR.on(VIDEO, part(12, 14, "*"));

        try (var media = video("12-14")) {
            assertThat(media.part()).contains(new Part(12, 14));
            assertThat(media.length()).isEqualTo(-1);
            assertThat(media.stream().readAllBytes()).isEqualTo(cut(12, 14));
        }
    }

    @Test
    void aVendorThatKnowsNoPartsGivesTheWhole() throws IOException {
        VENDOR.on(VIDEO, WHOLE);

        whole(video("12-14"));
        assertThat(ranges()).containsExactly("bytes=12-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes */23", "bytes 0-22/23", "bytes 11-14/23", "12-14/23", "bytes 14-12/23", ""})
    void whatIsNotThePartThatWasAskedForIsLeftAside(String contentRange) throws IOException {
        VENDOR.on(VIDEO, bytes(206, "video/mp4", cut(12, 14), "Content-Range: " + contentRange), WHOLE);

        whole(video("12-14"));
        assertThat(ranges()).containsExactly("bytes=12-14", null);
    }

    @Test
    void severalPartsInOneAnswerAreLeftAside() throws IOException {
        VENDOR.on(VIDEO, answer(206, "multipart/byteranges; boundary=x", "--x\r\n\r\nab\r\n--x--"), WHOLE);

        whole(video("12-14"));
    }

    @Test
    void aPartOfAnotherLengthThanItSaysIsLeftAside() throws IOException {
        VENDOR.on(VIDEO, bytes(206, "video/mp4", cut(12, 19), "Content-Range: bytes 12-14/23"), WHOLE);

        whole(video("12-14"));
    }

    /** So that whoever asked learns the length, and nobody believes a vendor that says so without reason. */
    @Test
    void aVendorWithoutSuchAPartIsAskedForTheWhole() throws IOException {
        VENDOR.on(VIDEO, bytes(416, "text/plain", new byte[0], "Content-Range: bytes */23"), WHOLE);

        whole(video("99-"));
        assertThat(ranges()).containsExactly("bytes=99-", null);
    }

    @Test
    void aPartThatIsCutShortIsAnError() {
        VENDOR.on(
                VIDEO,
                raw(
                        "HTTP/1.1 206 -\r\nContent-Type: video/mp4\r\nContent-Range: bytes 12-14/23\r\n"
                                + "Connection: close\r\n\r\n",
                        cut(12, 13)));

        try (var media = video("12-14")) {
            assertThatIOException().isThrownBy(() -> media.stream().readAllBytes());
        }
    }

    @Test
    void aPartNobodyAskedForIsNotTakenForTheWhole() {
        VENDOR.on(VIDEO, part(0, 14, "23"));

        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> provider("eid").media(CHECK, MediaKind.VIDEO));
    }

    @Test
    void aWebPageIsNoPartOfAVideo() {
        VENDOR.on(VIDEO, answer(200, "video/mp4", "<html>Sign in</html>"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> video("0-"));
    }

    @Test
    void aVideoThatIsNotThereHasNoPartsEither() {
        VENDOR.on(VIDEO, answer(404, "application/json", "{}"));

        assertThat(provider("eid").media(CHECK, MediaKind.VIDEO, new Part(0, 1)))
                .isEmpty();
    }

    @Test
    void picturesAreAskedForWhole() throws IOException {
        var picture = PROCESS + "/images/front";
        VENDOR.on(picture, bytes(200, "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}));

        try (var media =
                provider("eid").media(CHECK, MediaKind.FRONT, new Part(0, 1)).orElseThrow()) {
            assertThat(media.part()).isEmpty();
        }
        assertThat(VENDOR.requests(picture))
                .singleElement()
                .satisfies(request -> assertThat(request.headers()).doesNotContainKey("Range"));
    }

    private static Media video(String range) {
        var part = Part.asked("bytes=" + range).orElseThrow();
        return provider("eid").media(CHECK, MediaKind.VIDEO, part).orElseThrow();
    }

    private static void whole(Media media) throws IOException {
        try (media) {
            assertThat(media.part()).isEqualTo(Optional.empty());
            assertThat(media.length()).isEqualTo(FILM.length);
            assertThat(media.stream().readAllBytes()).isEqualTo(FILM);
        }
    }

    private static List<@Nullable String> ranges() {
        return VENDOR.requests(VIDEO).stream()
                .map(request -> request.headers().get("Range"))
                .toList();
    }

    private static WireVendor.Answer part(int first, int last, String length) {
        return bytes(206, "video/mp4", cut(first, last), "Content-Range: bytes " + first + "-" + last + "/" + length);
    }

    private static byte[] cut(int first, int last) {
        return java.util.Arrays.copyOfRange(FILM, first, last + 1);
    }
}

package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a picture, by its own bytes. */
class SnapshotTest {

    private static final int LONGEST = 5000;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureTellsItsKindAndSize(String format) throws IOException {
        var snapshot = Snapshot.of(Drawn.picture(format, 640, 400), LONGEST);
        assertThat(snapshot.contentType()).isEqualTo("image/" + format);
        assertThat(snapshot.width()).isEqualTo(640);
        assertThat(snapshot.height()).isEqualTo(400);
        assertThat(snapshot.toString()).isEqualTo("Snapshot[image/" + format + ", 640x400]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\u00ff\u00d8", "GIF89a and more", "\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "<svg></svg>"})
    void anythingElseIsNoPicture(String text) {
        refused(text.getBytes(StandardCharsets.ISO_8859_1), "not-a-picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void whereverItIsCutItIsUnreadable(String format) throws IOException {
        var whole = Drawn.picture(format, 60, 40);
        for (var length = Long.BYTES; length < whole.length - 8; length++) {
            refused(Arrays.copyOf(whole, length), "unreadable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aSideMayBeTooLong(String format) throws IOException {
        assertThat(Snapshot.of(Drawn.picture(format, LONGEST, 2), LONGEST).width())
                .isEqualTo(LONGEST);
        refused(Drawn.picture(format, LONGEST + 1, 2), "too-many-pixels");
        refused(Drawn.picture(format, 2, LONGEST + 1), "too-many-pixels");
    }

    @Test
    void aSegmentWithoutLengthAndAChunkWithAHugeOneDoNotLoopForEver() throws IOException {
        var jpeg = Drawn.picture("jpeg", 60, 40);
        jpeg[4] = 0;
        jpeg[5] = 0;
        refused(jpeg, "unreadable");
        var png = Drawn.picture("png", 60, 40);
        Arrays.fill(png, 33, 37, (byte) 0x7f);
        refused(png, "unreadable");
    }

    private static void refused(byte[] bytes, String code) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Snapshot.of(bytes, LONGEST))
                .withMessage(code);
    }
}

package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Videos and archives as large as in real life, made up while they are read. */
class LargeFilesTest {

    private static final int BALLAST = 3_000_000;

    private final Film plain = new Film(DataSize.ofBytes(0), DataSize.ofBytes(0));
    private final Film large = new Film(DataSize.ofBytes(BALLAST), DataSize.ofBytes(0));

    @Test
    void aFilmWithBallastBeginsAsBeforeAndEndsWithABoxThatPlayersSkip() throws IOException {
        var film = plain.getContentAsByteArray();
        var more = large.getContentAsByteArray();

        assertThat(more).hasSize(film.length + BALLAST).startsWith(film);
        assertThat(large.contentLength()).isEqualTo(more.length);
        var box = ByteBuffer.wrap(more, film.length, 16);
        assertThat(box.getInt()).isEqualTo(1);
        assertThat(new String(Arrays.copyOfRange(more, film.length + 4, film.length + 8), StandardCharsets.US_ASCII))
                .isEqualTo("free");
        assertThat(box.getLong(film.length + 8)).isEqualTo(BALLAST);
    }

    @Test
    void anArchiveIsAsLongAsItSaysBeforeItIsWritten() throws IOException {
        var zip = new StoredZip();
        zip.add("front.jpg", new byte[] {1, 2, 3});
        zip.add("größer.mp4", large, StoredZip.checksum(large));
        var written = new ByteArrayOutputStream();
        zip.writeTo(written);

        assertThat(zip.length()).isEqualTo(written.size());
        try (var read = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            assertThat(read.getNextEntry()).hasFieldOrPropertyWithValue("name", "front.jpg");
            assertThat(read.readAllBytes()).containsExactly(1, 2, 3);
            assertThat(read.getNextEntry()).hasFieldOrPropertyWithValue("name", "größer.mp4");
            assertThat(read.readAllBytes()).isEqualTo(large.getContentAsByteArray());
            assertThat(read.getNextEntry()).isNull();
        }
    }

    @Test
    void ballastGoesOutAtItsPace() throws IOException {
        var slow = new Film(DataSize.ofBytes(BALLAST), DataSize.ofBytes(10L * BALLAST));
        var begun = System.nanoTime();

        assertThat(slow.getContentAsByteArray()).hasSize((int) slow.contentLength());
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(95), Duration.ofSeconds(20));
    }
}

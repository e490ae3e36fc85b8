package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WholeZipTest {

    /** The lengths around that of the ring in which the end is kept. */
    @Test
    void anArchiveIsWholeWhereverItsEndLies() throws IOException {
        for (var size = 65_350; size < 65_550; size += 3) {
            var whole = Zips.of("front.jpg", size);

            assertThat(read(whole)).as("%d bytes", size).isEqualTo(whole.length);
            assertThatIOException().isThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 1)));
        }
    }

    private static long read(byte[] zip) throws IOException {
        return new WholeZip(new ByteArrayInputStream(zip)).transferTo(OutputStream.nullOutputStream());
    }
}

package proofdesk.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes a person's browser sends for a picture: it is one, or it is refused with a word. */
class SnapshotPropertyTest {

    private static final String SEED = "20";
    private static final int LONGEST = 5000;

    @Property(tries = 1000, seed = SEED)
    void aPictureWithAnyNumberAnywhereIsTakenOrRefused(
            @ForAll("pictures") byte[] picture,
            @ForAll @IntRange(max = 300) int place,
            @ForAll("lengths") int number,
            @ForAll @IntRange(max = 40) int lost) {
        var odd = ByteBuffer.wrap(picture.clone()).putInt(place % (picture.length - Integer.BYTES), number);
        takenOrRefused(odd.array());
        takenOrRefused(Arrays.copyOf(odd.array(), picture.length - lost));
    }

    @Property(tries = 500, seed = SEED)
    void anyBytesAreRefused(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(takenOrRefused(bytes)).isFalse();
    }

    private static boolean takenOrRefused(byte[] bytes) {
        try {
            var taken = Snapshot.of(bytes, LONGEST);
            assertThat(taken.width()).isBetween(1, LONGEST);
            assertThat(taken.height()).isBetween(1, LONGEST);
            assertThat(taken.bytes()).isSameAs(bytes);
            return true;
        } catch (Refusal refused) {
            assertThat(refused).hasMessageMatching("not-a-picture|unreadable|too-many-pixels");
            return false;
        }
    }

    @Provide
    Arbitrary<byte[]> pictures() throws IOException {
        return Arbitraries.of(Drawn.picture("png", 60, 40), Drawn.picture("jpeg", 60, 40));
    }

    /** Where a length stands, the largest ones are the most interesting. */
    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers(), Arbitraries.integers().between(Integer.MAX_VALUE - 40, Integer.MAX_VALUE));
    }
}

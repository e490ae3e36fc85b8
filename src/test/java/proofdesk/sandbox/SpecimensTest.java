package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The boxes of a report lie where photo, signature and face are drawn. */
class SpecimensTest {

    private static final String IN_ORDER = "pictureid.accepted.all-passed";

    /** Whether a colour is one the portraits or the signature are painted with, give or take what JPEG does to it. */
    private interface Paint {
        boolean covers(int red, int green, int blue);
    }

    private static final Paint SKIN = (r, g, b) -> r > 180 && r - b > 40 && g < r - 20;
    private static final Paint INK = (r, g, b) -> b < 110 && r < 70 && g < 80 && b - r > 15;

    private final SandboxClock clock = new SandboxClock();
    private final Specimens specimens = new Specimens(clock);

    @ParameterizedTest
    @ValueSource(strings = {"passport", "identityCard", "driversLicense"})
    void thePhotoIsInItsBoxAndNowhereElse(String document) throws IOException {
        var front = drawn(IN_ORDER, document, "front");
        isOnlyIn(front, box("front", "photo", front), SKIN);
    }

    /** Just inside the edge there is the photo's own ground, just outside there is none: the box is the photo's. */
    @Test
    void thePhotoReachesToTheEdgesOfItsBoxAndNoFurther() throws IOException {
        var front = drawn(IN_ORDER, "identityCard", "front");
        var box = box("front", "photo", front);
        Paint ground = (r, g, b) -> Math.abs(r - 0xe8) < 5 && Math.abs(g - 0xee) < 5 && Math.abs(b - 0xf0) < 5;
        var right = box.x() + box.width();

        for (var x : new int[] {box.x() + 4, right - 6}) {
            assertThat(share(front, new Box(x, box.y() + 4, 2, box.height() / 2), ground))
                    .isGreaterThan(0.9);
        }
        for (var x : new int[] {box.x() - 10, right + 8}) {
            assertThat(share(front, new Box(x, box.y() + 4, 2, box.height() / 2), ground))
                    .isLessThan(0.1);
        }
        assertThat(share(front, new Box(box.x() + 4, box.y() + 4, box.width() - 8, 2), ground))
                .isGreaterThan(0.9);
        assertThat(share(front, new Box(box.x() + 4, box.y() - 10, box.width() - 8, 2), ground))
                .isLessThan(0.1);
        Paint shirt = (r, g, b) -> Math.abs(r - 0x37) < 12 && Math.abs(g - 0x55) < 12 && Math.abs(b - 0x6b) < 12;
        var middle = box.x() + box.width() / 3;
        var bottom = box.y() + box.height();
        assertThat(share(front, new Box(middle, bottom - 6, box.width() / 3, 2), shirt))
                .isGreaterThan(0.9);
        assertThat(share(front, new Box(middle, bottom + 8, box.width() / 3, 2), shirt))
                .isLessThan(0.1);
    }

    private static double share(BufferedImage image, Box box, Paint paint) {
        return (double) count(image, box, paint) / (box.width() * box.height());
    }

    @Test
    void theSignatureIsInItsBoxAndNowhereElse() throws IOException {
        var front = drawn(IN_ORDER, "identityCard", "front");
        var box = box("front", "signature", front);
        var inside = count(front, box, INK);

        assertThat(inside).isPositive();
        // beside the box there are letters in a similar colour: look at its surroundings alone
        var around = new Box(box.x() - 20, box.y() - 20, box.width() + 40, box.height() + 40);
        assertThat(count(front, around, INK)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(strings = {IN_ORDER, "pictureid.rejected.similarity-very-low"})
    void theFaceIsInItsBoxOnTheSelfieAndNowhereElse(String scenario) throws IOException {
        var selfie = drawn(scenario, "passport", "selfie");
        isOnlyIn(selfie, box("selfie", "face", selfie), SKIN);
    }

    @Test
    void aTamperedPhotoSitsCrookedButStillMostlyInItsBox() throws IOException {
        var front = drawn("pictureid.inconclusive.tampered", "identityCard", "front");
        var box = box("front", "photo", front);
        var inside = count(front, box, SKIN);
        var all = count(front, whole(front), SKIN);

        assertThat(inside).isGreaterThan(all * 9 / 10);
        assertThat(front.getRGB(box.x() + box.width() / 2, box.y() - 14))
                .isNotEqualTo(drawn(IN_ORDER, "identityCard", "front").getRGB(box.x() + box.width() / 2, box.y() - 14));
    }

    @Test
    void boxesFollowTheSizeOfThePictureAndStayWithin() {
        for (var depiction : new String[] {"front", "selfie"}) {
            for (var size : new int[] {1, 100, 999, 5000}) {
                Specimens.boxes(depiction, size, size * 2).values().forEach(box -> {
                    assertThat(box.x() + box.width()).isLessThanOrEqualTo(size);
                    assertThat(box.y() + box.height()).isLessThanOrEqualTo(size * 2);
                });
            }
        }
        assertThat(Specimens.boxes("back", 100, 100)).isEmpty();
    }

    @Test
    void aBlackAndWhiteCopyHasNoColourAndAPoorPictureNoSharpEdge() throws IOException {
        var copy = drawn("pictureid.inconclusive.black-and-white", "identityCard", "front");
        var poor = drawn("pictureid.rejected.poor-image", "identityCard", "front");
        var sharp = drawn(IN_ORDER, "identityCard", "front");

        assertThat(count(copy, whole(copy), (r, g, b) -> Math.abs(r - b) > 6)).isZero();
        assertThat(edges(poor)).isLessThan(edges(sharp) / 4);
    }

    @ParameterizedTest
    @CsvSource({"pictureid.rejected.similarity-low", "pictureid.inconclusive.similarity-medium"})
    void whoeverIsNotAlikeIsSomebodyElse(String scenario) throws IOException {
        var same = drawn(IN_ORDER, "passport", "selfie");
        var other = drawn(scenario, "passport", "selfie");
        var middle = box("selfie", "face", same);

        assertThat(other.getRGB(middle.x() + middle.width() / 2, middle.y() + middle.height() / 3))
                .isNotEqualTo(same.getRGB(middle.x() + middle.width() / 2, middle.y() + middle.height() / 3));
    }

    @Test
    void everyDocumentSaysWhatItIsAndABackLooksDifferent() throws IOException {
        var seen = new HashSet<Integer>();
        for (var document : new String[] {"passport", "identityCard", "driversLicense"}) {
            seen.add(sum(drawn(IN_ORDER, document, "front")));
        }
        seen.add(sum(drawn(IN_ORDER, "identityCard", "back")));

        assertThat(seen).hasSize(4);
    }

    /** The examples of ICAO 9303 part 5, and of part 3 for the digit. */
    @Test
    void theMachineReadableLinesHaveTheirCheckDigits() {
        assertThat(MachineReadable.digit("D23145890")).isEqualTo(7);
        assertThat(MachineReadable.digit("740812")).isEqualTo(2);
        assertThat(MachineReadable.digit("120415")).isEqualTo(9);
        assertThat(MachineReadable.digit("D231458907<<<<<<<<<<<<<<<74081221204159<<<<<<<<<<<"))
                .isEqualTo(6);
        var lines = MachineReadable.lines(Persona.of(Catalogue.named(IN_ORDER), java.time.LocalDate.now(clock)));
        assertThat(lines).hasSize(3).allMatch(line -> line.matches("[A-Z0-9<]{30}"));
        assertThat(lines.get(0)).startsWith("I<NLDSPECI2021");
        assertThat(lines.get(1)).startsWith("6503101F").contains("NLD");
        assertThat(lines.get(2)).startsWith("DE<BRUIJN<<WILLEKE<LISELOTTE");
    }

    private BufferedImage drawn(String scenario, String document, String depiction) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(specimens.draw(Catalogue.named(scenario), document, depiction)));
    }

    private static Box box(String depiction, String name, BufferedImage image) {
        return java.util.Objects.requireNonNull(
                Specimens.boxes(depiction, image.getWidth(), image.getHeight()).get(name));
    }

    private static Box whole(BufferedImage image) {
        return new Box(0, 0, image.getWidth(), image.getHeight());
    }

    /** It fills a good part of the box, reaches through its middle, and does not spill over. */
    private static void isOnlyIn(BufferedImage image, Box box, Paint paint) {
        var inside = count(image, box, paint);

        assertThat(inside).isGreaterThan(box.width() * box.height() / 8);
        assertThat(count(image, whole(image), paint)).isEqualTo(inside);
    }

    private static int count(BufferedImage image, Box box, Paint paint) {
        var count = 0;
        for (var y = Math.max(0, box.y()); y < Math.min(image.getHeight(), box.y() + box.height()); y++) {
            for (var x = Math.max(0, box.x()); x < Math.min(image.getWidth(), box.x() + box.width()); x++) {
                var colour = image.getRGB(x, y);
                if (paint.covers(colour >> 16 & 255, colour >> 8 & 255, colour & 255)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static long edges(BufferedImage image) {
        var sum = 0L;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 1; x < image.getWidth(); x++) {
                var step = Math.abs((image.getRGB(x, y) >> 8 & 255) - (image.getRGB(x - 1, y) >> 8 & 255));
                sum += step > 40 ? 1 : 0;
            }
        }
        return sum;
    }

    private static int sum(BufferedImage image) {
        return java.util.Arrays.hashCode(
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
    }
}

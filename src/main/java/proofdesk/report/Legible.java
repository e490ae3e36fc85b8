package proofdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Text that can be seen on paper just as it is. What has no shape in our letters, and what would only act on its
 * neighbours, such as turning their order around, is named by its number: {@code ⟨U+202E⟩}.
 */
final class Legible {

    static final String REGULAR = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    static final String BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

    private static final BitSet DRAWN = drawn(REGULAR);

    static {
        DRAWN.and(drawn(BOLD));
    }

    private Legible() {}

    static String of(String text) {
        var legible = new StringBuilder(text.length());
        text.codePoints().forEach(one -> {
            if (one == '\n') {
                legible.append('\n');
            } else if (one == '\r') {
                return; // stands before a line's end or is one; alone it means nothing on paper
            } else if (one == '\t') {
                legible.append("    ");
            } else if (isSeen(one)) {
                legible.appendCodePoint(one);
            } else {
                legible.append("⟨U+%04X⟩".formatted(one));
            }
        });
        return legible.toString();
    }

    private static boolean isSeen(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> DRAWN.get(one);
        };
    }

    private static BitSet drawn(String font) {
        try (var file = Legible.class.getResourceAsStream(font)) {
            if (file == null) {
                throw new IllegalStateException("The letters of reports are missing: " + font);
            }
            try (var letters = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                var shapes = letters.getUnicodeCmapLookup();
                var drawn = new BitSet();
                for (var one = 0; one <= Character.MAX_CODE_POINT; one++) {
                    drawn.set(one, shapes.getGlyphId(one) > 0);
                }
                return drawn;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

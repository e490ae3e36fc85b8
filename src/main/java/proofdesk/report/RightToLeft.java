package proofdesk.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Lays out what is read from right to left, by the JDK's own account of Unicode's rules. */
final class RightToLeft implements BidiSplitter, BidiReorderer {

    private static final String BRACKETS = "()[]{}<>«»⟨⟩‹›";

    private final List<BidiTextRun> runs = new ArrayList<>();

    /**
     * Splits into what is read from left to right and what is not. Numbers and foreign words within the latter stay with
     * it, since what is laid out puts runs one after the other in the order in which they are written.
     */
    @Override
    public void setParagraph(String text, byte direction) {
        var base =
                switch (direction) {
                    case RTL -> Bidi.DIRECTION_RIGHT_TO_LEFT;
                    case LTR -> Bidi.DIRECTION_LEFT_TO_RIGHT;
                    default -> Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
                };
        var paragraph = new Bidi(text, base);
        runs.clear();
        for (var run = 0; run < paragraph.getRunCount(); run++) {
            var start = paragraph.getRunStart(run);
            var turned = paragraph.getRunLevel(run) > 0;
            while (turned && run + 1 < paragraph.getRunCount() && paragraph.getRunLevel(run + 1) > 0) {
                run++;
            }
            runs.add(new BidiTextRun(start, paragraph.getRunLimit(run) - start, turned ? RTL : LTR));
        }
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String text) {
        for (var i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            switch (Character.getDirectionality(text.codePointAt(i))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return LTR;
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return RTL;
                }
                default -> {}
            }
        }
        return NEUTRAL;
    }

    /** What is in one line of such a run, as it stands on paper from left to right. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        var line = new Bidi(text, Bidi.DIRECTION_RIGHT_TO_LEFT);
        var levels = new byte[line.getRunCount()];
        var order = new Integer[levels.length];
        for (var run = 0; run < levels.length; run++) {
            levels[run] = (byte) line.getRunLevel(run);
            order[run] = run;
        }
        if (order.length > 0) { // the JDK minds nothing to reorder
            Bidi.reorderVisually(levels, 0, order, 0, order.length);
        }
        var written = new StringBuilder(text.length());
        for (var run : order) {
            var part = text.substring(line.getRunStart(run), line.getRunLimit(run));
            written.append(line.getRunLevel(run) % 2 == 0 ? part : turned(part));
        }
        return written.toString();
    }

    /** Marks stay behind their letters, and brackets open on the other side. */
    private static String turned(String text) {
        var turned = new StringBuilder(text.length());
        for (var end = text.length(); end > 0; ) {
            var start = text.offsetByCodePoints(end, -1);
            while (start > 0 && Character.getType(text.codePointAt(start)) == Character.NON_SPACING_MARK) {
                start = text.offsetByCodePoints(start, -1);
            }
            var bracket = end - start == 1 ? BRACKETS.indexOf(text.charAt(start)) : -1;
            turned.append(bracket < 0 ? text.substring(start, end) : String.valueOf(BRACKETS.charAt(bracket ^ 1)));
            end = start;
        }
        return turned.toString();
    }

    @Override
    public String shapeText(String text) {
        return Arabic.shaped(text);
    }

    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}

package proofdesk.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins Arabic letters. A PDF names shapes, not letters, so the shape that a letter has among its neighbours must be
 * chosen here: alone, at the end of a word, at its beginning, or within. Unicode lists the shapes in this order.
 */
final class Arabic {

    private static final int ALONE = 0;
    private static final int AT_END = 1;
    private static final int AT_START = 2;
    private static final int WITHIN = 3;

    /** A line that lengthens letters, and joins on both sides. */
    private static final char TATWEEL = '\u0640';

    private static final char LAM = '\u0644';

    private static final Map<Character, List<Character>> SHAPES = new HashMap<>();

    /** Two letters that are written as one: alone, then joined to what stands before. */
    private static final Map<String, List<Character>> LIGATURES = new HashMap<>();

    static {
        list('\uFB50', '\uFBD9');
        list('\uFBFC', '\uFBFF');
        list('\uFE80', '\uFEFC');
    }

    private Arabic() {}

    private static void list(char first, char last) {
        for (var shape = first; shape <= last; shape++) {
            var letters = Normalizer.normalize(String.valueOf(shape), Normalizer.Form.NFKC);
            if (letters.length() == 1 && letters.charAt(0) != shape) {
                SHAPES.computeIfAbsent(letters.charAt(0), letter -> new ArrayList<>())
                        .add(shape);
            } else if (letters.length() == 2 && letters.charAt(0) == LAM) {
                LIGATURES.computeIfAbsent(letters, both -> new ArrayList<>()).add(shape);
            }
        }
    }

    /** The text with each letter in its shape; all else as it is. */
    static String shaped(String text) {
        var shaped = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var before = joinsOn(text, i);
            var pair = i + 1 < text.length() ? LIGATURES.get(text.substring(i, i + 2)) : null;
            if (pair != null) {
                shaped.append(pair.get(before ? AT_END : ALONE));
                i++;
                continue;
            }
            var shapes = SHAPES.getOrDefault(letter, List.of());
            var after = shapes.size() > AT_START && joinsBack(text, i);
            var wanted = before ? (after ? WITHIN : AT_END) : (after ? AT_START : ALONE);
            shaped.append(shapes.isEmpty() ? letter : shapes.get(Math.min(wanted, shapes.size() - 1)));
        }
        return shaped.toString();
    }

    /** Whether the letter before, marks left out, reaches out to this one, and this one takes it. */
    private static boolean joinsOn(String text, int at) {
        if (shapes(text.charAt(at)) < 2) {
            return false;
        }
        for (var i = at - 1; i >= 0; i--) {
            if (!isMark(text.charAt(i))) {
                return text.charAt(i) == TATWEEL || shapes(text.charAt(i)) == 4;
            }
        }
        return false;
    }

    private static boolean joinsBack(String text, int at) {
        for (var i = at + 1; i < text.length(); i++) {
            if (!isMark(text.charAt(i))) {
                return text.charAt(i) == TATWEEL || shapes(text.charAt(i)) >= 2;
            }
        }
        return false;
    }

    private static int shapes(char letter) {
        return SHAPES.getOrDefault(letter, List.of()).size();
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}

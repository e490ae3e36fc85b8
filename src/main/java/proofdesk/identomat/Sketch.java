package proofdesk.identomat;

/** A page as a few strokes, in the colour of the text. */
final class Sketch {

    private static final String LINES = "<path d=\"M8 %1$dh20M8 %2$dh20M8 %3$dh13\"/>";
    private static final String BUTTON = "<rect x=\"8\" y=\"46\" width=\"20\" height=\"6\" rx=\"2\" class=\"filled\"/>";
    private static final String FACE =
            "<ellipse cx=\"18\" cy=\"24\" rx=\"8\" ry=\"11\"/><path d=\"M15 22h0M21 22h0M15 28q3 2 6 0\"/>";

    private Sketch() {}

    /** An SVG document. */
    static String of(Stop stop) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 36 60\" width=\"36\" height=\"60\" fill=\"none\" "
                + "stroke=\"currentColor\" stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">"
                + "<rect x=\"1\" y=\"1\" width=\"34\" height=\"58\" rx=\"5\"/>" + inner(stop) + "</svg>";
    }

    private static String inner(Stop stop) {
        return switch (stop.page()) {
            case PHONE_FIRST ->
                "<path d=\"M9 16h7v7h-7zM20 16h7v7h-7zM9 27h7v7h-7zM20 27h3M27 27v3M20 34h3M25 34h2\"/>" + BUTTON;
            case AGREEMENT -> LINES.formatted(12, 18, 24) + "<path d=\"M9 36l3 3 6-6\"/>" + BUTTON;
            case EMAIL -> "<path d=\"M8 16h20v14h-20zM8 16l10 8 10-8\"/>" + BUTTON;
            case PHONE ->
                "<rect x=\"12\" y=\"12\" width=\"12\" height=\"20\" rx=\"2\"/><path d=\"M17 29h2\"/>" + BUTTON;
            case EMAIL_CODE, PHONE_CODE ->
                "<path d=\"M7 20h4v6h-4zM13 20h4v6h-4zM19 20h4v6h-4zM25 20h4v6h-4z\"/>" + BUTTON;
            case DOCUMENT ->
                "<rect x=\"6\" y=\"16\" width=\"24\" height=\"16\" rx=\"2\"/><circle cx=\"12\" cy=\"23\" r=\"3\"/><path d=\"M18 21h8M18 26h8\"/>"
                        + BUTTON;
            case GENERAL -> "<path d=\"M10 10h12l4 4v22h-16zM14 20h8M14 25h8M14 30h5\"/>" + BUTTON;
            case FACE -> FACE + (motion(stop) ? "<path d=\"M5 18l-2 4 2 4M31 18l2 4-2 4\"/>" : "") + BUTTON;
            case HOLD -> FACE + "<rect x=\"20\" y=\"30\" width=\"11\" height=\"8\" rx=\"1\"/>" + BUTTON;
            case QUESTIONS ->
                "<circle cx=\"9\" cy=\"14\" r=\"1.5\"/><circle cx=\"9\" cy=\"24\" r=\"1.5\"/><circle cx=\"9\" cy=\"34\" r=\"1.5\"/><path d=\"M14 14h14M14 24h11M14 34h14\"/>"
                        + BUTTON;
            case CALL ->
                "<rect x=\"7\" y=\"10\" width=\"22\" height=\"26\" rx=\"2\"/><circle cx=\"18\" cy=\"20\" r=\"4\"/><path d=\"M11 34q7-10 14 0\"/><circle cx=\"18\" cy=\"49\" r=\"3.5\"/>";
            case STRANGE -> "<path d=\"M12 28h0M18 28h0M24 28h0\" stroke-width=\"3\"/>";
            case HELD -> "<path d=\"M8 14h20v8h-20zM8 26h20v8h-20zM8 38h20v8h-20z\" stroke-dasharray=\"3 2.5\"/>";
            case END -> "<circle cx=\"18\" cy=\"27\" r=\"9\"/><path d=\"M13.5 27l3 3 6-6\"/>";
        };
    }

    private static boolean motion(Stop stop) {
        return stop.words().stream().anyMatch(word -> word.key().equals("face.motion"));
    }
}

package proofdesk.figures;

import java.util.Locale;
import proofdesk.result.Outcome;

/** How areas are told apart without their colours. */
enum Stripes {
    FULL(""),
    SLANTED("<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>"),
    DOTTED("<circle cx=\"2\" cy=\"2\" r=\"1.4\"/><circle cx=\"6\" cy=\"6\" r=\"1.4\"/>"),
    CROSSED("<path d=\"M0 0l8 8M8 0l-8 8\"/>"),
    LEVEL("<path d=\"M0 2h8M0 6h8\"/>");

    private final String lines;

    Stripes(String lines) {
        this.lines = lines;
    }

    static Stripes of(Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> FULL;
            case REJECTED -> SLANTED;
            case INCONCLUSIVE -> DOTTED;
            case FAILED -> CROSSED;
            case CANCELED, PENDING, PROCESSING, UNKNOWN -> LEVEL;
        };
    }

    /** The class of its colour. */
    String tone() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    String drawn() {
        return "<g class=\"" + tone() + "\"><rect width=\"8\" height=\"8\" class=\""
                + (this == FULL ? "full" : "ground") + "\"/>" + lines + "</g>";
    }
}

package proofdesk.result;

import java.util.List;

/** What one place of a report tells of the person and the document; many reports tell the same in several places. */
public record Source(Kind kind, List<Fact> facts) {

    public enum Kind {
        /** What the provider gives as its result. */
        RESULT,
        /** Read from what is printed on the document. */
        PRINT,
        /** The machine-readable zone (ICAO 9303), whose names are cut and whose years have two digits. */
        ZONE
    }

    public Source {
        facts = List.copyOf(facts);
    }

    @Override
    public String toString() {
        return "Source[" + kind + "]"; // the values are personal data
    }
}

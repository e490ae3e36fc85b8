package proofdesk.provider;

import java.util.List;
import proofdesk.result.Finding;
import tools.jackson.databind.JsonNode;

/**
 * What a vendor told on demand; shown, and kept nowhere.
 *
 * @param told piece by piece, in words, each with its place in {@code raw}
 * @param raw the whole answer
 */
public record Details(List<Finding.Remark> told, JsonNode raw) {

    public Details {
        told = List.copyOf(told);
    }

    @Override
    public String toString() {
        return "Details[" + told.size() + "]"; // they are personal data
    }
}

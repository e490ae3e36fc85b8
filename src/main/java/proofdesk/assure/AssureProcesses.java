package proofdesk.assure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The processes a dossier shows; each member of theirs may be missing (contract assure 4.2). */
record AssureProcesses(List<Listed> processes) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    static AssureProcesses in(JsonNode dossier) {
        return new AssureProcesses(Listed.in(dossier));
    }

    /** An id that can stand in a path. Assure's are UUIDs; any other plain word is taken too. */
    static Optional<String> id(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(String::strip)
                .filter(text -> ID.matcher(text).matches());
    }

    /**
     * The process that an order made: what came first after it, else what came last before it, which happens when the
     * vendor's clock is behind ours. Nothing that contradicts the order is taken.
     *
     * @param type what the vendor was told as process type; where it was told none, any will do
     */
    Optional<String> locate(
            String provider, Optional<String> type, Instant orderedAt, Set<String> known, Duration tolerance) {
        var ordered = orderedAt.truncatedTo(ChronoUnit.SECONDS); // the vendor's times have no fractions
        return processes.stream()
                .filter(process -> !known.contains(process.id()))
                .filter(process -> agrees(process.provider(), provider))
                .filter(process -> type.isEmpty() || agrees(process.processType(), type.get()))
                .filter(process -> !process.at().isBefore(ordered.minus(tolerance)))
                .min(Comparator.comparing((Listed process) -> process.at().isBefore(ordered))
                        .thenComparing(process ->
                                Duration.between(ordered, process.at()).abs()))
                .map(Listed::id);
    }

    private static boolean agrees(String told, String wanted) {
        return told.isEmpty() || told.equals(wanted);
    }
}

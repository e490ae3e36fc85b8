package proofdesk.assure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Order;
import tools.jackson.databind.JsonNode;

/** The processes a dossier shows; their shape is not published, so each member may be missing (contract assure 4.2). */
record AssureProcesses(List<Listed> processes) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");

    static AssureProcesses in(JsonNode dossier) {
        return new AssureProcesses(dossier.path("processes")
                .valueStream()
                .flatMap(json -> Listed.of(json).stream())
                .toList());
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
     */
    Optional<String> locate(String provider, Order order, Set<String> known, Duration tolerance) {
        var ordered = order.orderedAt().truncatedTo(ChronoUnit.SECONDS); // the vendor's times have no fractions
        return processes.stream()
                .filter(process -> !known.contains(process.id()))
                .filter(process -> agrees(process.provider(), provider))
                .filter(process -> agrees(process.processType(), order.processType()))
                .filter(process -> !process.createdAt().isBefore(ordered.minus(tolerance)))
                .min(Comparator.comparing(
                                (Listed process) -> process.createdAt().isBefore(ordered))
                        .thenComparing(process ->
                                Duration.between(ordered, process.createdAt()).abs()))
                .map(Listed::id);
    }

    private static boolean agrees(String told, String wanted) {
        return told.isEmpty() || told.equals(wanted);
    }

    /** @param createdAt the end of time when not told, so that it comes last */
    record Listed(String id, String provider, String processType, Instant createdAt) {

        static Optional<Listed> of(JsonNode json) {
            return AssureProcesses.id((json.isString() ? json : json.path("processId")).asString(""))
                    .map(id -> new Listed(
                            id,
                            json.path("provider").asString(""),
                            json.path("processType").asString(""),
                            time(json.path("createdAt").asString(""))));
        }

        private static Instant time(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                return Instant.parse("9999-12-31T23:59:59Z");
            }
        }
    }
}

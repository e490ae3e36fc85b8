package proofdesk.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Source;

/**
 * What one place says of one matter.
 *
 * @param parts by the field that says it; empty where it was said as a whole
 * @param value all of it, as it is written there
 */
record Statement(Matter matter, Map<Field, String> parts, String value, Origin origin) {

    /** How long the names of a zone are when there is no room for a letter more, the gap between them counted. */
    private static final Set<Integer> FULL = Set.of(30, 31, 39);

    private static final String GAP = " ";

    /** Empty where these facts say nothing of it. */
    static Optional<Statement> of(Matter matter, List<Fact> facts, Function<String, Origin> origin) {
        var parts = new EnumMap<Field, String>(Field.class);
        var pointer = "";
        for (var fact : facts) {
            if (matter.fields().contains(fact.field()) && !fact.value().isBlank()) {
                parts.putIfAbsent(fact.field(), fact.value());
                pointer = fact.pointer();
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Statement(matter, Map.copyOf(parts), joined(matter, parts), origin.apply(pointer)));
    }

    static Statement whole(Matter matter, String value, Origin origin) {
        return new Statement(matter, Map.of(), value, origin);
    }

    /** Whether the two say the same, as far as they speak of the same. */
    boolean agrees(Statement other) {
        if (parts.isEmpty() || other.parts.isEmpty()) {
            return same(value, other.value, other);
        }
        var common = matter.fields().stream()
                .filter(field -> parts.containsKey(field) && other.parts.containsKey(field))
                .collect(Collectors.toSet());
        return common.isEmpty() || same(only(common), other.only(common), other);
    }

    private boolean same(String mine, String theirs, Statement other) {
        return Values.same(matter, mine, theirs, isZone() || other.isZone())
                || (mayBeCut() && Names.begins(theirs, lastFirst()))
                || (other.mayBeCut() && Names.begins(mine, other.lastFirst()));
    }

    private boolean isZone() {
        return origin instanceof Origin.InReport report && report.kind() == Source.Kind.ZONE;
    }

    private boolean mayBeCut() {
        return matter == Matter.NAME
                && isZone()
                && FULL.contains(part(Field.LAST_NAME).length()
                        + 2
                        + part(Field.FIRST_NAME).length());
    }

    private String lastFirst() {
        return part(Field.LAST_NAME) + GAP + part(Field.FIRST_NAME);
    }

    private String part(Field field) {
        return parts.getOrDefault(field, "");
    }

    private String only(Set<Field> fields) {
        return matter.fields().stream().filter(fields::contains).map(this::part).collect(Collectors.joining(GAP));
    }

    private static String joined(Matter matter, Map<Field, String> parts) {
        return matter.fields().stream()
                .filter(parts::containsKey)
                .map(field -> parts.getOrDefault(field, ""))
                .collect(Collectors.joining(GAP));
    }

    @Override
    public String toString() {
        return "Statement[" + matter + "]"; // the rest is personal data
    }
}

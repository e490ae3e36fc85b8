package proofdesk.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.comparison.Disagreement.Variant;
import proofdesk.result.Source;

/**
 * Holds what one check says against itself, against the dossier's other checks and against what is expected.
 *
 * @param others the other checks of the dossier
 */
record Comparison(Told check, List<Told> others, Optional<Expectation> expected) {

    /** In the order in which the facts are read, then the check digits. */
    List<Disagreement> disagreements() {
        return Stream.concat(
                        Stream.of(Matter.values()).flatMap(matter -> of(matter).stream()),
                        check.zones().stream().flatMap(this::digits))
                .toList();
    }

    private Optional<Disagreement> of(Matter matter) {
        var groups = new ArrayList<List<Statement>>();
        statements(matter)
                .forEach(said -> groups.stream()
                        .filter(group -> group.getFirst().agrees(said))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new ArrayList<>());
                            return groups.getLast();
                        })
                        .add(said));
        return groups.size() < 2
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        matter,
                        matter.fields(),
                        groups.stream().map(Comparison::variant).toList()));
    }

    /** Nothing to compare where this check itself says nothing. */
    private List<Statement> statements(Matter matter) {
        var own = check.all(matter);
        if (own.isEmpty()) {
            return own;
        }
        var comparable = others.stream()
                .filter(other -> !matter.ofDocument() || check.sameDocument(other))
                .flatMap(other -> other.shown(matter).stream());
        return Stream.of(own.stream(), comparable, wanted(matter).stream())
                .flatMap(said -> said)
                .toList();
    }

    private Optional<Statement> wanted(Matter matter) {
        return expected.flatMap(person -> {
            var origin = new Origin.Expected(person.by(), person.at());
            return switch (matter) {
                case NAME, LOCAL_NAME ->
                    matter == nameMeant(person)
                            ? Optional.of(Statement.whole(matter, person.name(), origin))
                            : Optional.empty();
                case DATE_OF_BIRTH -> person.birth().map(day -> Statement.whole(matter, day.toString(), origin));
                case GENDER,
                        NATIONALITY,
                        PERSONAL_NUMBER,
                        DOCUMENT_NUMBER,
                        ISSUING_COUNTRY,
                        DATE_OF_ISSUE,
                        DATE_OF_EXPIRY,
                        CHECK_DIGIT -> Optional.empty();
            };
        });
    }

    /** The name in the person's own script, where that is how the expected one is written and the check has one. */
    private Matter nameMeant(Expectation person) {
        if (person.name().isEmpty()) {
            return Matter.CHECK_DIGIT; // none
        }
        var latin = person.name().codePoints().filter(Character::isLetter).allMatch(Comparison::isLatin);
        return !latin && check.shown(Matter.LOCAL_NAME).isPresent() ? Matter.LOCAL_NAME : Matter.NAME;
    }

    private static boolean isLatin(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private Stream<Disagreement> digits(Zones.Zone zone) {
        return zone.mrz().wrong().stream()
                .map(digit -> new Disagreement(
                        Matter.CHECK_DIGIT,
                        Stream.ofNullable(digit.of()).toList(),
                        List.of(
                                new Variant(
                                        String.valueOf(digit.stands()),
                                        List.of(check.origin(Source.Kind.ZONE, zone.pointer()))),
                                new Variant(String.valueOf(digit.computed()), List.of(new Origin.Computed())))));
    }

    private static Variant variant(List<Statement> group) {
        return new Variant(
                group.getFirst().value(), group.stream().map(Statement::origin).collect(Collectors.toList()));
    }

    @Override
    public String toString() {
        return "Comparison" + check; // the rest is personal data
    }
}

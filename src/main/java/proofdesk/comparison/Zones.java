package proofdesk.comparison;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Fact.Standing;
import proofdesk.result.Located;
import proofdesk.result.Source;
import tools.jackson.databind.JsonNode;

/** The machine-readable zones that stand in a report as text, whoever's report and wherever in it. */
final class Zones {

    private static final int LONGEST = 120; // characters, line breaks included
    private static final int MOST = 10; // zones; a document has one

    /** A zone and what it says, each value under the pointer of the whole zone. */
    record Zone(Mrz mrz, Source source, String pointer) {

        @Override
        public String toString() {
            return "Zone[" + pointer + "]";
        }
    }

    private Zones() {}

    /** @param on the day it was read, from which the centuries of its years are told */
    static List<Zone> in(JsonNode report, LocalDate on) {
        var found = new ArrayList<Zone>();
        var ahead = new ArrayDeque<Located>();
        ahead.add(Located.root(report));
        while (!ahead.isEmpty() && found.size() < MOST) {
            var place = ahead.remove();
            var zone = text(place).flatMap(Mrz::of);
            if (zone.isPresent()) {
                found.add(new Zone(zone.get(), source(zone.get(), place.pointer(), on), place.pointer()));
            } else if (place.json().isObject()) {
                place.members().forEach(ahead::add);
            } else if (place.json().isArray()) {
                place.elements().forEach(ahead::add);
            }
        }
        return List.copyOf(found);
    }

    /** Lines may come as one text or as a list. */
    private static Optional<String> text(Located place) {
        if (place.json().isString()) {
            return Optional.of(place.text()).filter(text -> text.length() <= LONGEST);
        }
        var lines = place.elements().map(Located::json).toList();
        return lines.size() < 2 || lines.size() > 3 || !lines.stream().allMatch(JsonNode::isString)
                ? Optional.empty()
                : Optional.of(lines.stream().map(JsonNode::stringValue).collect(Collectors.joining("\n")));
    }

    private static Source source(Mrz mrz, String pointer, LocalDate on) {
        var facts = Stream.of(
                        fact(Field.FIRST_NAME, mrz.firstName(), pointer),
                        fact(Field.LAST_NAME, mrz.lastName(), pointer),
                        fact(Field.DATE_OF_BIRTH, date(mrz.birth(), on), pointer),
                        fact(Field.GENDER, mrz.sex(), pointer),
                        fact(Field.NATIONALITY, mrz.nationality(), pointer),
                        fact(Field.DOCUMENT_NUMBER, mrz.number(), pointer),
                        fact(Field.ISSUING_COUNTRY, mrz.issuer(), pointer),
                        fact(Field.DATE_OF_EXPIRY, date(mrz.expiry(), LocalDate.MAX), pointer))
                .flatMap(Optional::stream)
                .toList();
        return new Source(Source.Kind.ZONE, facts);
    }

    private static Optional<Fact> fact(Field field, String value, String pointer) {
        return Optional.of(new Fact(field, value, Standing.READ_ONLY, pointer)).filter(fact -> !value.isBlank());
    }

    /** In the latest century in which it is not after that day. As it stands where it is no date. */
    private static String date(String sixDigits, LocalDate last) {
        if (sixDigits.isEmpty()) {
            return "";
        }
        try {
            var year = 2000 + Integer.parseInt(sixDigits.substring(0, 2));
            var month = Integer.parseInt(sixDigits.substring(2, 4));
            var day = Integer.parseInt(sixDigits.substring(4));
            var date = LocalDate.of(year, month, day);
            return (date.isAfter(last) ? LocalDate.of(year - 100, month, day) : date).toString();
        } catch (DateTimeException noDate) {
            return sixDigits;
        }
    }
}

package proofdesk.identomat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Fact.Standing;
import proofdesk.result.Located;
import proofdesk.result.Outcome;
import proofdesk.result.Source;

/** What Identomat read of the person and the document (contract identomat 5.3). Every member may be missing. */
final class PersonRead {

    private static final Map<String, Field> PERSON = new LinkedHashMap<>();
    private static final Map<String, Field> DOCUMENT = new LinkedHashMap<>();

    /** Dates, each with an instant beside it under this ending. */
    private static final Set<String> DATES = Set.of("birthday", "document_issued", "document_expires");

    /** What each side of a document says; the blocks of passports are named by analogy. */
    private static final List<String> SIDES = List.of("id_card_front", "id_card_back", "passport");

    /** Members of those in Latin script. */
    private static final Map<String, Field> PRINTED = new LinkedHashMap<>();

    private static final String TIME = "_time";

    /** Read elsewhere. */
    private static final String STATUS = "status";

    static {
        PERSON.put("first_name", Field.FIRST_NAME);
        PERSON.put("last_name", Field.LAST_NAME);
        PERSON.put("local_first_name", Field.LOCAL_FIRST_NAME);
        PERSON.put("local_middle_name", Field.LOCAL_MIDDLE_NAME);
        PERSON.put("local_last_name", Field.LOCAL_LAST_NAME);
        PERSON.put("birthday", Field.DATE_OF_BIRTH);
        PERSON.put("age", Field.AGE);
        PERSON.put("birth_place", Field.PLACE_OF_BIRTH);
        PERSON.put("sex", Field.GENDER);
        PERSON.put("nationality", Field.NATIONALITY);
        PERSON.put("citizenship", Field.CITIZENSHIP);
        PERSON.put("personal_number", Field.PERSONAL_IDENTIFICATION_NUMBER);
        PERSON.put("address", Field.ADDRESS);
        PERSON.put("email", Field.EMAIL);
        PERSON.put("phone", Field.PHONE);
        DOCUMENT.put("document_number", Field.DOCUMENT_NUMBER);
        DOCUMENT.put("issuing_state", Field.ISSUING_COUNTRY);
        DOCUMENT.put("authority", Field.ISSUING_AUTHORITY);
        DOCUMENT.put("document_issued", Field.DATE_OF_ISSUE);
        DOCUMENT.put("document_expires", Field.DATE_OF_EXPIRY);
        PRINTED.put("Given_Names_en_US", Field.FIRST_NAME);
        PRINTED.put("Surname_en_US", Field.LAST_NAME);
        PRINTED.put("Date_of_Birth_ISO", Field.DATE_OF_BIRTH);
        PRINTED.put("Document_Number_en_US", Field.DOCUMENT_NUMBER);
    }

    private final Located raw;
    private final Located person;
    private final Outcome outcome;
    private final Optional<Draft> asked;

    PersonRead(Located raw, Outcome outcome, Optional<Draft> asked) {
        this.raw = raw;
        this.person = raw.at("person");
        this.outcome = outcome;
        this.asked = asked;
    }

    List<Fact> person() {
        return facts(PERSON).toList();
    }

    List<Fact> document() {
        var type = raw.at("document_type");
        return Stream.concat(fact(Field.DOCUMENT_TYPE, type), facts(DOCUMENT)).toList();
    }

    /** Its result, and beside it what was read from each side of the document (contract identomat 5.1). */
    List<Source> sources() {
        return Stream.concat(
                        Stream.of(new Source(
                                Source.Kind.RESULT,
                                Stream.concat(person().stream(), document().stream())
                                        .toList())),
                        SIDES.stream().map(side -> new Source(Source.Kind.PRINT, printed(raw.at(side)))))
                .filter(source -> !source.facts().isEmpty())
                .toList();
    }

    private static List<Fact> printed(Located side) {
        return PRINTED.entrySet().stream()
                .map(entry -> Map.entry(entry.getValue(), side.at(entry.getKey())))
                .filter(entry -> !entry.getValue().text().isBlank())
                .map(entry -> new Fact(
                        entry.getKey(),
                        entry.getValue().text().strip(),
                        Standing.READ_ONLY,
                        entry.getValue().pointer()))
                .toList();
    }

    /** What stands there and is none of these. */
    List<Located> strangers() {
        var known = new HashSet<>(PERSON.keySet());
        known.addAll(DOCUMENT.keySet());
        DATES.forEach(date -> known.add(date + TIME));
        known.add(STATUS);
        var left = new ArrayList<Located>();
        person.members().filter(member -> !known.contains(member.name())).forEach(left::add);
        // a known name in a shape that is no value
        person.members()
                .filter(member -> known.contains(member.name()) && member.json().isContainer())
                .forEach(left::add);
        // an instant that is none
        DATES.stream()
                .sorted()
                .map(date -> person.at(date + TIME))
                .filter(time ->
                        WireDate.ofTime(time.text()).isEmpty() && !time.json().isContainer())
                .forEach(left::add);
        if (!person.json().isObject()) {
            left.add(person);
        }
        var type = raw.at("document_type");
        if (type.json().isContainer()) {
            left.add(type);
        }
        // two dates for one thing
        DATES.stream().sorted().filter(this::disagrees).map(person::at).forEach(left::add);
        return left;
    }

    private boolean disagrees(String date) {
        var day = WireDate.of(person.at(date).text());
        var time = WireDate.ofTime(person.at(date + TIME).text());
        return time.isPresent() && !person.at(date).text().isBlank() && !day.equals(time);
    }

    private Stream<Fact> facts(Map<String, Field> fields) {
        return fields.entrySet().stream()
                .flatMap(entry -> DATES.contains(entry.getKey())
                        ? date(entry.getValue(), entry.getKey())
                        : fact(entry.getValue(), person.at(entry.getKey())));
    }

    private Stream<Fact> date(Field field, String name) {
        var time = person.at(name + TIME);
        var day = WireDate.ofTime(time.text());
        if (day.isPresent()) {
            return Stream.of(new Fact(field, day.get().toString(), standing(field), time.pointer()));
        }
        var date = person.at(name);
        return WireDate.of(date.text())
                .map(read -> new Fact(field, read.toString(), standing(field), date.pointer()))
                .map(Stream::of)
                .orElseGet(() -> fact(field, date));
    }

    private Stream<Fact> fact(Field field, Located place) {
        return place.text().isBlank()
                ? Stream.empty()
                : Stream.of(new Fact(field, place.text().strip(), standing(field), place.pointer()));
    }

    /** An address or number that somebody typed is confirmed only where a code was sent to it. */
    private Standing standing(Field field) {
        var confirmed = outcome == Outcome.ACCEPTED
                && switch (field) {
                    case EMAIL -> checked(Flag.REQUIRE_EMAIL_CHECK);
                    case PHONE -> checked(Flag.REQUIRE_PHONE_NUMBER_CHECK);
                    default -> true;
                };
        return confirmed ? Standing.CONFIRMED : Standing.READ_ONLY;
    }

    private boolean checked(Flag flag) {
        return asked.filter(draft -> draft.flags().yes(flag)).isPresent();
    }
}

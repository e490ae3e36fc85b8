package proofdesk.comparison;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Source;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;

/** What one check tells of person and document, with everything it takes to compare it. */
record Told(UUID verificationId, String provider, Instant readAt, Verdict verdict, JsonNode raw) {

    /** What the screen shows of a matter. */
    Optional<Statement> shown(Matter matter) {
        var facts = Stream.concat(verdict.person().stream(), verdict.document().stream())
                .toList();
        return Statement.of(matter, facts, pointer -> origin(kindAt(pointer), pointer));
    }

    /** What every place in the report says of it, the zones that are text included. */
    List<Statement> all(Matter matter) {
        var statements = new ArrayList<Statement>();
        shown(matter).ifPresent(statements::add);
        Stream.concat(verdict.sources().stream(), zones().stream().map(Zones.Zone::source))
                .flatMap(source ->
                        Statement.of(matter, source.facts(), pointer -> origin(source.kind(), pointer)).stream())
                .filter(said ->
                        statements.stream().noneMatch(other -> other.origin().equals(said.origin())))
                .forEach(statements::add);
        return List.copyOf(statements);
    }

    List<Zones.Zone> zones() {
        return Zones.in(raw, LocalDate.ofInstant(readAt, ZoneOffset.UTC));
    }

    Origin origin(Source.Kind kind, String pointer) {
        return new Origin.InReport(verificationId, provider, readAt, kind, pointer);
    }

    private Source.Kind kindAt(String pointer) {
        return verdict.sources().stream()
                .filter(source ->
                        source.facts().stream().anyMatch(fact -> fact.pointer().equals(pointer)))
                .findFirst()
                .map(Source::kind)
                .orElse(Source.Kind.RESULT);
    }

    /** Whether both looked at the same document, as far as that can be told. */
    boolean sameDocument(Told other) {
        var mine = documentType();
        var theirs = other.documentType();
        return mine.isPresent() && theirs.isPresent()
                ? mine.equals(theirs)
                : sameWhereSaid(other, Matter.ISSUING_COUNTRY) && sameWhereSaid(other, Matter.DATE_OF_EXPIRY);
    }

    private boolean sameWhereSaid(Told other, Matter matter) {
        return shown(matter)
                .flatMap(mine -> other.shown(matter).map(mine::agrees))
                .orElse(false);
    }

    private Optional<String> documentType() {
        return verdict.document().stream()
                .filter(fact -> fact.field() == Field.DOCUMENT_TYPE)
                .map(Fact::value)
                .map(Told::documentType)
                .findFirst();
    }

    /** Vendors have words of their own for it, zones a letter (ICAO 9303-4 and 5). */
    private static String documentType(String word) {
        var letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (letters) {
            case "p", "pp", "pn", "passport" -> "passport";
            case "i", "id", "idcard", "identitycard", "nationalidcard" -> "identity card";
            case "drivinglicence", "drivinglicense", "driverlicense", "driverslicense" -> "driving licence";
            case "residencelicense", "residencepermit" -> "residence permit";
            default -> letters;
        };
    }

    @Override
    public String toString() {
        return "Told[" + verificationId + "]"; // the rest is personal data
    }
}

package proofdesk.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few documents the providers would read (contract assure 5). */
final class DocumentTypes {

    /** How a provider lists them. */
    enum Listing {
        /** With the provider's own ids. */
        NUMBERED,
        /** By country and kind alone. */
        NAMED,
        /** Not at all: it reads none. */
        NONE
    }

    static final String PASSPORT = "passport";

    static final List<Map<String, Object>> ALL = List.of(
            type(1, "NLD", "Netherlands", PASSPORT),
            type(2, "NLD", "Netherlands", "identityCard"),
            type(3, "NLD", "Netherlands", "driversLicense"),
            type(4, "NOR", "Norway", PASSPORT),
            type(5, "NOR", "Norway", "identityCard"),
            type(6, "DEU", "Germany", PASSPORT),
            type(7, "DEU", "Germany", "identityCard"),
            type(8, "ESP", "Spain", PASSPORT),
            type(9, "ESP", "Spain", "identityCard"),
            type(10, "PRT", "Portugal", "identityCard"));

    private DocumentTypes() {}

    private static Map<String, Object> type(int id, String country, String name, String type) {
        return Map.of("id", id, "country", country, "countryName", name, "type", type);
    }

    /** What a provider answers; 404 where it reads no documents. */
    static List<Map<String, Object>> of(Provider provider) {
        return switch (provider.documents()) {
            case NUMBERED -> ALL;
            case NAMED -> ALL.stream().map(DocumentTypes::withoutId).toList();
            case NONE -> throw Problem.notFound("Provider");
        };
    }

    private static Map<String, Object> withoutId(Map<String, Object> type) {
        var without = new LinkedHashMap<>(type);
        without.remove("id");
        return without;
    }

    /** The word of a document type, e.g. identityCard. */
    static String word(int id) {
        return ALL.stream()
                .filter(type -> Integer.valueOf(id).equals(type.get("id")))
                .map(type -> String.valueOf(type.get("type")))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Document type"));
    }

    /** Cards have a back worth a picture; of everything else it is one page. */
    static boolean twoSided(String word) {
        return word.equals("identityCard") || word.equals("driversLicense");
    }
}

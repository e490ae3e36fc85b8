package proofdesk.sandbox;

import java.util.List;
import java.util.Map;

/** A few documents PictureID would read (contract assure 5). */
final class DocumentTypes {

    static final List<Map<String, Object>> ALL = List.of(
            type(1, "NLD", "Netherlands", "passport"),
            type(2, "NLD", "Netherlands", "identityCard"),
            type(3, "NLD", "Netherlands", "driversLicense"),
            type(4, "NOR", "Norway", "passport"),
            type(5, "NOR", "Norway", "identityCard"),
            type(6, "DEU", "Germany", "passport"),
            type(7, "DEU", "Germany", "identityCard"),
            type(8, "ESP", "Spain", "passport"),
            type(9, "ESP", "Spain", "identityCard"),
            type(10, "PRT", "Portugal", "identityCard"));

    private DocumentTypes() {}

    private static Map<String, Object> type(int id, String country, String name, String type) {
        return Map.of("id", id, "country", country, "countryName", name, "type", type);
    }
}

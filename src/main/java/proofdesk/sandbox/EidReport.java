package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The element {@code ocr} of Electronic IDentification (contract assure 10.3; seed 001). */
final class EidReport {

    private EidReport() {}

    static Map<String, Object> ocr(Store.Process process, Scenario scenario, Persona persona) {
        var word = process.documentWord();
        var ocr = new LinkedHashMap<String, Object>();
        ocr.put("similarityScore", scenario.similarity());
        ocr.put("livenessDetected", scenario.has(Trait.NOT_LIVE) ? "false" : "true"); // a text, as in the samples
        ocr.put("features", features(process, scenario));
        ocr.put("securityChecks", checks(word, scenario));
        if (word.equals("identityCard")) {
            ocr.put("socialSecurityNumber", "11900000740");
            ocr.put("healthNumber", "123450000");
            ocr.put("taxNumber", "199000003");
        }
        ocr.putAll(persona.data());
        ocr.put("documentType", word);
        if (scenario.has(Trait.UNHEARD_OF)) {
            ocr.put("somethingNew", Map.of("version", 2));
        }
        return ocr;
    }

    /** Marks that should be on the document; what was not found has no box. */
    private static List<Map<String, Object>> features(Store.Process process, Scenario scenario) {
        var features = new ArrayList<Map<String, Object>>();
        var front = process.images.get("front");
        if (front != null) {
            Specimens.features(front.width(), front.height()).forEach((name, box) -> {
                var found = !Specimens.hidden(scenario, name);
                var feature = members("name", name, "found", found);
                if (found) {
                    feature.put("bbox", box.members());
                }
                feature.put("side", "data");
                features.add(feature);
            });
        }
        return features;
    }

    private static Map<String, Object> checks(String word, Scenario scenario) {
        var checks = new LinkedHashMap<String, Object>();
        checks.put("nonExpired", valid(!scenario.has(Trait.EXPIRED)));
        checks.put("notUnderage", valid(!scenario.has(Trait.UNDERAGE)));
        checks.put("dataIntegrity", valid(!scenario.has(Trait.INCONSISTENT)));
        checks.put("livenessDetected", valid(!scenario.has(Trait.NOT_LIVE)));
        checks.put("notFaceSpoofing", valid(!scenario.has(Trait.SPOOFED)));
        if (DocumentTypes.twoSided(word)) {
            checks.put("sidesMatch", valid(!scenario.has(Trait.SIDES_DIFFER)));
        }
        checks.put("notBWCopy", valid(!scenario.has(Trait.BLACK_AND_WHITE)));
        if (scenario.has(Trait.UNHEARD_OF)) {
            checks.put("notPhotoOfScreen", Map.of("valid", true, "score", 0.98));
        }
        return checks;
    }

    private static Map<String, Object> valid(boolean valid) {
        return Map.of("valid", valid);
    }
}

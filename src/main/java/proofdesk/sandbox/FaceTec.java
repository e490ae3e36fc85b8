package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** FaceTec: a living face against a reference photo (contract assure 6, 9, 10.4; seed 003). */
final class FaceTec implements Provider {

    private static final List<String> ENROLMENT =
            List.of("faceScan", "auditTrailImage", "lowQualityAuditTrailImage", "userAgent");

    @Override
    public String alias() {
        return "facetec";
    }

    @Override
    public List<String> processTypes() {
        return List.of();
    }

    @Override
    public boolean hosted(String processType) {
        return false;
    }

    @Override
    public Set<String> uploads(String processType) {
        return Set.of("selfie");
    }

    @Override
    public List<String> wanted(String processType, boolean twoSided) {
        return List.of("selfie");
    }

    @Override
    public boolean atOnce() {
        return true;
    }

    @Override
    public DocumentTypes.Listing documents() {
        return DocumentTypes.Listing.NONE;
    }

    @Override
    public List<Scenario> scenarios() {
        return new Cases(this, alias())
                .add(
                        "accepted.match-and-live",
                        "The face matches and lives; the result is there when the start call answers.")
                .add("accepted.later", "The same, after some processing.", Trait.LATER)
                .add("accepted.as-text", "The same, with words for truth values and numbers.", Trait.AS_TEXT)
                .add("rejected.no-match", "A living person, and another one.", Trait.FACES_DIFFER)
                .add("rejected.not-live", "The face matches, and does not live.", Trait.NOT_LIVE)
                .add("rejected.neither", "Neither matches nor lives.", Trait.FACES_DIFFER, Trait.NOT_LIVE)
                .add("failed.technical", "Something broke at the provider.")
                .add("unknown.status", "A status nobody has heard of: no client may take it for acceptance.")
                .all();
    }

    /** It reads no document, and so has nothing to say about one (contract assure 10.4). */
    @Override
    public Map<String, Object> finalResult(Store.Process process, Persona persona) {
        return Map.of();
    }

    @Override
    public Map<String, Object> specific(Store.Process process, Scenario scenario, Persona persona) {
        var match = !scenario.has(Trait.FACES_DIFFER);
        var live = !scenario.has(Trait.NOT_LIVE);
        var text = scenario.has(Trait.AS_TEXT);
        var matching = new LinkedHashMap<String, Object>();
        matching.put("success", text ? String.valueOf(match) : (Object) match);
        var level = match ? 7 : 0;
        matching.put("matchLevel", text ? String.valueOf(level) : (Object) level);
        if (!match) {
            matching.put("error", "The faces do not match");
        }
        return members(
                "matching", matching, "liveness", members("success", text ? String.valueOf(live) : (Object) live));
    }

    /** Four texts, all there (contract assure 9, 16.17). */
    static void enrolled(JsonNode body) {
        var enrolment = new Fields(body).object("facetecEnrollment");
        for (var name : ENROLMENT) {
            var text = enrolment.text(name);
            if (text == null || text.isBlank()) {
                throw Problem.invalid("facetecEnrollment." + name, "there and not empty");
            }
        }
    }

    /** A face scan may name a scenario: the third door to choose one by, as there is no capture page. */
    static String scanned(JsonNode body) {
        return body.path("facetecEnrollment").path("faceScan").asString("");
    }

    /** What the app needs to start the device's SDK. */
    static Map<String, Object> keys() {
        return members(
                "facetecEncryptionPublicKey",
                PublicKey.PEM,
                "facetecDeviceKeyIdentifier",
                Begin.random(32),
                "facetecProductionKeyText",
                "{\"domains\":\"example.org\",\"key\":\"" + Begin.random(64) + "\"}");
    }

    private static final class PublicKey {

        static final String PEM = pem();

        private static String pem() {
            try {
                var key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
                return "-----BEGIN PUBLIC KEY-----" + Base64.getEncoder().encodeToString(key.getEncoded())
                        + "-----END PUBLIC KEY-----";
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package proofdesk.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals what is personal or secret in a check with its dossier's key (decision 008). Bound to check and column. */
@Component
class Sealing {

    private static final String VERSION = "v1.";

    private final Keys keys;
    private final DossierKeys dossiers;

    Sealing(Keys keys, DossierKeys dossiers) {
        this.keys = keys;
        this.dossiers = dossiers;
    }

    String report(Check check, String plain) {
        var before = check.said().report();
        return before != null
                        && isSealed(before)
                        && report(check).filter(plain::equals).isPresent()
                ? before // the same answer again is no change
                : seal(check, "report", plain);
    }

    /** The report as the vendor gave it; empty when there is none or its key is gone. */
    Optional<String> report(Check check) {
        return Optional.ofNullable(check.said().report()).flatMap(stored -> open(check, "report", stored));
    }

    String captureUrl(Check check, String plain) {
        return seal(check, "capture_url", plain);
    }

    Optional<String> captureUrl(Check check) {
        return Optional.ofNullable(check.there().captureUrl()).flatMap(stored -> open(check, "capture_url", stored));
    }

    String launch(Check check, String plain) {
        return seal(check, "launch", plain);
    }

    Optional<String> launch(Check check) {
        return Optional.ofNullable(check.there().launch()).flatMap(stored -> open(check, "launch", stored));
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(VERSION);
    }

    private String seal(Check check, String column, String plain) {
        var content = plain.getBytes(StandardCharsets.UTF_8);
        var sealed = keys.encrypt(dossiers.get(check.dossierId()), content, bound(check, column));
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private Optional<String> open(Check check, String column, String stored) {
        if (!isSealed(stored)) {
            return Optional.of(stored); // from before there were keys
        }
        var sealed = Base64.getUrlDecoder().decode(stored.substring(VERSION.length()));
        return dossiers.find(check.dossierId())
                .map(key -> new String(Keys.decrypt(key, sealed, bound(check, column)), StandardCharsets.UTF_8));
    }

    private static String bound(Check check, String column) {
        return check.id() + "/" + column;
    }
}

package proofdesk.verification;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seals what is personal or secret in a check with its dossier's key (decision 008). Bound to check and column. */
@Component
class Sealing {

    private final DossierSeal dossiers;

    Sealing(DossierSeal dossiers) {
        this.dossiers = dossiers;
    }

    String report(Check check, String plain) {
        var before = check.said().report();
        return before != null
                        && DossierSeal.isSealed(before)
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

    private String seal(Check check, String column, String plain) {
        return dossiers.seal(check.dossierId(), bound(check, column), plain);
    }

    private Optional<String> open(Check check, String column, String stored) {
        return dossiers.open(check.dossierId(), bound(check, column), stored);
    }

    private static String bound(Check check, String column) {
        return check.id() + "/" + column;
    }
}

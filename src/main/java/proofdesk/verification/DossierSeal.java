package proofdesk.verification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals texts with a dossier's key (decision 008). A text is bound to its place: moved elsewhere it does not open. */
@Component
public class DossierSeal {

    private static final String VERSION = "v1.";

    private final Keys keys;
    private final DossierKeys dossiers;

    DossierSeal(Keys keys, DossierKeys dossiers) {
        this.keys = keys;
        this.dossiers = dossiers;
    }

    /** @param place e.g. the id of what it belongs to and a column's name */
    public String seal(UUID dossierId, String place, String plain) {
        var content = plain.getBytes(StandardCharsets.UTF_8);
        var sealed = keys.encrypt(dossiers.get(dossierId), content, place);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The text; empty when the dossier's key is gone. */
    public Optional<String> open(UUID dossierId, String place, String stored) {
        if (!isSealed(stored)) {
            return Optional.of(stored); // from before there were keys
        }
        var sealed = Base64.getUrlDecoder().decode(stored.substring(VERSION.length()));
        return dossiers.find(dossierId)
                .map(key -> new String(Keys.decrypt(key, sealed, place), StandardCharsets.UTF_8));
    }

    /** The same for a piece of a file. */
    public byte[] seal(UUID dossierId, String place, byte[] plain) {
        return keys.encrypt(dossiers.get(dossierId), plain, place);
    }

    /** What {@link #seal(UUID, String, byte[])} gave; empty when the dossier's key is gone. */
    public Optional<byte[]> open(UUID dossierId, String place, byte[] sealed) {
        return dossiers.find(dossierId).map(key -> Keys.decrypt(key, sealed, place));
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(VERSION);
    }
}

package proofdesk.verification;

import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import proofdesk.dossier.Folders;

/** Each dossier's own data key, wrapped by the installation key; it goes with the dossier. */
@Component
class DossierKeys {

    private final Keys keys;
    private final Folders folders;
    private final SecretKey wrapping;

    DossierKeys(Keys keys, Folders folders) {
        this.keys = keys;
        this.folders = folders;
        wrapping = keys.derived("proofdesk dossier keys 1");
    }

    /** The key to read with; empty when the dossier's key is gone, and with it everything sealed. */
    Optional<SecretKey> find(UUID dossierId) {
        return folders.wrappedKey(dossierId)
                .map(wrapped -> Keys.key(Keys.decrypt(wrapping, wrapped, dossierId.toString())));
    }

    /** The key to write with; made when it is needed first. */
    SecretKey get(UUID dossierId) {
        return find(dossierId).orElseGet(() -> {
            var made = keys.fresh();
            folders.keepKey(dossierId, keys.encrypt(wrapping, made.getEncoded(), dossierId.toString()));
            return find(dossierId).orElse(made); // of a dossier gone meanwhile, nothing will be stored
        });
    }
}

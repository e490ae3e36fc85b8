package proofdesk.verification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.dossier.Folders;
import proofdesk.provider.Provider;
import proofdesk.provider.Reference;

/** Where a dossier's checks are at a vendor. */
@Component
class Places {

    private final Folders folders;

    Places(Folders folders) {
        this.folders = folders;
    }

    /** The dossier's folder there, empty while there is none; where the vendor has no folders, the dossier's own id. */
    Optional<String> of(UUID dossierId, Provider provider) {
        return provider.hasFolders() ? folders.at(dossierId, provider.vendor()) : Optional.of(dossierId.toString());
    }

    /** Empty while the vendor has named no process. */
    Optional<Reference> of(Check check, Provider provider) {
        var process = check.process();
        return process == null
                ? Optional.empty()
                : of(check.dossierId(), provider).map(folder -> new Reference(folder, process));
    }
}

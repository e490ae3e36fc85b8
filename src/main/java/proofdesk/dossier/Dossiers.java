package proofdesk.dossier;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.security.Role;

/** All dossiers. */
@Service
public class Dossiers {

    /** The longest own reference, in characters. */
    public static final int REFERENCE_LENGTH = 100;

    /**
     * Opens a dossier.
     *
     * @param reference the relying party's own; blank counts as none
     * @throws ReferenceTaken when another dossier has it
     */
    @PreAuthorize(Role.MAY_ACT)
    public Dossier open(@Nullable String reference) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Dossier> find(UUID id) {
        throw new UnsupportedOperationException();
    }
}

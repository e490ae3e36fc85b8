package proofdesk.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Folders;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.EndUserFolders.Folder;
import proofdesk.provider.EndUserFolders.Process;
import proofdesk.provider.Offer.Way;
import proofdesk.security.CurrentUser;

/** End-users' folders that a vendor has and we do not know: found by their id, and made dossiers of ours. */
@Service
public class Adoptions {

    private static final String MAY_ADOPT = "hasRole('ADMIN')";

    private final List<EndUserFolders> vendors;
    private final Dossiers dossiers;
    private final Folders folders;
    private final CheckRepository repository;
    private final Looking looking;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Adoptions(
            List<EndUserFolders> vendors,
            Dossiers dossiers,
            Folders folders,
            CheckRepository repository,
            Looking looking,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.vendors = vendors;
        this.dossiers = dossiers;
        this.folders = folders;
        this.repository = repository;
        this.looking = looking;
        this.transactions = transactions;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** The vendors whose folders can be adopted. */
    public List<String> vendors() {
        return vendors.stream().map(EndUserFolders::vendor).toList();
    }

    /** Asks the vendor; empty when it has no such folder. Throws {@link proofdesk.provider.ProviderException}. */
    @PreAuthorize(MAY_ADOPT)
    public Optional<Folder> find(String vendor, String folder) {
        return vendors.stream()
                .filter(one -> one.vendor().equals(vendor))
                .findFirst()
                .flatMap(one -> one.find(folder));
    }

    /** The dossier of ours that has this folder already. */
    @PreAuthorize(MAY_ADOPT)
    public Optional<UUID> ours(String vendor, String folder) {
        return folders.dossierOf(vendor, folder);
    }

    /**
     * Makes a dossier of a folder and a check of each of its processes, which are then read in the background. All of it
     * or nothing; what somebody else adopted meanwhile is not adopted twice.
     *
     * @param reference the dossier's own; null for none
     * @return the dossier
     * @throws proofdesk.dossier.ReferenceTaken when another dossier has the reference
     */
    @PreAuthorize(MAY_ADOPT)
    public UUID adopt(String vendor, Folder folder, @Nullable String reference) {
        try {
            return transactions.execute(status -> {
                var dossier = dossiers.open(reference).id();
                folders.remember(dossier, vendor, folder.id());
                folder.processes().stream()
                        .filter(process -> !process.provider().isEmpty())
                        .forEach(process -> adopt(dossier, process));
                return dossier;
            });
        } catch (DuplicateKeyException e) {
            return ours(vendor, folder.id()).orElseThrow(() -> e);
        }
    }

    private void adopt(UUID dossier, Process process) {
        var now = clock.instant();
        var began = process.createdAt().orElse(now);
        var check = Check.ordered(
                        dossier,
                        new Check.Asked(
                                process.provider(),
                                process.processType(),
                                Way.HOSTED,
                                null,
                                null,
                                null,
                                null,
                                began,
                                user.name()))
                .begun(began, Check.There.NOTHING.located(process.id()));
        var saved = repository.save(check);
        events.publishEvent(VerificationChanged.of(saved, user.name(), "verification.adopted"));
        looking.now(saved.id());
    }
}

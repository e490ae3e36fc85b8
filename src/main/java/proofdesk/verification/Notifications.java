package proofdesk.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import proofdesk.dossier.Folders;
import proofdesk.provider.Providers;

/** What the vendors' notifications may do here: make a check due, nothing else. */
@Service
public class Notifications {

    private static final String SCHEME = "Proofdesk ";
    private static final Pattern HEADER =
            Pattern.compile(SCHEME + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{1,100})");

    private final Checks checks;
    private final CheckRepository repository;
    private final Visits visits;
    private final Folders folders;
    private final Providers providers;
    private final Looking looking;

    Notifications(
            Checks checks,
            CheckRepository repository,
            Visits visits,
            Folders folders,
            Providers providers,
            Looking looking) {
        this.checks = checks;
        this.repository = repository;
        this.visits = visits;
        this.folders = folders;
        this.providers = providers;
        this.looking = looking;
    }

    /** The complete header value the vendor must send (contract assure 16.16: nothing is put before it). */
    static String header(UUID verificationId, String secret) {
        return SCHEME + verificationId + "." + secret;
    }

    /**
     * Finds the check a callback header belongs to. The secret is compared in constant time with what is stored hashed.
     *
     * @param authorization the complete header value as received
     */
    public Optional<UUID> checkOf(@Nullable String authorization) {
        var sent = HEADER.matcher(authorization == null ? "" : authorization);
        return sent.matches()
                ? checks.find(UUID.fromString(sent.group(1)))
                        .filter(check -> check.there().callbackHash() != null
                                && Secrets.matches(sent.group(2), check.there().callbackHash()))
                        .map(Check::id)
                : Optional.empty();
    }

    /**
     * Makes the check due now, in the caller's transaction.
     *
     * @return false when the folder or process named is not the check's own
     */
    @Transactional
    public boolean due(UUID verificationId, String folder, @Nullable String process) {
        var check = checks.find(verificationId);
        if (check.isEmpty()) {
            return false;
        }
        var own = folders.at(
                check.get().dossierId(), providers.get(check.get().provider()).vendor());
        var others = visits.others(check.get());
        if (!others.isEmpty() && own.isPresent() && own.get().equals(folder)) {
            // one callback address for both: which of them the process is, the reconciler finds out
            due(check.get(), null);
            others.forEach(other -> due(other, null));
            return true;
        }
        var known = check.get().process();
        if (own.isEmpty()
                || !own.get().equals(folder)
                || (known != null && process != null && !known.equals(process))
                || (known == null && process != null && belongsToAnother(process, check.get()))) {
            return false;
        }
        due(check.get(), process);
        return true;
    }

    private void due(Check check, @Nullable String process) {
        if (check.outcome().isFinal() && check.erasingSince() == null) {
            looking.back(check.id()); // mostly it says what we know; but it may have another word
            return;
        }
        checks.change(
                check.id(),
                providers.get(check.provider()).name(),
                "notification.accepted",
                c -> c.live()
                        ? Optional.of(
                                process == null || c.process() != null
                                        ? c.due()
                                        : c.located(process).due())
                        : Optional.empty(),
                () -> looking.now(check.id()));
    }

    /**
     * Makes due what a vendor says something happened to, in the caller's transaction: the check of that process, or,
     * where the vendor names none or one that is not known yet, what waits in the folder.
     *
     * @return the check, or the newest of several; empty when folder or process is none of ours
     */
    @Transactional
    public Optional<UUID> due(String vendor, String folder, @Nullable String process) {
        var checks = folders
                .dossierOf(vendor, folder)
                .map(repository::findByDossierIdOrderByAskedOrderedAtDescIdDesc)
                .orElse(List.of())
                .stream()
                .filter(check -> providers.get(check.provider()).vendor().equals(vendor))
                .toList();
        var named = checks.stream()
                .filter(check -> process != null && process.equals(check.process()))
                .toList();
        var concerned = named.isEmpty()
                ? checks.stream()
                        .filter(check -> check.live() && (process == null || check.process() == null))
                        .toList()
                : named;
        // several may wait without a process; the reconciler finds out which of them it is
        var located = concerned.size() == 1 ? process : null;
        concerned.forEach(check -> due(check.id(), folder, located));
        return concerned.stream().findFirst().map(Check::id);
    }

    /**
     * Makes due the check that a vendor without folders knows by its process alone, in the caller's transaction.
     *
     * @return empty when the process is none of ours
     */
    @Transactional
    public Optional<UUID> due(String process) {
        var check = repository.findByThereProcess(process).stream()
                .filter(one -> !providers.get(one.provider()).hasFolders())
                .findFirst();
        check.ifPresent(one -> due(one, process));
        return check.map(Check::id);
    }

    /** The result of one check is never taken for another's, whoever says so. */
    private boolean belongsToAnother(String process, Check check) {
        return repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(check.dossierId()).stream()
                .anyMatch(other -> !other.id().equals(check.id()) && process.equals(other.process()));
    }
}

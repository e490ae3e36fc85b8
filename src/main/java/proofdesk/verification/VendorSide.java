package proofdesk.verification;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.dossier.Folders;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;

/**
 * Erases what a vendor has, also what we were never told of: a process whose answer got lost, one begun while the check
 * was being erased, one left behind by a capture that was begun anew.
 */
@Component
class VendorSide {

    /** More processes than any check has ever had: who finds so many looks at the wrong thing. */
    private static final int MOST = 50;

    private final CheckRepository repository;
    private final Folders folders;
    private final Places places;
    private final Providers providers;
    private final Clock clock;

    VendorSide(CheckRepository repository, Folders folders, Places places, Providers providers, Clock clock) {
        this.repository = repository;
        this.folders = folders;
        this.places = places;
        this.providers = providers;
        this.clock = clock;
    }

    /** @return false while one of its checks is being begun, since nobody knows yet what is to be erased */
    boolean eraseDossier(UUID dossierId) {
        if (checks(dossierId).stream().anyMatch(this::isBeingBegun)) {
            return false;
        }
        folders.of(dossierId)
                .forEach((vendor, folder) -> providers.all().stream()
                        .filter(provider -> provider.vendor().equals(vendor))
                        .findFirst()
                        .orElseThrow(() -> new ProviderException.Unavailable(
                                "No provider of " + vendor + " is installed", vendor, null))
                        .eraseFolder(folder));
        checks(dossierId).forEach(this::eraseWithoutFolder);
        return true;
    }

    /** What no folder's erasure takes along. Whoever is not set up any more has erased nothing. */
    private void eraseWithoutFolder(Check check) {
        var provider = providers.get(check.provider());
        if (check.process() != null) {
            var place = places.of(check, provider)
                    .orElseThrow(() -> new ProviderException.Unavailable(
                            "Nobody is installed who could erase what " + check.provider() + " has",
                            check.id().toString(),
                            null));
            if (!provider.hasFolders()) {
                provider.erase(place);
            }
        }
    }

    /** @return false while it is being begun, or may own a process that could as well be another check's */
    boolean eraseCheck(UUID id) {
        var check = repository.findById(id);
        if (check.isEmpty()) {
            return true;
        }
        var provider = providers.get(check.get().provider());
        if (isBeingBegun(check.get())) {
            return false;
        }
        var folder = provider.hasFolders()
                ? folders.at(check.get().dossierId(), provider.vendor())
                : Optional.<String>empty();
        if (folder.isEmpty()) {
            eraseWithoutFolder(check.get());
            return true;
        }
        return eraseAll(check.get(), provider, folder.get());
    }

    private boolean eraseAll(Check check, Provider provider, String folder) {
        var others = checks(check.dossierId()).stream()
                .filter(other -> !other.id().equals(check.id()))
                .toList();
        var known = new HashSet<String>();
        others.forEach(other -> Optional.ofNullable(other.process()).ifPresent(known::add));
        if (check.process() != null) {
            provider.erase(new Reference(folder, check.process()));
            known.add(check.process());
        }
        if (others.stream().anyMatch(this::isUnsettled)) {
            return check.process() != null;
        }
        for (var times = 0; times < MOST; times++) {
            var left = provider.locate(order(check, folder), known);
            if (left.isEmpty()) {
                return true;
            }
            provider.erase(left.get());
            known.add(left.get().process());
        }
        throw new ProviderException.Refused("The vendor shows more processes than there can be", folder);
    }

    /** Anything begun since the link was opened may be this check's. Only what {@code locate} looks at; nothing is sent. */
    private static Order order(Check check, String folder) {
        var opened = check.steps().openedAt();
        var blank = URI.create("about:blank");
        return new Order(
                folder,
                check.processType(),
                blank,
                blank,
                "",
                opened == null ? check.asked().orderedAt() : opened);
    }

    /** A live check that owns a process which is not known yet. */
    private boolean isUnsettled(Check check) {
        return isBeingBegun(check) || (check.live() && check.steps().handedOverAt() != null && check.process() == null);
    }

    private boolean isBeingBegun(Check check) {
        var claimed = check.steps().claimedAt();
        return claimed != null && clock.instant().isBefore(claimed.plus(HandOver.STALE));
    }

    private List<Check> checks(UUID dossierId) {
        return repository.findByDossierIdOrderByAskedOrderedAtDescIdDesc(dossierId);
    }
}

package proofdesk.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.CaptureConfigurations.Member;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import tools.jackson.databind.node.ObjectNode;

/**
 * The vendor's capture configurations, for administrators and auditors. Only the vendor keeps them; what reaches it
 * throws {@link ProviderException}.
 */
@Service
class Configurations {

    static final String MAY_SEE = "hasAnyRole('ADMIN', 'AUDITOR')";
    static final String MAY_CHANGE = "hasRole('ADMIN')";

    /** What a vendor may add to a configuration by itself: not for a copy, and no news when it appears. */
    static final List<String> OWN = List.of("configurationId", "id", "uiProfile", "createdAt", "updatedAt");

    private final List<CaptureConfigurations> vendors;
    private final Providers providers;
    private final CaptureDefaults defaults;

    Configurations(List<CaptureConfigurations> vendors, Providers providers, CaptureDefaults defaults) {
        this.vendors = vendors;
        this.providers = providers;
        this.defaults = defaults;
    }

    @PreAuthorize(MAY_SEE)
    List<Member> members() {
        return vendor().members();
    }

    @PreAuthorize(MAY_SEE)
    List<CaptureConfiguration> list() {
        return vendor().list();
    }

    @PreAuthorize(MAY_SEE)
    Optional<CaptureConfiguration> find(String id) {
        return vendor().find(id);
    }

    /** @throws Taken when there is one of this id */
    @PreAuthorize(MAY_CHANGE)
    void create(String id, ObjectNode content) {
        if (vendor().find(id).isPresent()) {
            throw new Taken();
        }
        vendor().create(new CaptureConfiguration(id, content));
    }

    /**
     * Saves what was made of {@code loaded}. The vendor knows no versions, so it is read just before: between that read
     * and the write nobody is noticed.
     *
     * @throws Changed when it is no longer what was loaded
     * @throws ProviderException.Gone when it is not there any more
     */
    @PreAuthorize(MAY_CHANGE)
    void save(String id, ObjectNode loaded, ObjectNode changed) {
        var there = vendor().find(id)
                .orElseThrow(() -> new ProviderException.Gone("The configuration is not there any more", id))
                .content();
        if (there.equals(changed)) {
            return; // somebody did the same, or the answer to our own write got lost
        }
        if (!there.equals(loaded)) {
            throw new Changed(there);
        }
        vendor().replace(new CaptureConfiguration(id, changed));
    }

    /** Deletes it at the vendor, and as anybody's default. */
    @PreAuthorize(MAY_CHANGE)
    void delete(String id) {
        vendor().delete(id);
        defaults.forget(id);
    }

    /** Those whose checks are done on pages that can be configured. */
    @PreAuthorize(MAY_SEE)
    List<Provider> providers() {
        return providers.offered(Way.HOSTED).stream()
                .filter(provider ->
                        vendors.stream().anyMatch(one -> one.vendor().equals(provider.vendor())))
                .toList();
    }

    @PreAuthorize(MAY_SEE)
    Optional<String> byDefault(Provider provider) {
        return defaults.of(provider.id());
    }

    @PreAuthorize(MAY_CHANGE)
    void useByDefault(Provider provider, Optional<String> configuration) {
        defaults.set(provider.id(), configuration);
    }

    private CaptureConfigurations vendor() {
        return vendors.getFirst();
    }

    /** There is a configuration of this id already. */
    static final class Taken extends RuntimeException {}

    /** Somebody else changed it meanwhile. */
    static final class Changed extends RuntimeException {

        private final transient ObjectNode there;

        Changed(ObjectNode there) {
            super("Somebody else changed the configuration");
            this.there = there;
        }

        ObjectNode there() {
            return there;
        }
    }
}

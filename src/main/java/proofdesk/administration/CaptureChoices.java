package proofdesk.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.CaptureConfigurations;
import proofdesk.provider.Provider;
import proofdesk.security.Role;

/** How the pages of a check may look, for whoever orders one. */
@Service
public class CaptureChoices {

    private final List<CaptureConfigurations> vendors;
    private final CaptureDefaults defaults;

    CaptureChoices(List<CaptureConfigurations> vendors, CaptureDefaults defaults) {
        this.vendors = vendors;
        this.defaults = defaults;
    }

    /**
     * The vendor's configurations, by its own ids; none where it has no such thing. Asks the vendor.
     *
     * @throws proofdesk.provider.ProviderException when it does not answer; a check can be ordered all the same
     */
    @PreAuthorize(Role.MAY_LOOK)
    public List<CaptureConfiguration> of(Provider provider) {
        return vendors.stream()
                .filter(vendor -> vendor.vendor().equals(provider.vendor()))
                .flatMap(vendor -> vendor.list().stream())
                .toList();
    }

    /** The id of the configuration that an administrator chose for this provider's checks. Asks nobody. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<String> byDefault(Provider provider) {
        return defaults.of(provider.id());
    }
}

package proofdesk.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.provider.VendorHealth;
import proofdesk.verification.Waiting;

/** How it goes with all vendors. */
@Service
class VendorHealths {

    private final List<VendorHealth> vendors;
    private final Providers providers;
    private final Waiting waiting;

    VendorHealths(List<VendorHealth> vendors, Providers providers, Waiting waiting) {
        this.vendors = vendors;
        this.providers = providers;
        this.waiting = waiting;
    }

    @PreAuthorize(Configurations.MAY_SEE)
    List<Seen> now() {
        return vendors.stream()
                .map(vendor -> new Seen(
                        vendor.vendor(),
                        vendor.vendorName(),
                        vendor.now(),
                        waiting.oldest(providersOf(vendor.vendor()))))
                .toList();
    }

    private List<String> providersOf(String vendor) {
        return providers.all().stream()
                .filter(provider -> provider.vendor().equals(vendor))
                .map(Provider::id)
                .toList();
    }

    /** One vendor as it is now. */
    record Seen(String vendor, String name, VendorHealth.Health health, Optional<Waiting.Oldest> oldest) {}
}

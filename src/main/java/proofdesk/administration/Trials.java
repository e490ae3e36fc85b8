package proofdesk.administration;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Offer.Way;
import proofdesk.verification.Verifications;
import proofdesk.verification.Wish;

/** Checks on the sandbox that are there to be looked at. A real vendor would count, and charge for, each of them. */
@Service
class Trials {

    private static final Duration WHILE = Duration.ofHours(1);

    private final Configurations configurations;
    private final Dossiers dossiers;
    private final Verifications verifications;
    private final boolean sandbox;

    Trials(
            Configurations configurations,
            Dossiers dossiers,
            Verifications verifications,
            @Value("${proofdesk.sandbox.enabled:false}") boolean sandbox) {
        this.configurations = configurations;
        this.dossiers = dossiers;
        this.verifications = verifications;
        this.sandbox = sandbox;
    }

    boolean possible() {
        return sandbox;
    }

    /** A check in a dossier of its own with this configuration; the link is what the person would get. */
    @PreAuthorize(Configurations.MAY_CHANGE)
    URI start(String configuration) {
        var provider = configurations.providers().getFirst();
        var type = provider.offer().processTypes(Way.HOSTED).getLast();
        var check = verifications.order(
                dossiers.open(null).id(),
                Wish.hosted(provider.id(), type.id(), WHILE).configured(configuration));
        return verifications.link(check.id()).orElseThrow().url();
    }
}

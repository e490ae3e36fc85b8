package proofdesk.assure;

import org.springframework.stereotype.Component;
import proofdesk.provider.VendorHealth;

/** How it goes with Assure. The token itself is told to nobody, only how long it is good. */
@Component
record AssureHealth(Tally tally, AssureToken token) implements VendorHealth {

    @Override
    public String vendor() {
        return "assure";
    }

    @Override
    public String vendorName() {
        return "Signicat Assure";
    }

    @Override
    public Health now() {
        var counts = tally.counts();
        return new Health(
                counts.lastAnswer(),
                counts.calls(),
                counts.failures(),
                counts.lastFailure(),
                token.until(),
                counts.lastTokenFailure());
    }
}

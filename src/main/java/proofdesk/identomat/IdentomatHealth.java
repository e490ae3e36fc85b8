package proofdesk.identomat;

import proofdesk.provider.VendorHealth;

/** How it goes with Identomat. There is no token to speak of: each call brings its key along. */
record IdentomatHealth(Identomat identomat, IdentomatCalls calls) implements VendorHealth {

    @Override
    public String vendor() {
        return identomat.vendor();
    }

    @Override
    public String vendorName() {
        return identomat.name();
    }

    @Override
    public Health now() {
        return calls.health();
    }
}

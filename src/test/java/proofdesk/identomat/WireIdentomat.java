package proofdesk.identomat;

import java.util.List;
import proofdesk.WireVendor;

/** Identomat on a socket that answers byte for byte what a test tells it. */
final class WireIdentomat implements AutoCloseable {

    private final WireVendor vendor = new WireVendor();

    String address() {
        return vendor.address();
    }

    /** What to answer to e.g. {@code result/}: one after the other, the last one for ever. */
    void on(String page, WireVendor.Answer... inTurn) {
        onPath("/external-api/" + page, inTurn);
    }

    /** The same for a page that is elsewhere. */
    void onPath(String path, WireVendor.Answer... inTurn) {
        vendor.on("POST " + path, inTurn);
    }

    void reset() {
        vendor.reset();
    }

    List<WireVendor.Request> requests() {
        return vendor.requests();
    }

    List<WireVendor.Request> requests(String page) {
        return vendor.requests("POST /external-api/" + page);
    }

    @Override
    public void close() {
        vendor.close();
    }
}

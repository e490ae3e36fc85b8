package proofdesk.provider;

import tools.jackson.databind.node.ObjectNode;

/**
 * How a vendor's pages look and work, under a name kept at the vendor.
 *
 * @param id the vendor's, e.g. {@code acme-blue}
 * @param content as received, every unknown member kept; empty where a list named it only
 */
public record CaptureConfiguration(String id, ObjectNode content) {

    /** What the person reads on top of the page; empty where it has no title. */
    public String title() {
        return content.path("pageTitle").asString("");
    }
}

package proofdesk.provider;

import java.time.Instant;
import java.util.Optional;

/** How it goes with a vendor, as this installation sees it since it started; found by being a bean. Asks nobody. */
public interface VendorHealth {

    /** E.g. {@code assure}. */
    String vendor();

    /** As people know it, e.g. {@code Signicat Assure}. */
    String vendorName();

    Health now();

    /**
     * What was seen. A call that was answered with "not there" is no failure.
     *
     * @param lastAnswer when a call last worked
     * @param calls how many were made during the last hour
     * @param failures how many of these failed
     * @param tokenUntil how long the token held now is good; empty when there is none, as before the first call
     */
    record Health(
            Optional<Instant> lastAnswer,
            int calls,
            int failures,
            Optional<Failure> lastFailure,
            Optional<Instant> tokenUntil,
            Optional<Failure> lastTokenFailure) {}

    /**
     * @param what which call, and how it failed; no personal data, no ids
     * @param reference what to name when asking the vendor
     */
    record Failure(Instant at, String what, String reference) {}
}

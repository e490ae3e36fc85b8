package proofdesk.provider;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Verdict;

/**
 * A provider of identity checks: one class each, found by being a bean. Calls that reach the vendor throw
 * {@link ProviderException}; none may be made inside a database transaction.
 */
public interface Provider {

    /** The vendor's own alias, e.g. {@code signicatpictureid}; what is stored and what settings name. */
    String id();

    /** The provider's own name, as people know it, e.g. {@code Signicat PictureID}. */
    String name();

    /** Which vendor's folders its checks share, e.g. {@code assure}. */
    String vendor();

    Offer offer();

    /** The documents the provider takes, as it lists them. Safe to repeat; changes seldom, so keep it. */
    List<DocumentType> documentTypes();

    /** How to send pictures ourselves or from an app; empty when there are only the provider's own pages. */
    Optional<DirectCapture> directCapture();

    /**
     * Whether the vendor keeps checks in folders. Where it does not, there is nothing to open, find or erase but each
     * check, and {@link Reference#folder()} is the dossier's own id, of which the vendor hears nothing.
     */
    default boolean hasFolders() {
        return true;
    }

    /** How long the address of {@link #start} works, where the provider says so; then the check is begun anew. */
    default Optional<Duration> pageLifetime() {
        return Optional.empty();
    }

    /**
     * How long after its beginning a check is still asked for that stands like this, where that is sooner than for all
     * others: some vendors never say that a person has left.
     */
    default Optional<Duration> patience(Outcome outcome) {
        return Optional.empty();
    }

    /**
     * Whether a person at the provider has the last word on such a check.
     *
     * @param statusWord the vendor's, as last read; empty before
     */
    default boolean agentDecides(String processType, String statusWord) {
        return offer().processType(processType)
                .filter(type -> type.traits().contains(Offer.Trait.AGENT_DECIDES))
                .isPresent();
    }

    /**
     * Whether a check can be ordered with this configuration, or without any. Does not reach the vendor.
     *
     * @param configuration as in {@link Order#configuration()}
     */
    default boolean takes(Optional<String> configuration) {
        return true;
    }

    /**
     * The message by which the provider's page, shown within one of ours, says that the person has done their part. Empty
     * where it is shown by itself and leads back.
     *
     * @param configuration as in {@link Order#configuration()}
     */
    default Optional<String> saysDone(Optional<String> configuration) {
        return Optional.empty();
    }

    /** Opens a folder for one end-user at the vendor; checks of one dossier share it. Not safe to repeat. */
    String openFolder(Optional<String> externalReference);

    /** Starts a check on the provider's own pages. Not safe to repeat: a new process is made each time. */
    Started start(Order order);

    /**
     * Starts two checks in one visit of the vendor's pages. The answer names no process: each is found by its own
     * provider's {@link #locate}. Not safe to repeat.
     *
     * @param second a provider of the same vendor
     * @throws ProviderException.Refused where the two cannot be done together
     */
    default Started startTogether(Order order, Provider second, String secondProcessType) {
        throw new ProviderException.Refused(name() + " does nothing together with " + second.name(), id());
    }

    /**
     * Finds the process of a check whose {@link Started} answer did not name it, never one of {@code knownProcesses}.
     * Empty while the vendor does not show it.
     */
    Optional<Reference> locate(Order order, Set<String> knownProcesses);

    /** Reads the truth. Safe to repeat. */
    Report read(Reference reference);

    /** Explains a report. Never reaches the vendor and never throws for anything a report may hold. */
    Verdict interpret(Report report);

    /**
     * Explains a report the better for knowing what was asked. Like {@link #interpret(Report)}.
     *
     * @param configuration what the check was ordered with, as in {@link Order#configuration()}
     */
    default Verdict interpret(Report report, Optional<String> configuration) {
        return interpret(report);
    }

    /**
     * What the vendor tells only when asked, of something its report names, e.g. of a person on a list. Safe to repeat.
     *
     * @param more as in {@link proofdesk.result.Topic#more()}
     */
    default Details details(Reference reference, String more) {
        throw new ProviderException.Refused(name() + " has no details to ask for", id());
    }

    /** A picture or video, streamed; the caller closes it. Empty when the provider has none of that kind. */
    Optional<Media> media(Reference reference, MediaKind kind);

    /** A part of it; the whole from a vendor that knows no parts, so look at {@link Media#part}. */
    default Optional<Media> media(Reference reference, MediaKind kind, Part part) {
        return media(reference, kind);
    }

    /** Whether the full-result archive can be had for this report, and if not, why. */
    ArchiveOffer archiveOffer(Report report);

    /** What the archive of such a check holds, as far as the vendor tells. Does not reach the vendor. */
    default ArchiveLayout archiveLayout(String processType) {
        return ArchiveLayout.UNTOLD;
    }

    /** The full-result archive, streamed; the caller closes it. */
    Media archive(Reference reference);

    /** Erases one check at the vendor. Already gone counts as done. */
    void erase(Reference reference);

    /** Erases an end-user's whole folder at the vendor. Already gone counts as done. */
    void eraseFolder(String folder);
}

package proofdesk.verification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.provider.Media;
import proofdesk.result.MediaKind;
import proofdesk.security.Role;

/** All checks, for staff. What reaches the vendor throws {@link proofdesk.provider.ProviderException}. */
@Service
public class Verifications {

    /** Orders a check and makes its link. The vendor is not asked before the person opens the link. */
    @PreAuthorize(Role.MAY_ACT)
    public Verification order(UUID dossierId, String provider, String processType, Duration linkValidity) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Verification> find(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** The checks of a dossier, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Verification> ofDossier(UUID dossierId) {
        throw new UnsupportedOperationException();
    }

    /** The link to hand over; empty unless it is valid. */
    @PreAuthorize(Role.MAY_ACT)
    public Optional<CaptureLink> link(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Notes that the link was handed over; only the first time counts. */
    @PreAuthorize(Role.MAY_ACT)
    public void markSent(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Makes a new link; the old one is dead from now on. */
    @PreAuthorize(Role.MAY_ACT)
    public CaptureLink replaceLink(UUID id, Duration validity) {
        throw new UnsupportedOperationException();
    }

    @PreAuthorize(Role.MAY_ACT)
    public void revokeLink(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** What the provider said, empty before it said anything. Does not reach the vendor. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Result> result(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** A picture, streamed from the vendor; the caller closes it. Empty when the vendor has none of that kind. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Media> media(UUID id, MediaKind kind) {
        throw new UnsupportedOperationException();
    }

    /** The full-result archive, streamed from the vendor under its own file name; the caller closes it. */
    @PreAuthorize(Role.MAY_ACT)
    public Media archive(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Makes the check due now: the vendor is read in the background and the screen follows. */
    @PreAuthorize(Role.MAY_LOOK)
    public void lookAgain(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Erases a check here at once and at the vendor as soon as it can be reached; leaves a receipt. */
    @PreAuthorize(Role.MAY_ACT)
    public void erase(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Erases a dossier with all its checks, here and at the vendors; leaves a receipt. */
    @PreAuthorize(Role.MAY_ACT)
    public void eraseDossier(UUID dossierId) {
        throw new UnsupportedOperationException();
    }

    /** The receipts of a dossier, newest first, also after it is gone. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<ErasureReceipt> receipts(UUID dossierId) {
        throw new UnsupportedOperationException();
    }
}

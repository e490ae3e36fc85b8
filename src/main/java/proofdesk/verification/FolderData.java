package proofdesk.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import proofdesk.dossier.Folders;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;
import proofdesk.security.Role;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the vendors keep of an end-user beside the checks. Nothing of it is stored here: each call reaches the vendor and
 * throws {@link ProviderException}.
 */
@Service
public class FolderData {

    private final List<EndUserFolders> vendors;
    private final Folders folders;

    FolderData(List<EndUserFolders> vendors, Folders folders) {
        this.vendors = vendors;
        this.folders = folders;
    }

    /** Empty while no vendor has a folder for the dossier, which is before its first check begins. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Kept> look(UUID dossierId) {
        return place(dossierId)
                .map(place -> new Kept(
                        place.vendor().data(place.folder()),
                        place.vendor()
                                .find(place.folder())
                                .map(EndUserFolders.Folder::files)
                                .orElse(List.of())));
    }

    /**
     * Saves what was made of {@code before}, unless somebody else has changed it meanwhile.
     *
     * @return false when somebody has: then nothing is saved
     */
    @PreAuthorize(Role.MAY_ACT)
    public boolean save(UUID dossierId, Optional<ObjectNode> before, ObjectNode data) {
        var place = there(dossierId);
        var now = place.vendor().data(place.folder());
        if (now.filter(data::equals).isPresent()) {
            return true; // somebody did the same, or the answer to our own write got lost
        }
        if (!now.equals(before)) {
            return false;
        }
        place.vendor().setData(place.folder(), before, data);
        return true;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Media> file(UUID dossierId, MediaKind kind) {
        return place(dossierId).flatMap(place -> place.vendor().file(place.folder(), kind));
    }

    /** @param picture PNG or JPEG; the stream stays the caller's to close */
    @PreAuthorize(Role.MAY_ACT)
    public void setFile(UUID dossierId, MediaKind kind, Media picture) {
        var place = there(dossierId);
        place.vendor().setFile(place.folder(), kind, picture);
    }

    @PreAuthorize(Role.MAY_ACT)
    public void deleteFiles(UUID dossierId) {
        var place = there(dossierId);
        place.vendor().deleteFiles(place.folder());
    }

    private Place there(UUID dossierId) {
        return place(dossierId)
                .orElseThrow(() -> new ProviderException.Gone("No vendor has this dossier", dossierId.toString()));
    }

    private Optional<Place> place(UUID dossierId) {
        return folders.isOpen(dossierId)
                ? vendors.stream()
                        .flatMap(vendor -> folders.at(dossierId, vendor.vendor()).stream()
                                .map(folder -> new Place(vendor, folder)))
                        .findFirst()
                : Optional.empty();
    }

    private record Place(EndUserFolders vendor, String folder) {}

    /**
     * @param data in the vendor's own form; empty when it has none
     * @param files the kinds of picture that lie in the folder itself
     */
    public record Kept(Optional<ObjectNode> data, List<MediaKind> files) {

        /** A copy to work on. */
        public ObjectNode dataOrNothing() {
            return data.map(ObjectNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
        }

        @Override
        public String toString() {
            return "Kept" + files; // the data is personal
        }
    }
}

package proofdesk.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import proofdesk.result.MediaKind;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a vendor keeps in an end-user's folder beside the checks; found by being a bean. All calls reach the vendor and
 * throw {@link ProviderException}, {@link ProviderException.Gone} where there is no such folder. All of it is personal.
 */
public interface EndUserFolders {

    /** Whose, e.g. {@code assure}. */
    String vendor();

    /** Empty when the vendor has no such folder. Safe to repeat. */
    Optional<Folder> find(String folder);

    /** What is known of the person, in the vendor's own form; empty when nothing is. Safe to repeat. */
    Optional<ObjectNode> data(String folder);

    /**
     * Sets what is known of the person.
     *
     * @param before what was there, empty for nothing: the vendor has one call to set and another to update
     */
    void setData(String folder, Optional<ObjectNode> before, ObjectNode data);

    /** A picture that lies in the folder itself, streamed; the caller closes it. */
    Optional<Media> file(String folder, MediaKind kind);

    /** Puts a picture (PNG or JPEG) into the folder; one of the same kind is replaced. */
    void setFile(String folder, MediaKind kind, Media picture);

    /** Deletes all pictures that lie in the folder itself; those of its checks stay. */
    void deleteFiles(String folder);

    /**
     * A folder.
     *
     * @param files the kinds of picture it holds, as far as the vendor says
     */
    record Folder(String id, Optional<String> externalReference, List<MediaKind> files, List<Process> processes) {

        public Folder {
            files = List.copyOf(files);
            processes = List.copyOf(processes);
        }

        @Override
        public String toString() {
            return "Folder[" + id + "]";
        }
    }

    /**
     * A check in it.
     *
     * @param provider the vendor's alias, perhaps of a provider that is not installed; empty when not told
     * @param processType empty when not told
     * @param status the vendor's word; empty when not told
     * @param createdAt empty when not told
     */
    record Process(String id, String provider, String processType, String status, Optional<Instant> createdAt) {}
}

package proofdesk.assure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import proofdesk.provider.EndUserFolders;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Assure's dossiers as folders: user data and files (contract assure 4.2, 4.4, 4.5). Their shapes are mostly unpublished. */
@Component
final class AssureFolders implements EndUserFolders {

    private static final String USER_DATA = "GET /assure/dossiers/{dossierId}/userdata";
    private static final String FILE = "/dossiers/{dossierId}/files/{depiction}";
    private static final MediaType[] PICTURES = {MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, MediaType.ALL};

    private final AssureApi api;
    private final AssureStreams streams;
    private final AssureUploads uploads;

    AssureFolders(AssureApi api, AssureStreams streams, AssureUploads uploads) {
        this.api = api;
        this.streams = streams;
        this.uploads = uploads;
    }

    @Override
    public String vendor() {
        return "assure";
    }

    @Override
    public Optional<Folder> find(String folder) {
        return there(() -> folder(folder, api.dossier(folder)));
    }

    private static Folder folder(String id, JsonNode dossier) {
        if (!dossier.isObject()) {
            throw Failures.nonsense("GET /assure/dossiers/{dossierId}", "something else than a dossier");
        }
        return new Folder(
                id,
                Optional.of(dossier.path("externalReference").asString("")).filter(text -> !text.isBlank()),
                files(dossier.path("files")),
                dossier.path("processes")
                        .valueStream()
                        .flatMap(process -> process(process).stream())
                        .toList());
    }

    /** A list of words, or an object with a member for each. */
    private static List<MediaKind> files(JsonNode files) {
        var words = files.isObject()
                ? files.propertyStream().map(Map.Entry::getKey)
                : files.valueStream().map(word -> word.asString(""));
        return words.flatMap(word -> MediaKind.of(word).stream()).distinct().toList();
    }

    private static Optional<Process> process(JsonNode json) {
        return AssureProcesses.id((json.isString() ? json : json.path("processId")).asString(""))
                .map(id -> new Process(
                        id,
                        json.path("provider").asString(""),
                        json.path("processType").asString(""),
                        json.path("status").asString(""),
                        time(json.path("createdAt").asString(""))));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<ObjectNode> data(String folder) {
        return there(() -> api.userData(folder)).map(data -> {
            if (!(data instanceof ObjectNode object)) {
                throw Warned.of(Failures.nonsense(USER_DATA, "something else than user data"));
            }
            return object;
        });
    }

    /** An update may leave what it does not name, so whoever takes something away sets the whole anew. */
    @Override
    public void setData(String folder, Optional<ObjectNode> before, ObjectNode data) {
        var onlyMore = before.filter(old -> old.propertyStream().allMatch(member -> data.has(member.getKey())))
                .isPresent();
        Warned.told(() -> onlyMore ? api.updateUserData(folder, data) : api.setUserData(folder, data));
    }

    @Override
    public Optional<Media> file(String folder, MediaKind kind) {
        return there(() ->
                Binaries.picture(streams.open(FILE, Map.of("dossierId", folder, "depiction", kind.word()), PICTURES)));
    }

    @Override
    public void setFile(String folder, MediaKind kind, Media picture) {
        Warned.told(() -> {
            uploads.setFile(folder, kind, picture);
            return kind;
        });
    }

    @Override
    public void deleteFiles(String folder) {
        there(() -> api.deleteFiles(folder));
    }

    private static <T> Optional<T> there(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (ProviderException.Gone e) {
            return Optional.empty();
        } catch (ProviderException e) {
            throw Warned.of(e);
        }
    }
}

package proofdesk.assure;

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
    private static final MediaType[] PICTURES = {MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, MediaType.ALL};

    private final AssureApi api;
    private final AssureStreams streams;
    private final AssureUploads uploads;
    private final AssureProperties properties;

    AssureFolders(AssureApi api, AssureStreams streams, AssureUploads uploads, AssureProperties properties) {
        this.api = api;
        this.streams = streams;
        this.uploads = uploads;
        this.properties = properties;
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
                Listed.in(dossier).stream()
                        .map(one ->
                                new Process(one.id(), one.provider(), one.processType(), one.status(), one.createdAt()))
                        .toList());
    }

    /** A list of words, or an object with a member for each. */
    private static List<MediaKind> files(JsonNode files) {
        var words = files.isObject()
                ? files.propertyStream().map(Map.Entry::getKey)
                : files.valueStream().map(word -> word.asString(""));
        return words.flatMap(word -> MediaKind.of(word).stream()).distinct().toList();
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
        var variables = Map.of("dossierId", folder, "depiction", kind.word());
        return there(() -> Binaries.picture(streams.open(properties.filePath(), variables, PICTURES)));
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

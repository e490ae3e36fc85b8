package proofdesk.identomat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Reference;
import proofdesk.result.MediaKind;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A session's archive, made while it is read: the result as Identomat gave it, its pictures, and a list of them with
 * their SHA-256. Only a few kilobytes are held at a time. A picture that breaks off breaks the archive off, before its
 * last record, so that half of it never looks whole.
 */
final class IdentomatArchive extends InputStream {

    static final String RESULT = "result.json";
    static final String MANIFEST = "manifest.json";

    private static final List<MediaKind> PICTURES =
            List.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE, MediaKind.VIDEO);
    private static final int CHUNK = 8192;

    private final Reference reference;
    private final ObjectNode document;
    private final IdentomatFiles files;
    private final Instant at;
    private final Deque<MediaKind> left = new ArrayDeque<>(PICTURES);
    private final Window window = new Window();
    private final ZipOutputStream zip = new ZipOutputStream(window);
    private final ArrayNode listed = JsonMapper.shared().createArrayNode();
    private final byte[] chunk = new byte[CHUNK];
    private @Nullable Entry open;
    private boolean begun;
    private boolean whole;
    private @Nullable IOException broken;

    IdentomatArchive(Reference reference, ObjectNode document, IdentomatFiles files, Instant at) {
        this.reference = reference;
        this.document = document;
        this.files = files;
        this.at = at;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        while (length > 0 && window.isEmpty() && !whole) {
            goOn();
        }
        return length == 0 ? 0 : window.take(into, offset, length);
    }

    private void goOn() throws IOException {
        if (broken != null) {
            throw new IOException("The archive was broken off", broken);
        }
        try {
            step();
        } catch (IOException e) {
            broken = e;
            throw e;
        } catch (ProviderException e) {
            broken = new IOException("A picture could not be had: " + e.reference(), e);
            throw broken;
        }
    }

    private void step() throws IOException {
        if (!begun) {
            begun = true;
            put(RESULT, "application/json", written(document));
        } else if (open != null) {
            copy(open);
        } else if (!left.isEmpty()) {
            begin(left.remove());
        } else {
            put(MANIFEST, "", written(manifest()));
            zip.close();
            whole = true;
        }
    }

    private void put(String name, String type, byte[] content) throws IOException {
        var entry = new Entry(name, type, InputStream.nullInputStream());
        zip.putNextEntry(entry.header(at));
        entry.add(zip, content, content.length);
        close(entry);
    }

    private void begin(MediaKind kind) throws IOException {
        var media = picture(kind);
        if (media.isPresent()) {
            var type = media.get().contentType();
            var entry = new Entry(kind.word() + "." + ending(type), type, media.get().stream());
            open = entry;
            zip.putNextEntry(entry.header(at));
        }
    }

    private Optional<Media> picture(MediaKind kind) {
        try {
            return Picture.of(kind, document).map(picture -> files.open(reference.process(), picture));
        } catch (ProviderException.Gone e) {
            return Optional.empty();
        }
    }

    private void copy(Entry entry) throws IOException {
        var count = entry.content.read(chunk);
        if (count >= 0) {
            entry.add(zip, chunk, count);
        } else {
            close(entry);
        }
    }

    private void close(Entry entry) throws IOException {
        entry.content.close();
        zip.closeEntry();
        open = null;
        listed.add(entry.listed());
    }

    private ObjectNode manifest() {
        var manifest = JsonMapper.shared().createObjectNode();
        manifest.put("dossierId", reference.folder())
                .put("processId", reference.process())
                .put("createdAt", at.toString())
                .set("files", listed);
        return manifest;
    }

    private static byte[] written(ObjectNode json) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(json)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> "jpg";
            case "video/quicktime" -> "mov";
            default -> type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
        };
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.content.close();
        }
    }

    /** One file on its way into the archive. */
    private static final class Entry {

        private final String name;
        private final String type;
        private final InputStream content;
        private final MessageDigest digest = sha256();
        private long length;

        Entry(String name, String type, InputStream content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        ZipEntry header(Instant at) {
            var header = new ZipEntry(name);
            header.setLastModifiedTime(FileTime.from(at));
            return header;
        }

        void add(ZipOutputStream zip, byte[] bytes, int count) throws IOException {
            digest.update(bytes, 0, count);
            length += count;
            zip.write(bytes, 0, count);
        }

        ObjectNode listed() {
            return JsonMapper.shared()
                    .createObjectNode()
                    .put("name", name)
                    .put("contentType", type)
                    .put("length", length)
                    .put("sha256", HexFormat.of().formatHex(digest.digest()));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    /** What is written and not yet read. */
    private static final class Window extends ByteArrayOutputStream {

        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] into, int offset, int length) {
            var taking = Math.min(length, count - taken);
            if (taking == 0) {
                return -1;
            }
            System.arraycopy(buf, taken, into, offset, taking);
            taken += taking;
            if (taken == count) {
                reset();
                taken = 0;
            }
            return taking;
        }
    }
}

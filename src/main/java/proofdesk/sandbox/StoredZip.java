package proofdesk.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** A zip that packs nothing, so that its length is known before it is written, and that is never held whole. */
final class StoredZip {

    /** What stands before the content of each entry, for each in the directory, and at the end, without the names. */
    private static final int BEFORE = 30;

    /** The same content is the same file, whenever it is fetched. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final int LISTED = 46;
    private static final int END = 22;

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, Resource content, long size, long checksum) {}

    void add(String name, byte[] content) throws IOException {
        var resource = new ByteArrayResource(content);
        add(name, resource, checksum(resource));
    }

    /** @param checksum as by {@link #checksum}, which reads all of it */
    void add(String name, Resource content, long checksum) throws IOException {
        entries.add(new Entry(name, content, content.contentLength(), checksum));
    }

    /** In bytes. */
    long length() {
        return END
                + entries.stream()
                        .mapToLong(entry -> BEFORE + LISTED + 2L * name(entry) + entry.size())
                        .sum();
    }

    private static int name(Entry entry) {
        return entry.name().getBytes(StandardCharsets.UTF_8).length;
    }

    void writeTo(OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries) {
                var stored = new ZipEntry(entry.name());
                stored.setMethod(ZipEntry.STORED);
                stored.setSize(entry.size());
                stored.setCrc(entry.checksum());
                stored.setTimeLocal(ALWAYS);
                zip.putNextEntry(stored);
                try (var content = entry.content().getInputStream()) {
                    content.transferTo(zip);
                }
            }
        }
    }

    static long checksum(Resource content) throws IOException {
        try (var all = new CheckedInputStream(content.getInputStream(), new CRC32())) {
            all.transferTo(OutputStream.nullOutputStream());
            return all.getChecksum().getValue();
        }
    }
}

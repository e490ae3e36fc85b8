package proofdesk.notes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be kept. Told by the first bytes; the name has to agree, since programs go by it. */
public enum FileType {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII), "pdf"),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, "png"),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "jpg", "jpeg");

    /** As many bytes as are needed to tell. */
    static final int HEAD = 8;

    private final String contentType;
    private final byte[] head;
    private final List<String> endings;

    FileType(String contentType, byte[] head, String... endings) {
        this.contentType = contentType;
        this.head = head;
        this.endings = List.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    /** Empty when content or name is none of ours, or when they contradict each other. */
    static Optional<FileType> of(byte[] begin, String name) {
        return Stream.of(values())
                .filter(type -> type.begins(begin) && type.names(name))
                .findFirst();
    }

    private boolean begins(byte[] begin) {
        return begin.length >= head.length && Arrays.equals(begin, 0, head.length, head, 0, head.length);
    }

    private boolean names(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }

    static FileType of(String contentType) {
        return Stream.of(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst()
                .orElseThrow();
    }
}

package proofdesk.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** The full-result archive (contract assure 14b): pictures as JPG, the full result as JSON. */
final class Archives {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Archives() {}

    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    static byte[] zip(Map<String, Object> report, Map<String, Picture> images) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var image : new TreeMap<>(images).entrySet()) {
                zip.putNextEntry(new ZipEntry(image.getKey() + ".jpg"));
                zip.write(image.getValue().jpeg());
            }
            zip.putNextEntry(new ZipEntry("result.json"));
            zip.write(JsonMapper.shared().writeValueAsString(report).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

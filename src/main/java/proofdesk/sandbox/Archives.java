package proofdesk.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import tools.jackson.databind.json.JsonMapper;

/** The full-result archive: pictures, video and data files, named as each provider names them (contract assure 14b). */
final class Archives {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** How an archive may differ from what is documented. */
    enum Oddity {
        NONE,
        UNEXPECTED,
        HOSTILE
    }

    /** All that goes into an archive, read within the store's lock. */
    record FullResult(Provider provider, boolean video, Map<String, Picture> images, Map<String, Object> report) {

        FullResult(Store.Process process, Map<String, Object> report) {
            this(
                    process.provider(),
                    process.provider().video(process.order.processType()),
                    Map.copyOf(process.images),
                    report);
        }
    }

    private Archives() {}

    static String stamp(Instant at) {
        return STAMP.format(at);
    }

    /** A picture of this kind; a portrait is yet to be cut out of the front. 404 where there is none. */
    static Picture picture(Store.Process process, String depiction) {
        var portrait = depiction.equals("portrait");
        var found = process.images.get(portrait ? "front" : depiction);
        if (found == null || portrait && !(process.sent && process.provider().portrait())) {
            throw Problem.notFound("Image");
        }
        return found;
    }

    /** @param video what stands in it where the provider has videos; only then its checksum is asked for */
    static StoredZip zip(FullResult full, Oddity oddity, Film video, LongSupplier checksum) throws IOException {
        var zip = new StoredZip();
        if (oddity != Oddity.UNEXPECTED) {
            pictures(zip, full);
            if (full.video()) {
                zip.add("video.mp4", video, checksum.getAsLong());
            }
        }
        for (var file : full.provider().dataFiles(full.report()).entrySet()) {
            put(zip, file.getKey(), JsonMapper.shared().writeValueAsString(file.getValue()));
        }
        if (oddity == Oddity.UNEXPECTED) {
            put(zip, "notes/read me.txt", "Nobody has heard of this entry.");
            put(zip, "front.webp", "not a picture at all");
        } else if (oddity == Oddity.HOSTILE) {
            put(zip, "../../outside.txt", "This must not be written anywhere.");
            put(zip, "/etc/outside.txt", "Nor this.");
            put(zip, "<img src=x onerror=alert(1)>.html", "<script>alert(1)</script>");
        }
        return zip;
    }

    private static void pictures(StoredZip zip, FullResult full) throws IOException {
        var suffix = full.provider().pictureSuffix();
        for (var image : new TreeMap<>(full.images()).entrySet()) {
            zip.add(image.getKey() + suffix, image.getValue().jpeg());
        }
        var front = full.images().get("front");
        if (front != null && full.provider().portrait()) {
            zip.add("portrait" + suffix, front.cut(Specimens.photo(front)).bytes());
        }
    }

    private static void put(StoredZip zip, String name, String text) throws IOException {
        zip.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

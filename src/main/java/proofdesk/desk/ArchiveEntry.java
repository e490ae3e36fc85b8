package proofdesk.desk;

import java.util.Locale;

/**
 * An entry of an archive, as the archive says.
 *
 * @param place counted from 0; what an entry is asked for by, since names may be anything and stand twice
 * @param name made safe to show
 * @param size in bytes, unpacked
 * @param strange whether the name would lead out of a folder into which somebody unpacks it
 */
record ArchiveEntry(int place, String name, long size, boolean strange) {

    private static final int LONGEST_NAME = 200;

    /** What an entry seems to be, by its name. */
    enum Kind {
        PICTURE,
        VIDEO,
        JSON,
        OTHER
    }

    static ArchiveEntry of(int place, String rawName, long size) {
        var path = rawName.replace('\\', '/');
        var strange = path.startsWith("/") || path.matches("(?i)[a-z]:.*") || ("/" + path + "/").contains("/../");
        var shown = rawName.replaceAll("\\p{C}", "\uFFFD");
        return new ArchiveEntry(
                place,
                shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) + "\u2026" : shown,
                size,
                strange || !shown.equals(rawName));
    }

    Kind kind() {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "jpg", "jpeg", "png" -> Kind.PICTURE;
            case "mp4", "webm", "mov" -> Kind.VIDEO;
            case "json" -> Kind.JSON;
            default -> Kind.OTHER;
        };
    }
}

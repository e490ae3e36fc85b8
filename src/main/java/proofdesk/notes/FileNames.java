package proofdesk.notes;

/** What a file is called here and when it is taken away. */
final class FileNames {

    /** In UTF-16 units. */
    static final int LONGEST = 200;

    private FileNames() {}

    /** Without folders and without characters that are no text; a long one keeps its end, which says what it is. */
    static String own(String given) {
        var slash = Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\'));
        var name = given.substring(slash + 1)
                .codePoints()
                .filter(one -> !Character.isISOControl(one) && Character.getType(one) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        if (name.length() <= LONGEST) {
            return name;
        }
        var from = name.length() - LONGEST;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}

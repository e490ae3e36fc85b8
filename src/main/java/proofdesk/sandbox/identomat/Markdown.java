package proofdesk.sandbox.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The little Markdown that descriptions need: paragraphs, headings, lists, strong, emphasis, code and links. Everything
 * is escaped first, so whatever else the text has stays text.
 */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
    private static final Pattern BULLET = Pattern.compile("[-*] +(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+[.)] +(.*)");

    private Markdown() {}

    static String html(String markdown) {
        var html = new StringBuilder();
        for (var block : markdown.strip().split("\\n\\s*\\n")) {
            if (!block.isBlank()) {
                html.append(block(block.strip().lines().map(String::strip).toList()));
            }
        }
        return html.toString();
    }

    private static String block(List<String> lines) {
        var html = new StringBuilder();
        var paragraph = new ArrayList<String>();
        var list = "";
        for (var line : lines) {
            var tag =
                    BULLET.matcher(line).matches() ? "ul" : NUMBER.matcher(line).matches() ? "ol" : "";
            var heading = HEADING.matcher(line);
            if (!tag.isEmpty() || heading.matches()) {
                flush(html, paragraph);
            }
            if (!tag.equals(list)) {
                html.append(list.isEmpty() ? "" : "</" + list + ">").append(tag.isEmpty() ? "" : "<" + tag + ">");
                list = tag;
            }
            if (!tag.isEmpty()) {
                html.append("<li>")
                        .append(inline(line.replaceFirst("^\\S+ +", "")))
                        .append("</li>");
            } else if (heading.matches()) {
                html.append("<h2>").append(inline(heading.group(1))).append("</h2>");
            } else {
                paragraph.add(inline(line));
            }
        }
        flush(html, paragraph);
        return html.append(list.isEmpty() ? "" : "</" + list + ">").toString();
    }

    private static void flush(StringBuilder html, List<String> paragraph) {
        if (!paragraph.isEmpty()) {
            html.append("<p>").append(String.join("<br>", paragraph)).append("</p>");
            paragraph.clear();
        }
    }

    private static String inline(String line) {
        return Html.text(line)
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
                .replaceAll("(?<![\\w*])[*_](?=\\S)([^*_]*[^*_\\s])[*_](?![\\w*])", "<em>$1</em>")
                .replaceAll(
                        "\\[([^\\]]+)\\]\\((https?://[^\\s()<>]+)\\)",
                        "<a href=\"$2\" rel=\"noopener noreferrer\" target=\"_blank\">$1</a>");
    }
}

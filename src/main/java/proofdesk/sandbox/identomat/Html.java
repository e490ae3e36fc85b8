package proofdesk.sandbox.identomat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;
import proofdesk.sandbox.QrCode;

/** Pieces of pages. */
final class Html {

    private Html() {}

    static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, StandardCharsets.UTF_8.name());
    }

    static String hint(String html) {
        return "<p class=\"hint\">" + html + "</p>";
    }

    static String alert(String html) {
        return "<p role=\"alert\">" + html + "</p>";
    }

    static String button(String action, String html) {
        return "<button name=\"action\" value=\"" + action + "\">" + html + "</button>";
    }

    static String plainButton(String action, String html) {
        return "<button class=\"plain\" name=\"action\" value=\"" + action + "\" formnovalidate>" + html + "</button>";
    }

    static String option(String value, String html, boolean selected) {
        return "<option value=\"" + text(value) + "\"" + (selected ? " selected" : "") + ">" + html + "</option>";
    }

    /** An address as a code, and in words for who cannot scan it. */
    static String code(String address, String alternative) {
        var svg = Base64.getEncoder().encodeToString(QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
        return "<img class=\"qr\" alt=\"%s\" src=\"data:image/svg+xml;base64,%s\"><p class=\"hint\"><code>%s</code></p>"
                .formatted(alternative, svg, text(address));
    }
}

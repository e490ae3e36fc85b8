package proofdesk.sandbox.identomat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the widget is drawn from.
 *
 * @param address of the session, for another device
 * @param alert what went wrong, as a key of the texts; nothing unless something did
 * @param qrNeedsSwitchUrl as in the settings
 */
record View(
        Session session,
        Screen screen,
        Texts texts,
        String address,
        @Nullable String alert,
        boolean qrNeedsSwitchUrl) {

    Flags flags() {
        return session.flags;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A page with what this screen asks for in a form of its own. */
    String page(String title, String inner) {
        return (progress() + "<h1 tabindex=\"-1\">%s</h1>%s<form method=\"post\" action=\"/widget\""
                        + " enctype=\"multipart/form-data\" novalidate>%s%s</form>")
                .formatted(title, alert == null ? "" : Html.alert(text(alert)), hidden(), inner);
    }

    /** What tells the server which page this is. */
    String hidden() {
        return "<input type=\"hidden\" name=\"session_token\" value=\"%s\"><input type=\"hidden\" name=\"screen\" value=\"%s\">"
                .formatted(session.token, screen.id());
    }

    private String progress() {
        var plan = Plan.of(session);
        var at = IntStream.range(0, plan.size())
                .filter(index -> plan.get(index).equals(screen))
                .findFirst()
                .orElse(0);
        return "<p class=\"step\">" + text("step", at + 1, plan.size()) + "</p>";
    }

    /** Where a code leads when the camera does not work (flags 23 and 24, rules R2 to R4); empty for no code. */
    String elsewhere() {
        var custom = flags().text("switch_device_url");
        if (custom != null) {
            return custom;
        }
        return flags().on("restrict_url_sharing") || qrNeedsSwitchUrl ? "" : address;
    }
}

package proofdesk.sandbox.identomat;

/** Going on with a phone instead of a desktop (flags 17, 23 and 24). */
final class DevicePage {

    private DevicePage() {}

    /** Shown at once where desktops are skipped. */
    static String of(View view) {
        var custom = view.flags().text("switch_device_url");
        var to = custom != null ? custom : view.flags().on("restrict_url_sharing") ? "" : view.address();
        var title = view.text("device.title");
        if (to.isEmpty()) {
            return Pages.message(title, Html.alert(view.text("device.stuck"))); // rule R4
        }
        return Pages.message(
                title,
                Html.hint(view.text("device.text"))
                        + Html.code(to, view.text("qr.alternative"))
                        + "<p role=\"status\" data-follow=\"\">" + view.text("device.waiting") + "</p>"
                        + share(view));
    }

    /** The link by message, which the company may have to send itself (contract identomat 6). */
    static String share(View view) {
        return "<form method=\"post\" action=\"/widget\">%s<label for=\"to\">%s</label><input id=\"to\" name=\"to\" autocomplete=\"tel\">%s</form>"
                .formatted(view.hidden(), view.text("device.to"), Html.plainButton("share", view.text("device.share")));
    }
}

package proofdesk.sandbox.identomat;

import java.util.List;
import java.util.stream.Collectors;
import proofdesk.sandbox.identomat.Screen.Kind;

/** Any page that asks for a picture: by the camera, by a file, or with a specimen, as the flags allow. */
final class PicturePage {

    private PicturePage() {}

    static String of(View view) {
        var kind = view.screen().kind();
        var camera = camera(view.flags(), kind);
        var upload = upload(view.flags(), kind);
        var name = name(view);
        var inner = new StringBuilder(Html.hint(view.text(name + ".text")));
        if (kind == Kind.GENERAL) {
            inner.append(types(view));
        }
        if (camera) {
            inner.append(camera(view, kind));
        }
        if (upload) {
            inner.append(
                            "<label for=\"picture\">%s</label><input id=\"picture\" name=\"picture\" type=\"file\" accept=\"image/jpeg,image/png\">"
                                    .formatted(view.text("picture.upload")))
                    .append(Html.button("upload", view.text("picture.send")));
        }
        if (camera || upload) {
            inner.append(Html.plainButton("specimen", view.text("picture.specimen")));
        } else {
            inner.append(Html.alert(view.text("picture.impossible")));
        }
        if (kind.ofDocument()) {
            inner.append(Html.plainButton("another", view.text("picture.another")));
        }
        return view.page(view.text(name + ".title"), inner.toString()) + tab(view);
    }

    static boolean camera(Flags flags, Kind kind) {
        return switch (kind) {
            case FACE, HOLD -> true;
            case GENERAL -> flags.on("allow_general_document_capture");
            default -> !flags.on("disable_document_capture");
        };
    }

    static boolean upload(Flags flags, Kind kind) {
        return flags.on(
                switch (kind) {
                    case FACE -> "allow_face_upload";
                    case HOLD -> "allow_face_doc_upload";
                    case GENERAL -> "allow_general_document_upload";
                    default -> "allow_document_upload";
                });
    }

    /** A step for liveness means liveness, whatever the flag says. */
    static boolean live(Session session, Screen screen) {
        return screen.kind() == Kind.FACE && (session.flags.on("liveness") || screen.number() > 0);
    }

    static List<String> generalTypes(Flags flags) {
        var allowed = flags.words("general_document_types").stream()
                .filter(GeneralDocuments.TYPES::contains)
                .toList();
        return allowed.isEmpty() ? GeneralDocuments.TYPES : allowed;
    }

    private static String name(View view) {
        return switch (view.screen().kind()) {
            case FRONT -> "front";
            case BACK -> "back";
            case PASSPORT -> "passport";
            case PASSPORT_SECOND -> "second";
            case GENERAL -> "general";
            case HOLD -> "hold";
            default -> live(view.session(), view.screen()) ? "live" : "face";
        };
    }

    private static String types(View view) {
        return "<label for=\"general\">%s</label><select id=\"general\" name=\"general\">%s</select>"
                .formatted(
                        view.text("general.type"),
                        generalTypes(view.flags()).stream()
                                .map(type -> Html.option(type, view.text("general." + type), false))
                                .collect(Collectors.joining()));
    }

    /** Another device when this one has no camera, if that is allowed (flags 23 and 24). */
    private static String camera(View view, Kind kind) {
        var elsewhere = view.elsewhere();
        return "<button type=\"button\" data-camera=\"%s\" data-taken=\"%s\">%s</button><div data-camera-denied hidden><p class=\"advice\">%s</p>%s</div>"
                .formatted(
                        kind == Kind.FACE || kind == Kind.HOLD ? "selfie" : "document",
                        view.text("picture.take"),
                        view.text("picture.camera"),
                        view.text("camera.denied"),
                        elsewhere.isEmpty()
                                ? Html.hint(view.text("camera.stuck"))
                                : Html.code(elsewhere, view.text("qr.alternative")));
    }

    /** Flag 25; what may not be shared is not offered for it (rule R5). */
    private static String tab(View view) {
        var elsewhere = view.elsewhere();
        return !view.flags().on("optional_continue_on_another_device") || elsewhere.isEmpty()
                ? ""
                : "<details class=\"tab\"><summary>%s</summary>%s%s</details>"
                        .formatted(
                                view.text("device.tab"),
                                Html.code(elsewhere, view.text("qr.alternative")),
                                DevicePage.share(view));
    }
}

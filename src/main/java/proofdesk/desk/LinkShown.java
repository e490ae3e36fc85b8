package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.ui.CopyField;
import proofdesk.ui.QrCode;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Verifications;

/** The link of one check, to copy, scan, save or mail while it can be used; and a new one where it cannot any more. */
final class LinkShown extends Div {

    /** Pixels per module: about 300 pixels across, sharp on paper. */
    private static final int PNG_SCALE = 8;

    private final Verifications verifications;
    private final boolean mayAct;
    private @Nullable State shown;

    LinkShown(Verifications verifications, boolean mayAct) {
        this.verifications = verifications;
        this.mayAct = mayAct;
        addClassName("link-shown");
    }

    void show(Verification check) {
        var waiting = mayAct
                && check.link() != LinkState.FINISHED
                && check.processingAt() == null
                && check.erasing() == null
                && !check.outcome().isFinal();
        var link =
                waiting ? verifications.link(check.id()).map(CaptureLink::url).orElse(null) : null;
        var state = new State(waiting, link);
        setVisible(waiting);
        if (!state.equals(shown)) {
            removeAll();
            if (waiting) {
                fill(check.id(), link);
            }
        }
        shown = state;
    }

    private void fill(UUID id, @Nullable URI link) {
        var actions = new Div();
        actions.addClassName("link-actions");
        if (link != null) {
            var text = link.toString();
            var copy = new CopyField(getTranslation("verification.link"), text);
            copy.addCopiedListener(() -> verifications.markSent(id));
            add(new QrCode(text, getTranslation("verification.qr")), copy);
            actions.add(
                    mail(id, text),
                    download("link.svg", "image/svg+xml", QrCode.svg(text).getBytes(StandardCharsets.UTF_8)),
                    download("link.png", "image/png", QrCode.png(text, PNG_SCALE)));
            var revoke = new Button(getTranslation("link.revoke"), click -> verifications.revokeLink(id));
            revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions.add(revoke);
        }
        var replace = new Button(
                getTranslation("link.replace"),
                click -> verifications.replaceLink(id, verifications.defaultLinkValidity()));
        replace.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        actions.add(replace);
        add(actions);
    }

    private Anchor mail(UUID id, String link) {
        var mail = new Anchor(
                "mailto:?subject=" + encoded(getTranslation("link.mail.subject")) + "&body="
                        + encoded(getTranslation("link.mail.body", link)),
                getTranslation("link.mail"));
        mail.getElement().addEventListener("click", click -> verifications.markSent(id));
        return mail;
    }

    /** Mail programs do not read a plus sign as a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Anchor download(String key, String type, byte[] picture) {
        DownloadHandler handler = event -> {
            event.setFileName(key.replace("link", "qr-code"));
            event.setContentType(type);
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(picture);
        };
        return new Anchor(handler, getTranslation(key));
    }

    private record State(boolean waiting, @Nullable URI link) {}
}

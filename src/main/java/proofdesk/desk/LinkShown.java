package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.ui.CopyField;
import proofdesk.ui.QrCode;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Verifications;

/** The link of one check, to copy or to scan, while it can be used. */
final class LinkShown extends Div {

    private final Verifications verifications;
    private final boolean mayAct;
    private @Nullable URI shown;

    LinkShown(Verifications verifications, boolean mayAct) {
        this.verifications = verifications;
        this.mayAct = mayAct;
        addClassName("link-shown");
    }

    void show(Verification check) {
        var usable = mayAct && check.link() == LinkState.VALID && check.processingAt() == null;
        var link = usable ? verifications.link(check.id()).map(CaptureLink::url).orElse(null) : null;
        setVisible(link != null);
        if (link == null) {
            removeAll();
        } else if (!link.equals(shown)) {
            removeAll();
            fill(check.id(), link.toString());
        }
        shown = link;
    }

    private void fill(UUID id, String link) {
        var copy = new CopyField(getTranslation("verification.link"), link);
        copy.addCopiedListener(() -> verifications.markSent(id));
        add(new QrCode(link, getTranslation("verification.qr")), copy);
    }
}

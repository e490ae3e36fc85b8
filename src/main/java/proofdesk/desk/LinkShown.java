package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import proofdesk.capture.Languages;
import proofdesk.provider.Offer.Way;
import proofdesk.ui.Confirmation;
import proofdesk.ui.CopyField;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Moment;
import proofdesk.ui.QrCode;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Verifications;

/** The link of one check, to copy, scan, save or mail while it can be used; and a new one where it cannot any more. */
final class LinkShown extends Div {

    private final Verifications verifications;
    private final Languages languages;
    private final Clock clock;
    private final boolean mayAct;
    private final Function<Verification, String> message;
    private @Nullable State shown;

    /** @param message what the customer is told with the link, or empty */
    LinkShown(
            Verifications verifications,
            Languages languages,
            Clock clock,
            boolean mayAct,
            Function<Verification, String> message) {
        this.message = message;
        this.verifications = verifications;
        this.languages = languages;
        this.clock = clock;
        this.mayAct = mayAct;
        addClassName("link-shown");
    }

    void show(Verification check) {
        var waiting = mayAct
                && check.link() != LinkState.FINISHED
                && check.processingAt() == null
                && check.erasing() == null
                && !check.outcome().isFinal();
        var link = waiting ? verifications.link(check.id()).orElse(null) : null;
        var state = new State(waiting, link);
        setVisible(waiting);
        if (!state.equals(shown)) {
            removeAll();
            if (waiting) {
                fill(check, link);
            }
        }
        shown = state;
    }

    private void fill(Verification check, @Nullable CaptureLink link) {
        var id = check.id();
        var forApp = check.way() == Way.SDK;
        var text = new Div();
        text.addClassName("link-text");
        if (link != null) {
            var address = link.url().toString();
            var copy = new CopyField(getTranslation(forApp ? "verification.link.SDK" : "verification.link"), address);
            copy.addCopiedListener(() -> verifications.markSent(id));
            var until = new Paragraph(
                    new Span(getTranslation("link.until") + " "), new Moment(link.expiresAt(), clock.instant()));
            until.addClassName("quiet");
            text.add(copy, until);
            if (forApp) {
                text.add(new Paragraph(getTranslation("verification.link.SDK.text")));
            } else {
                text.add(new HandOverWays(id, address, message.apply(check), verifications, languages));
            }
            add(new QrCode(address, getTranslation(forApp ? "verification.qr.SDK" : "verification.qr")));
        }
        text.add(renewal(id, link != null));
        add(text);
    }

    private Div renewal(UUID id, boolean usable) {
        var renewal = new Div();
        renewal.addClassName("link-actions");
        var replace = new Button(
                getTranslation("link.replace"), click -> new ReplaceLinkDialog(id, verifications, usable).open());
        replace.addThemeVariants(usable ? ButtonVariant.LUMO_TERTIARY : ButtonVariant.LUMO_PRIMARY);
        renewal.add(KeyMap.give(replace, "y"));
        if (usable) {
            var revoke = new Button(getTranslation("link.revoke"), click -> askRevoke(id));
            revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            renewal.add(KeyMap.give(revoke, "z"));
        }
        return renewal;
    }

    private void askRevoke(UUID id) {
        new Confirmation(
                        getTranslation("link.revoke.title"),
                        getTranslation("link.revoke.text"),
                        getTranslation("link.revoke"),
                        getTranslation("link.revoke.cancel"),
                        () -> verifications.revokeLink(id))
                .open();
    }

    private record State(boolean waiting, @Nullable CaptureLink link) {}
}

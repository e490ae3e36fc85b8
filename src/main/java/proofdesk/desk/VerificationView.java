package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Live;
import proofdesk.review.Reveals;
import proofdesk.security.Role;
import proofdesk.ui.LookAgain;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** One check: how it stands, what was found, and its end. Turns by itself. */
@Route("verifications")
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
final class VerificationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Verifications verifications;
    private final CheckPages pages;
    private final Reveals reveals;
    private final Clock clock;
    private final LookAgain lookAgain;
    private @Nullable UUID id;
    private @Nullable CheckPage page;

    VerificationView(Verifications verifications, CheckPages pages, Reveals reveals, Live live, Clock clock) {
        this.verifications = verifications;
        this.pages = pages;
        this.reveals = reveals;
        this.clock = clock;
        this.lookAgain = new LookAgain(this, live, this::look);
        addClassName("verification-view");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        if (page != null) { // another check on the same page begins at its top
            getElement().executeJs("window.scrollTo(0, 0)");
        }
        page = null;
        look();
    }

    @Override
    public String getPageTitle() {
        var check = id == null ? Optional.<Verification>empty() : verifications.find(id);
        return check.map(this::title).orElseGet(() -> getTranslation("verification.erased.title"));
    }

    /** The outcome stands in the tab too, for those who wait in another one; who it is about does not. */
    private String title(Verification check) {
        return getTranslation(
                "verification.pageTitle",
                getTranslation("outcome." + check.outcome().name()),
                pages.name(check));
    }

    private void look() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        var check = verifications.find(wanted);
        if (check.isPresent()) {
            show(check.get());
            return;
        }
        var receipt = verifications.receiptOf(wanted);
        if (receipt.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        add(ErasureNote.receipt(receipt.get(), clock));
    }

    private void show(Verification check) {
        // listen before reading on, so that no change falls between
        lookAgain.watch(check.dossierId());
        var shown = page;
        if (shown == null) {
            reveals.looked(check.dossierId(), check.id());
            shown = pages.of(check, this::look);
            page = shown;
            removeAll();
            add(shown);
        }
        shown.show(check, check.erasing() == null ? verifications.result(check.id()) : Optional.empty());
        getUI().ifPresent(ui -> ui.getPage().setTitle(title(check)));
    }
}

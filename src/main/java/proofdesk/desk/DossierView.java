package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Live;
import proofdesk.comparison.Expectations;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Providers;
import proofdesk.review.Decisions;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.verification.FolderData;
import proofdesk.verification.Verifications;

/** One dossier: its checks, newest first, and what happened. Turns by itself; erased, it is its receipt. */
@Route("dossiers")
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
final class DossierView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Dossiers dossiers;
    private final Verifications verifications;
    private final Decisions decisions;
    private final Teamwork team;
    private final Clock clock;
    private final LookAgain lookAgain;
    private final LiveIndicator live;
    private final DossierHeader header;
    private final Div erasing = new Div();
    private final CheckCards checks;
    private final ExpectationSection expectation;
    private final FolderSection folder;
    private final Kept kept;
    private final NotesSection notes;
    private final FilesSection files;
    private final TagBar tags;
    private Timeline trail;
    private @Nullable Masks masks;
    private Set<UUID> news = Set.of();
    private @Nullable UUID id;

    DossierView(
            Dossiers dossiers,
            Verifications verifications,
            Providers providers,
            Starts starts,
            CurrentUser user,
            Live changes,
            FolderData folderData,
            Decisions decisions,
            Expectations expectations,
            Teamwork team,
            Kept kept,
            Clock clock) {
        this.decisions = decisions;
        this.dossiers = dossiers;
        this.verifications = verifications;
        this.team = team;
        this.clock = clock;
        addClassName("verification-view");
        live = new LiveIndicator(this::look);
        lookAgain = new LookAgain(this, changes, this::look);
        var mayAct = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        header = new DossierHeader(verifications, starts, mayAct, this::look);
        checks = new CheckCards(verifications, providers, mayAct ? Optional.of(starts) : Optional.empty(), clock);
        expectation = new ExpectationSection(expectations, mayAct, clock);
        folder = new FolderSection(folderData, mayAct);
        this.kept = kept;
        notes = kept.notes();
        files = kept.files();
        tags = kept.tags();
        trail = kept.timeline();
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        trail = kept.timeline();
        masks = null;
        lookAgain.watch(id);
        look();
    }

    private void look() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        dossiers.find(wanted).ifPresentOrElse(this::show, () -> showReceipt(wanted));
        trail.show(wanted, verifications.ofDossier(wanted));
        live.rightAt(clock.instant());
    }

    private void show(Dossier dossier) {
        if (masks == null) {
            kept.looked(dossier.id());
            news = team.looks.changedChecks(dossier.id()); // what comes while one is here is seen as it comes
            masks = kept.masks(dossier.id());
            removeAll();
            var done = new Section(new H2(getTranslation("dossier.checks")), checks);
            done.addClassName("dossier-checks");
            var beside = new Div(expectation, tags, files);
            beside.addClassName("dossier-beside");
            var told = new Div(notes, folder, trail);
            told.addClassName("dossier-told");
            var parts = new Div(done, beside, told);
            parts.addClassName("dossier-parts");
            var keys = new KeyMap();
            var page = new Div(keys, header, new MaskBar(masks, keys), erasing, parts);
            page.addClassName("check");
            add(page);
        }
        header.show(dossier, live, clock);
        expectation.show(dossier.id(), masks);
        folder.of(dossier.id(), masks);
        var open = dossier.erasingSince() == null;
        tags.show(dossier.id(), open);
        notes.show(dossier.id(), open);
        files.show(dossier.id(), open);
        erasing.removeAll();
        verifications
                .dossierErasing(dossier.id())
                .ifPresent(underWay -> erasing.add(ErasureNote.underWay(underWay, clock)));
        erasing.setVisible(erasing.getComponentCount() > 0);
        checks.show(verifications.ofDossier(dossier.id()), decisions.ofDossier(dossier.id()), masks);
        checks.assigned(team.assignments.ofDossier(dossier.id()));
        checks.changed(news);
        team.looks.note(dossier.id());
    }

    private void showReceipt(UUID dossierId) {
        var receipt = verifications.receipts(dossierId).stream()
                .filter(one -> one.verificationId() == null)
                .findFirst();
        if (receipt.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        trail.removeFromParent();
        var page = new Div(
                new EmptyState(
                        getTranslation("dossier.receipt.title"),
                        getTranslation(
                                "dossier.receipt.text",
                                receipt.get().requestedBy(),
                                receipt.get().id())),
                trail);
        page.addClassName("check");
        add(page);
    }

    @Override
    public String getPageTitle() {
        var title = id == null ? "" : getTranslation("dossier.untitled", DossierGrid.shortId(id));
        return getTranslation("dossier.title", title);
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.ArchiveOffer;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.KeyMap;
import proofdesk.ui.WholeDownload;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What can be done with a check: look again, take its archive, delete it. Who may only look sees only the first. */
final class CheckActions extends Div {

    private final Verifications verifications;
    private final boolean mayAct;
    private final String provider;
    private final Starts starts;
    private final Runnable changed;
    private final Div error = new Div();
    private String lastReference = "";
    private @Nullable State shown;

    CheckActions(Verifications verifications, Starts starts, CurrentUser user, String provider, Runnable changed) {
        this.starts = starts;
        this.verifications = verifications;
        this.mayAct = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        this.provider = provider;
        this.changed = changed;
        addClassName("check-actions");
        error.addClassNames("note", "note-trouble");
        error.getElement().setAttribute("role", "alert");
    }

    void show(Verification check, Optional<Result> result) {
        var state = new State(
                !check.outcome().isFinal() && check.handedOverAt() != null,
                result.map(Result::archive).orElse(ArchiveOffer.NOT_FINISHED),
                check.erasing() != null,
                check.outcome().isFinal());
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        removeAll();
        if (state.erasing) {
            return;
        }
        if (state.canLook) {
            var again = new Button(
                    getTranslation("verification.lookAgain"), VaadinIcon.REFRESH.create(), click -> lookAgain(check));
            add(KeyMap.give(again, "l"));
        }
        if (mayAct && state.ended) {
            var retry = new RetryActions(starts, check);
            retry.firstByKey();
            add(retry);
        }
        if (mayAct) {
            archive(check, state.archive);
            delete(check);
        }
    }

    private void lookAgain(Verification check) {
        verifications.lookAgain(check.id());
        changed.run();
    }

    private void archive(Verification check, ArchiveOffer offer) {
        if (offer == ArchiveOffer.AVAILABLE) {
            var button = new Button(getTranslation("verification.archive"), VaadinIcon.DOWNLOAD_ALT.create());
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            KeyMap.give(button, "d");
            var download = new WholeDownload(
                    button, new ArchiveDownload(verifications, check.id(), reference -> lastReference = reference));
            download.addFailedListener(this::archiveFailed);
            download.addSavedListener(error::removeFromParent);
            add(download, look(check));
        } else {
            var button = new Button(getTranslation("verification.archive"), VaadinIcon.DOWNLOAD_ALT.create());
            button.setEnabled(false);
            var why = new Span(getTranslation("verification.archive." + offer.name()));
            why.addClassName("why");
            add(button, why);
        }
    }

    private Button look(Verification check) {
        var look = new Button(
                getTranslation("archive.title"),
                VaadinIcon.FOLDER_OPEN_O.create(),
                click -> new ArchiveDialog(
                                () -> verifications.lookIntoArchive(check.id()),
                                verifications.archiveLayout(check.id()))
                        .open());
        return KeyMap.give(look, "i");
    }

    /** The browser says that it failed, the server what to name when asking; without the latter the way was lost. */
    private void archiveFailed() {
        error.setText(
                lastReference.isEmpty()
                        ? getTranslation("verification.archive.lost")
                        : getTranslation("verification.archive.failed", lastReference));
        lastReference = "";
        add(error);
    }

    private void delete(Verification check) {
        var delete = new Button(
                getTranslation("verification.delete"),
                VaadinIcon.TRASH.create(),
                click -> new DeleteCheckDialog(provider, () -> {
                            verifications.erase(check.id());
                            changed.run();
                        })
                        .open());
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        add(KeyMap.give(delete, "x"));
    }

    private record State(boolean canLook, ArchiveOffer archive, boolean erasing, boolean ended) {}
}

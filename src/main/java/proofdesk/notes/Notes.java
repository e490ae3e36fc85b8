package proofdesk.notes;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.dossier.Folders;
import proofdesk.review.Colleague;
import proofdesk.review.Colleagues;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** The notes of dossiers. Nothing written is ever changed, until the dossier is erased and takes all of it along. */
@Service
public class Notes {

    private final NoteStore store;
    private final Folders folders;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(
            NoteStore store,
            Folders folders,
            Colleagues colleagues,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.folders = folders;
        this.colleagues = colleagues;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The notes of a dossier, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Note> of(UUID dossierId) {
        return store.of(dossierId);
    }

    /**
     * Writes a note; colleagues it names as {@code @name} find it in their work.
     *
     * @throws IllegalArgumentException when there is nothing in it, or more than {@link Note#LONGEST}
     * @throws IllegalStateException when the dossier is being erased or gone
     */
    @PreAuthorize(Role.MAY_ACT)
    public void write(UUID dossierId, String text) {
        add(dossierId, text, null, "note.written");
    }

    /**
     * Gives one's own note another wording; the one before stays beside it.
     *
     * @throws IllegalStateException when it is somebody else's, or as for {@link #write}
     */
    @PreAuthorize(Role.MAY_ACT)
    public void correct(UUID noteId, String text) {
        var dossier = store.ownNote(noteId, user.name())
                .orElseThrow(() -> new IllegalStateException("Only who wrote a note corrects it"));
        add(dossier, text, noteId, "note.corrected");
    }

    private void add(UUID dossierId, String text, @Nullable UUID corrects, String kind) {
        if (text.isBlank() || text.length() > Note.LONGEST) {
            throw new IllegalArgumentException("A note has 1 to " + Note.LONGEST + " characters");
        }
        if (!folders.isOpen(dossierId)) {
            throw new IllegalStateException("The dossier is not open");
        }
        var names =
                Mentions.in(text, colleagues.all().stream().map(Colleague::name).toList());
        transactions.executeWithoutResult(status -> {
            store.add(dossierId, text, corrects, names, user.name(), clock.instant());
            events.publishEvent(new NotesChanged(dossierId, user.name(), kind));
        });
    }

    /** Notes that name the user and that they have not seen, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<Mention> mentions() {
        return store.unseen(user.name());
    }

    /** The user has the dossier's notes in front of them. */
    @PreAuthorize(Role.MAY_LOOK)
    public void seen(UUID dossierId) {
        store.seen(dossierId, user.name(), clock.instant());
    }

    /** In the transaction in which a dossier goes. */
    @EventListener
    void forget(Change change) {
        if (change.verificationId() == null && change.kind().equals("erasure.done")) {
            store.forget(change.dossierId());
        }
    }
}

package proofdesk.notes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.dossier.Folders;
import proofdesk.notes.FileRefused.Why;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** The files that colleagues keep in dossiers: sealed piece by piece, so that none is ever whole in memory. */
@Service
public class Files {

    /** In bytes; sealed it is a little more. */
    static final int PIECE = 256 * 1024;

    private final FileStore store;
    private final Folders folders;
    private final FileProperties properties;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Files(
            FileStore store,
            Folders folders,
            FileProperties properties,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.folders = folders;
        this.properties = properties;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** The files of a dossier, newest first. */
    @PreAuthorize(Role.MAY_LOOK)
    public List<KeptFile> of(UUID dossierId) {
        return store.of(dossierId);
    }

    /** In bytes; for a single file. */
    public long largest() {
        return properties.largest().toBytes();
    }

    /**
     * Keeps a file. It is there once all of it is; of one that breaks off nothing stays.
     *
     * @param name as whoever adds it calls it; what is before the last slash is left out
     * @throws FileRefused when it may not be kept
     * @throws IOException when it breaks off
     */
    @PreAuthorize(Role.MAY_ACT)
    public KeptFile add(UUID dossierId, String name, InputStream content) throws IOException {
        if (!folders.isOpen(dossierId)) {
            throw new FileRefused(Why.NOT_OPEN);
        } else if (store.count(dossierId) >= properties.most()) {
            throw new FileRefused(Why.TOO_MANY);
        }
        store.forgetBroken(clock.instant());
        var id = UUID.randomUUID();
        try {
            var file = taken(id, dossierId, FileNames.own(name), content);
            transactions.executeWithoutResult(status -> {
                if (!folders.isOpen(dossierId)) {
                    throw new FileRefused(Why.NOT_OPEN); // an erasure was asked for meanwhile
                }
                store.finish(file);
                events.publishEvent(new NotesChanged(dossierId, user.name(), "file.added"));
            });
            return file;
        } catch (IOException | RuntimeException e) {
            store.remove(id);
            throw e;
        }
    }

    private KeptFile taken(UUID id, UUID dossierId, String name, InputStream content) throws IOException {
        var piece = content.readNBytes(PIECE);
        if (piece.length == 0) {
            throw new FileRefused(Why.EMPTY);
        }
        var type = FileType.of(piece, name).orElseThrow(() -> new FileRefused(Why.TYPE));
        var file = new KeptFile(
                id, dossierId, name, type, 0, user.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.begin(file);
        for (var number = 0; piece.length > 0; number++) {
            file = file.longer(piece.length);
            if (file.size() > largest()) {
                throw new FileRefused(Why.TOO_LARGE);
            }
            store.addPiece(file, number, piece);
            piece = content.readNBytes(PIECE);
        }
        return file;
    }

    @PreAuthorize(Role.MAY_LOOK)
    public Optional<KeptFile> find(UUID id) {
        return store.find(id);
    }

    /** Writes a file's content piece by piece; noted in the trail before. */
    @PreAuthorize(Role.MAY_LOOK)
    public void download(KeptFile file, OutputStream to) throws IOException {
        transactions.executeWithoutResult(
                status -> events.publishEvent(new NotesChanged(file.dossierId(), user.name(), "file.downloaded")));
        var left = file.size();
        for (var number = 0; left > 0; number++) {
            var piece = store.piece(file, number);
            to.write(piece);
            left -= piece.length;
        }
    }

    /** Deletes a file for good. */
    @PreAuthorize(Role.MAY_ACT)
    public void remove(UUID id) {
        store.find(id)
                .ifPresent(file -> transactions.executeWithoutResult(status -> {
                    store.remove(id);
                    events.publishEvent(new NotesChanged(file.dossierId(), user.name(), "file.removed"));
                }));
    }

    /** In the transaction in which a dossier goes. */
    @EventListener
    void forget(Change change) {
        if (change.verificationId() == null && change.kind().equals("erasure.done")) {
            store.forget(change.dossierId());
        }
    }
}

package proofdesk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.notes.Files;
import proofdesk.notes.Notes;
import proofdesk.provider.Providers;
import proofdesk.report.Wishes.Part;
import proofdesk.review.Decision.Standing;
import proofdesk.review.Decisions;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Reports of checks that people have decided, as PDF. None is kept: each is made anew, and the trail says by whom. */
@Service
public class Reports {

    private final Verifications verifications;
    private final Dossiers dossiers;
    private final Providers providers;
    private final Decisions decisions;
    private final Notes notes;
    private final Files files;
    private final Photos photos;
    private final Archive archive;
    private final Pages pages;
    private final CurrentUser user;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            Verifications verifications,
            Dossiers dossiers,
            Providers providers,
            Decisions decisions,
            Notes notes,
            Files files,
            Photos photos,
            Archive archive,
            Pages pages,
            CurrentUser user,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.providers = providers;
        this.decisions = decisions;
        this.notes = notes;
        this.files = files;
        this.photos = photos;
        this.archive = archive;
        this.pages = pages;
        this.user = user;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Why no report can be made of a check; empty when one can. Does not reach the vendor. */
    @PreAuthorize(Role.MAY_LOOK)
    public Optional<Hindrance> hindrance(UUID verificationId) {
        if (verifications
                .find(verificationId)
                .filter(check -> check.erasing() == null)
                .isEmpty()) {
            return Optional.of(Hindrance.ERASED);
        }
        var standing = decisions
                .standing(verificationId)
                .map(decision -> decision.standing(clock.instant()))
                .orElse(Standing.TAKEN_BACK);
        return switch (standing) {
            case IN_EFFECT -> Optional.empty();
            case SETTLING -> Optional.of(Hindrance.SETTLING);
            case PROPOSED -> Optional.of(Hindrance.WAITS_FOR_SECOND);
            case TAKEN_BACK, RETURNED -> Optional.of(Hindrance.NOT_DECIDED);
        };
    }

    /**
     * Makes a report. Nothing is written before all of it is made, so that half a report never looks whole; what the
     * vendor does not give is told in it.
     *
     * @throws IllegalStateException when there is a {@link #hindrance}
     * @throws org.springframework.security.access.AccessDeniedException when the archive is asked for by somebody who may
     *     not fetch it
     */
    @PreAuthorize(Role.MAY_LOOK)
    public void make(UUID verificationId, Wishes wishes, Wording words, OutputStream to) throws IOException {
        if (hindrance(verificationId).isPresent()) {
            throw new IllegalStateException("There is no report of this check");
        }
        var subject = subject(verifications.find(verificationId).orElseThrow());
        var taken = wishes.has(Part.PICTURES) ? photos(subject) : List.<Photo>of();
        var seen =
                wishes.has(Part.ARCHIVE) ? Optional.of(archive.look(verificationId)) : Optional.<Archive.Seen>empty();
        var content = new HashMap<String, byte[]>();
        taken.forEach(photo -> {
            if (photo.content() != null) {
                content.put(photo.of().kind().word(), photo.content());
            }
        });
        transactions.executeWithoutResult(status ->
                events.publishEvent(new ReportMade(subject.check().dossierId(), verificationId, subject.madeBy())));
        Paper.print(pages.of(subject, wishes, taken, seen, words), content, to);
    }

    private Subject subject(Verification check) {
        return new Subject(
                check,
                dossiers.find(check.dossierId())
                        .map(Dossier::reference)
                        .orElse(check.dossierId().toString()),
                providers.get(check.provider()).name(),
                verifications.result(check.id()),
                decisions.of(check.id()),
                notes.of(check.dossierId()),
                files.of(check.dossierId()),
                verifications.reportHash(check.id()),
                user.name(),
                clock.instant());
    }

    /** One after the other, so that only one is ever held whole. */
    private List<Photo> photos(Subject subject) {
        var taken = new ArrayList<Photo>();
        subject.result().stream()
                .flatMap(result -> result.verdict().depictions().stream())
                .forEach(depiction -> taken.add(photos.take(subject.check().id(), depiction)));
        return taken;
    }
}

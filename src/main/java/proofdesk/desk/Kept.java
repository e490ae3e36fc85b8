package proofdesk.desk;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import proofdesk.activity.Activities;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Tags;
import proofdesk.notes.Files;
import proofdesk.notes.Notes;
import proofdesk.provider.Providers;
import proofdesk.review.Colleagues;
import proofdesk.review.Reveals;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;

/** Makes the parts of a dossier's page that are about colleagues: what they keep, what they did, what they may see. */
@Component
class Kept {

    private final Dossiers dossiers;
    private final Notes notes;
    private final Files files;
    private final Tags tags;
    private final Activities activities;
    private final Reveals reveals;
    private final Colleagues colleagues;
    private final Providers providers;
    private final CurrentUser user;
    private final Clock clock;

    Kept(
            Dossiers dossiers,
            Notes notes,
            Files files,
            Tags tags,
            Activities activities,
            Reveals reveals,
            Colleagues colleagues,
            Providers providers,
            CurrentUser user,
            Clock clock) {
        this.dossiers = dossiers;
        this.notes = notes;
        this.files = files;
        this.tags = tags;
        this.activities = activities;
        this.reveals = reveals;
        this.colleagues = colleagues;
        this.providers = providers;
        this.user = user;
        this.clock = clock;
    }

    NotesSection notes() {
        return new NotesSection(notes, colleagues, user, clock);
    }

    FilesSection files() {
        return new FilesSection(files, mayAct(), clock);
    }

    MentionList mentions() {
        return new MentionList(notes, dossiers, clock);
    }

    TagBar tags() {
        return new TagBar(tags, mayAct());
    }

    Timeline timeline() {
        return new Timeline(activities, providers, !mayAct());
    }

    Masks masks(UUID dossierId) {
        return new Masks(reveals, dossierId, null);
    }

    void looked(UUID dossierId) {
        reveals.looked(dossierId, null);
    }

    private boolean mayAct() {
        return user.hasAnyRole(Role.STAFF, Role.ADMIN);
    }
}

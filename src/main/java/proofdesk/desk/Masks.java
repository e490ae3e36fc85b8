package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Fact;
import proofdesk.review.Reveals;

/**
 * What is masked on one page, for as long as somebody is there, and what they had shown to them. Each is noted in the
 * trail the first time it is shown; what is shown in several places is shown in all of them.
 */
final class Masks {

    /** The raw report. */
    static final String REPORT = "report";

    /** Pictures and videos. */
    static final String PICTURES = "pictures";

    /** What the vendor keeps in its own folder. */
    static final String FOLDER = "folder";

    /** What somebody wrote of a check at the provider, and what came in a shape that nobody has told us of. */
    static final String REMARKS = "remarks";

    /** What colleagues wrote to their decisions. */
    static final String NOTES = "notes";

    /** Answers to questions. */
    static final String ANSWERS = "answers";

    /** What was read from documents that are none of identity. */
    static final String PAPERS = "papers";

    /** What a register has of the person. */
    static final String RECORD = "record";

    /** What the provider told on demand. */
    static final String DETAILS = "details";

    /** Everything at once. */
    static final String ALL = "all";

    private static final Set<Fact.Field> SENSITIVE = Set.of(
            Fact.Field.DATE_OF_BIRTH,
            Fact.Field.ADDRESS,
            Fact.Field.EMAIL,
            Fact.Field.PHONE,
            Fact.Field.PERSONAL_IDENTIFICATION_NUMBER,
            Fact.Field.SOCIAL_SECURITY_NUMBER,
            Fact.Field.HEALTH_NUMBER,
            Fact.Field.TAX_NUMBER,
            Fact.Field.DOCUMENT_NUMBER);

    private final Reveals reveals;
    private final UUID dossierId;
    private final @Nullable UUID verificationId;
    private final boolean masked;
    private final boolean picturesMasked;
    private final Set<String> shown = new HashSet<>();
    private final Set<String> noted = new HashSet<>();
    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private boolean all;

    Masks(Reveals reveals, UUID dossierId, @Nullable UUID verificationId) {
        this.reveals = reveals;
        this.dossierId = dossierId;
        this.verificationId = verificationId;
        masked = reveals.masked();
        picturesMasked = reveals.picturesMasked();
    }

    /** Whether anything is masked here at all. */
    boolean any() {
        return masked;
    }

    /** The value of a field: as it is where the field is not sensitive, else behind a mask. */
    Component around(Fact.Field field, String name, Supplier<? extends Component> value) {
        return SENSITIVE.contains(field) ? around(field.name(), name, value) : value.get();
    }

    /**
     * A value behind a mask, unless nothing is masked here.
     *
     * @param what its word in the trail
     * @param name what it is, for the button that shows it
     * @param value made each time it is shown; the browser does not have it before
     */
    Component around(String what, String name, Supplier<? extends Component> value) {
        return masks(what) ? new Masked(this, what, name, value, false) : value.get();
    }

    /** The same for a part of the page. */
    Component part(String what, String name, Supplier<? extends Component> value) {
        return masks(what) ? new Masked(this, what, name, value, true) : value.get();
    }

    private boolean masks(String what) {
        return what.equals(PICTURES) ? picturesMasked : masked;
    }

    boolean hides(String what) {
        return masks(what) && !all && !shown.contains(what);
    }

    void show(String what) {
        if (hides(what)) {
            note(what);
            shown.add(what);
            tell();
        }
    }

    /** Shows what somebody has just asked the provider for, which stands in the trail already. */
    void showAsked(String what) {
        noted.add(what);
        show(what);
    }

    void hide(String what) {
        if (all) {
            hideAll();
        } else {
            shown.remove(what);
            tell();
        }
    }

    boolean showsAll() {
        return all;
    }

    void showAll() {
        note(ALL);
        all = true;
        tell();
    }

    void hideAll() {
        all = false;
        shown.clear();
        tell();
    }

    /** Lets a component look now, and again whenever something is shown or hidden while it is on the screen. */
    void follow(Component one, Runnable look) {
        one.addAttachListener(attached -> {
            listeners.add(look);
            look.run();
        });
        one.addDetachListener(detached -> listeners.remove(look));
        look.run();
    }

    private void note(String what) {
        if (!noted.contains(what) && !noted.contains(ALL)) {
            reveals.shown(dossierId, verificationId, what);
            noted.add(what);
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.verification.Verification;

/** How far the customer is at the counter. Whatever the end, it is thanks: the result is for staff. */
enum CounterState {
    SCAN,
    OPENED,
    UNDERWAY,
    DONE,
    /** Nothing to scan any more. */
    NONE;

    /**
     * @param again whether somebody asked for the code once more, on a phone that has opened it
     */
    static CounterState of(@Nullable Verification check, boolean linkUsable, boolean again) {
        if (check == null || check.erasing() != null) {
            return NONE;
        } else if (check.outcome().isFinal() || check.endedAt() != null || check.processingAt() != null) {
            return DONE;
        } else if (check.handedOverAt() != null && !(again && linkUsable)) {
            return UNDERWAY;
        } else if (!linkUsable) {
            return NONE;
        }
        return check.openedAt() != null && !again ? OPENED : SCAN;
    }

    /** The code is its own picture. */
    Optional<VaadinIcon> icon() {
        return switch (this) {
            case SCAN -> Optional.empty();
            case OPENED -> Optional.of(VaadinIcon.MOBILE);
            case UNDERWAY -> Optional.of(VaadinIcon.CAMERA);
            case DONE -> Optional.of(VaadinIcon.CHECK_CIRCLE);
            case NONE -> Optional.of(VaadinIcon.UNLINK);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package proofdesk.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.activity.Activities;
import proofdesk.security.Role;

class RevealsTest extends DeskTest {

    private static final UUID CHECK = UUID.randomUUID();

    private final UUID dossier = UUID.randomUUID();

    @Autowired
    private Reveals reveals;

    @Autowired
    private Activities activities;

    @Test
    void whoLookedIsNotedOncePerPersonCheckAndDay() {
        signIn("sam", Role.STAFF);
        var check = UUID.randomUUID();
        reveals.looked(dossier, check);
        reveals.looked(dossier, check);
        reveals.looked(dossier, null);
        reveals.looked(dossier, null);
        signIn("audrey", Role.AUDITOR);
        reveals.looked(dossier, check);

        assertThat(trail()).containsExactly("audrey looked.check", "sam looked.dossier", "sam looked.check");

        clock.advance(Duration.ofDays(1));
        reveals.looked(dossier, check);
        assertThat(trail()).startsWith("audrey looked.check", "audrey looked.check");
    }

    @Test
    void whatWasShownIsNotedByItsNameWithWhoAndWhichCheck() {
        signIn("audrey", Role.AUDITOR);
        reveals.shown(dossier, CHECK, "DATE_OF_BIRTH");

        assertThat(activities.ofDossier(dossier)).singleElement().satisfies(one -> {
            assertThat(one.actor()).isEqualTo("audrey");
            assertThat(one.kind()).isEqualTo("revealed.DATE_OF_BIRTH");
            assertThat(one.verificationId()).isEqualTo(CHECK);
        });
    }

    @Test
    void aValueIsNoNameOfAField() {
        signIn("sam", Role.STAFF);

        assertThatThrownBy(() -> reveals.shown(dossier, CHECK, "1985-03-27"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("1985");
        assertThat(activities.ofDossier(dossier)).isEmpty();
    }

    @Test
    void whoHasNoRoleLooksAtNothing() {
        signIn("nobody");

        assertThatThrownBy(() -> reveals.shown(dossier, CHECK, "EMAIL")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reveals.looked(dossier, CHECK)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> trail() {
        return activities.ofDossier(dossier).stream()
                .map(one -> one.actor() + " " + one.kind())
                .toList();
    }
}

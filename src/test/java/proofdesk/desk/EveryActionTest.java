package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.review.Choice;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;
import proofdesk.ui.CopyField;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Parts;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Whatever can be pressed on the pages people work on has a key, and the list of keys has it. */
class EveryActionTest extends ViewTest {

    /**
     * What there is one of for each of many things, and what is inside a form or a group that a key leads into: Tab goes
     * on from there.
     */
    private static final Set<Class<? extends Component>> BY_TAB = Set.of(
            RevealButton.class,
            RetryActions.class,
            DisagreementList.class,
            FindingPart.class,
            MoreTold.class,
            Parts.class,
            CopyField.class,
            DecisionForm.class,
            NoteForm.class,
            NoteShown.class,
            CheckCard.class);

    private static final Path SAMPLE =
            Path.of("src/test/resources/proofdesk/assure/signicatpictureid/rejected-underage.json");

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Decisions decisions;

    @Autowired
    private SecondLooks secondLooks;

    @SuppressWarnings("NullAway.Init") // ordered before each test
    private Verification check;

    @BeforeEach
    void aCheck() {
        enter("sam", Role.STAFF);
        check = verifications.order(
                dossiers.open("Keys " + UUID.randomUUID()).id(),
                "signicatpictureid",
                "documentSelfie",
                Duration.ofHours(1));
    }

    @AfterEach
    void noRules() {
        jdbc.sql("delete from second_look").update();
    }

    @Test
    void onTheCheckPageWhileTheCheckWaits() {
        go("verifications/" + check.id());
        everyActionHasAKey("Make a new link", "Revoke the link", "Delete this check", "Assign…", "Escalate");
        assertThat(listed()).contains("Hand over at the counter", "Write an e-mail");

        jdbc.sql("update verification set handed_over_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), check.id())
                .update();
        go("");
        go("verifications/" + check.id());
        everyActionHasAKey("Look again");
    }

    @Test
    void onTheCheckPageOnceItHasEndedAndIsProposed() throws IOException {
        ended();
        go("verifications/" + check.id());
        everyActionHasAKey("Approve", "Reject", "Ask again", "Look into the archive", "Download the archive");
        assertThat(listed()).contains("Check once more", "Next case", "Hide everything");

        signIn("ada", Role.ADMIN);
        secondLooks.save(new SecondLook(UUID.randomUUID(), 0, null, null, null, null, 100));
        signIn("sam", Role.STAFF);
        decisions.decide(check.id(), new Choice(Kind.APPROVED, "approved.known", "", "", 0));
        go("");
        go("verifications/" + check.id());
        everyActionHasAKey("Take back");
        enter("sue", Role.STAFF);
        go("verifications/" + check.id());
        everyActionHasAKey("Confirm", "Return");
    }

    @Test
    void onTheDossiersPage() throws IOException {
        ended();
        for (var line = 0; line <= Timeline.PART; line++) {
            jdbc.sql("insert into activity (at, actor, kind, dossier_id) values (?, 'sue', 'link.opened', ?)")
                    .params(Timestamp.from(clock.instant()), check.dossierId())
                    .update();
        }
        go("dossiers/" + check.dossierId());
        everyActionHasAKey("Start a check", "Delete dossier", "Show what the vendor keeps", "Show what was before");
        assertThat(listed()).contains("New note", "Add a tag", "Add a file");
    }

    @Test
    void onMyWorkAndInATray() {
        go("");
        everyActionHasAKey("New dossier");
        assertThat(listed()).contains("Next case");
        go("work/never-opened");
        everyActionHasAKey();
    }

    /** @param among some that must be there, so that this is no test of an empty page */
    private static void everyActionHasAKey(String... among) {
        var listed = listed();
        var buttons = _find((Component) UI.getCurrent().getCurrentView(), Button.class).stream()
                .filter(Button::isEnabled)
                .filter(button -> !byTab(button))
                .toList();
        assertThat(buttons).extracting(EveryActionTest::name).containsAll(List.of(among));
        assertThat(buttons)
                .allSatisfy(button -> assertThat(KeyMap.of(button).isPresent() || listed.contains(name(button)))
                        .as("a key for %s", name(button))
                        .isTrue());
        assertThat(_get(KeyMap.class).possible())
                .as("one key, one meaning")
                .extracting(KeyMap.Action::key)
                .doesNotHaveDuplicates();
    }

    /** As {@code ?} shows them. */
    private static List<String> listed() {
        _get(KeyMap.class).press("?");
        var dialog = _get(Dialog.class);
        var names = _find(dialog, DescriptionList.Description.class).stream()
                .map(DescriptionList.Description::getText)
                .toList();
        dialog.close();
        return names;
    }

    private static boolean byTab(Component one) {
        return BY_TAB.contains(one.getClass())
                || one.getParent().filter(EveryActionTest::byTab).isPresent();
    }

    private static String name(Button button) {
        return button.getText().isEmpty()
                ? String.valueOf(button.getElement().getAttribute("aria-label"))
                : button.getText();
    }

    private void ended() throws IOException {
        var now = Timestamp.from(clock.instant());
        jdbc.sql("update verification set report = ?, outcome = 'REJECTED', status_word = 'rejected', read_at = ?,"
                        + " handed_over_at = ?, processing_at = ?, ended_at = ? where id = ?")
                .params(Files.readString(SAMPLE), now, now, now, now, check.id())
                .update();
    }
}

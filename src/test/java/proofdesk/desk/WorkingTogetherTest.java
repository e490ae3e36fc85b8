package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.ViewTest;
import proofdesk.activity.Change;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Tags;
import proofdesk.provider.Providers;
import proofdesk.review.Assignments;
import proofdesk.review.Choice;
import proofdesk.review.Claim;
import proofdesk.review.Claims;
import proofdesk.review.Decision;
import proofdesk.review.Decisions;
import proofdesk.review.Presence;
import proofdesk.security.Role;
import proofdesk.ui.KeyMap;
import proofdesk.ui.Palette;
import proofdesk.ui.Palette.Entry;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Several people at the same work: who holds what, who is there, what is new, what comes next. */
class WorkingTogetherTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Tags tags;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Providers providers;

    @Autowired
    private Claims claims;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Presence presence;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ApplicationEventPublisher events;

    private final String mine = "Case " + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nothingToDo() {
        for (var table : Set.of("open_case", "claim", "assignment", "last_look")) {
            jdbc.sql("delete from " + table).update();
        }
        enter("sue", Role.STAFF);
        enter("sam", Role.STAFF);
    }

    @Test
    void openingAnEndedCheckTakesItAndLeavingLetsGo() {
        var check = ended();
        var windows = presence.windowCount();
        open(check);
        assertThat(text()).contains("You are looking into this");
        assertThat(holder(check)).isEqualTo("sam");

        go("dossiers/" + check.dossierId());
        assertThat(holder(check)).isNull();

        open(check);
        assertThat(presence.windowCount()).isEqualTo(windows + 1);
        MockVaadin.tearDown(); // the window is closed
        assertThat(presence.windowCount()).isEqualTo(windows);
        assertThat(holder(check)).isNull();
    }

    @Test
    void aCheckThatWaitsForItsPersonIsTakenByNobody() {
        var check = order();
        open(check);
        assertThat(holder(check)).isNull();
        assertThat(text()).doesNotContain("You are looking into this");
    }

    @Test
    void theSecondIsToldWhoWasFirstAndTakesOverOnlyWithAReason() {
        var check = ended();
        as("sue", () -> claims.take(check.id()));
        open(check);
        assertThat(text()).containsPattern("sue has been looking into this since \\d");
        assertThat(holder(check)).isEqualTo("sue");

        key("t");
        _click(_get(Button.class, spec -> spec.withText("Take over")));
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Why")).isInvalid())
                .isTrue();
        _get(TextArea.class, spec -> spec.withLabel("Why")).setValue("Sue has gone home");
        _click(_get(Button.class, spec -> spec.withText("Take over")));
        assertThat(holder(check)).isEqualTo("sam");
        assertThat(text()).contains("You are looking into this");

        as("sue", () -> claims.takeOver(check.id(), "sam", "I am back"));
        awaits("sue took this over from you", "I am back");
        assertThat(text()).doesNotContain("sue has been looking into this");
    }

    @Test
    void whoElseIsThereIsShownAtOnceAndTheirGoingToo() {
        var check = ended();
        open(check);
        var sues = new Presence.Window[1];
        as("sue", () -> sues[0] = presence.enter(check.id(), () -> {}));
        awaits("Also here now: sue");
        sues[0].leave();
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).doesNotContain("Also here now");
        });
    }

    @Test
    void aCheckIsGivenToAColleagueWhoThenFindsItAndNobodyElseTakesItByLooking() {
        var check = ended();
        open(check);
        key("m");
        @SuppressWarnings("unchecked")
        ComboBox<String> colleague = _get(ComboBox.class, spec -> spec.withLabel("Colleague"));
        colleague.setValue("sue");
        _click(_get(Button.class, spec -> spec.withText("Assign")));
        assertThat(text()).contains("Assigned to sue by sam.");
        go("dossiers/" + check.dossierId());
        assertThat(text()).contains("Assigned to sue", "asked a colleague to deal with a check");
        open(check);
        assertThat(holder(check)).isNull();

        enter("sue", Role.STAFF);
        go("work/mine");
        assertThat(text()).contains(mine, "asked by sam");
        go("work/next");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("verifications/" + check.id());
        assertThat(holder(check)).isEqualTo("sue");
    }

    @Test
    void theKeyGoesOnToTheNextCaseAndWithoutOneIsKind() {
        var first = ended();
        clock.advance(Duration.ofMinutes(1));
        var second = ended("Other " + mine);
        open(first);
        var way = _get(Anchor.class, spec -> spec.withClasses("next-link"));
        assertThat(way.getHref()).isEqualTo("work/next?after=" + first.id());
        assertThat(holder(second)).as("looking ahead takes nothing").isNull();

        key("n");
        MockVaadin.clientRoundtrip(true);
        assertThat(holder(second)).isEqualTo("sam");
        assertThat(holder(first)).isNull();

        as("sue", () -> claims.take(first.id()));
        key("n");
        MockVaadin.clientRoundtrip(true);
        assertThat(text()).contains("Nothing is waiting for a decision");
    }

    @Test
    void anAuditorSeesWhoIsAtItAndTakesNothing() {
        var check = ended();
        enter("audrey", Role.AUDITOR);
        open(check);
        assertThat(holder(check)).isNull();
        assertThat(_find(Button.class, spec -> spec.withText("Assign…"))).isEmpty();
        as("sue", () -> claims.take(check.id()));
        awaits("sue has been looking into this");
        assertThat(_find(Button.class, spec -> spec.withText("Take over…"))).isEmpty();
    }

    @Test
    void theRowsOfATrayStayWhereTheyAreAndNewOnesAreAnnounced() {
        var check = ended();
        go("work/to-decide");
        assertThat(text()).contains(mine, "1 in all");
        as("sue", () -> claims.take(check.id()));
        awaits("sue is looking into it");

        ended("New " + mine);
        awaits("1 new");
        assertThat(text()).doesNotContain("New " + mine);
        as(
                "sue",
                () -> decisions.decide(
                        check.id(), new Choice(Decision.Kind.ESCALATED, "escalated.unclear", "", "", 0)));
        awaits("Dealt with meanwhile");

        _click(_get(
                Button.class, spec -> spec.withPredicate(one -> one.getText().startsWith("1 new"))));
        assertThat(text()).contains("New " + mine, "1 in all").doesNotContain("Dealt with meanwhile");
    }

    @Test
    void anEmptyTraySaysWhatThatMeansAndABrokenOneWhatToDo() {
        go("work/escalated");
        assertThat(text()).contains("Nobody has escalated anything");
        without("open_case", () -> {
            go("work/to-decide");
            assertThat(text()).containsPattern("Reference [0-9a-f]{8}");
        });
        go("work/what");
        assertThat(text()).contains("not here");
    }

    @Test
    void whatChangedSinceILookedIsMarkedInListsUntilILookAgain() {
        var check = order();
        go("dossiers/" + check.dossierId());
        go("dossiers");
        assertThat(markOf(check)).doesNotContain("Changed");
        as("sue", () -> verifications.revokeLink(check.id()));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(markOf(check)).contains("Changed");
        });
        go("work/changed");
        assertThat(text()).contains(mine);

        open(check);
        go("work/changed");
        assertThat(text()).doesNotContain(mine);
        go("dossiers");
        assertThat(markOf(check)).doesNotContain("Changed");
    }

    @Test
    void whatChangedIsSaidOfTheCheckThatChanged() {
        var one = order();
        var dossier = one.dossierId();
        var other = verifications.order(dossier, one.provider(), "document", Duration.ofHours(1));
        go("dossiers/" + dossier);
        as("sue", () -> verifications.revokeLink(other.id()));
        go("work/changed");
        assertThat(changedOfMine()).containsExactly("verifications/" + other.id());

        open(one);
        go("work/changed");
        assertThat(changedOfMine())
                .as("one was looked at, the other not")
                .containsExactly("verifications/" + other.id());
        as("sue", () -> tags.add(dossier, "Urgent"));
        go("work/changed");
        assertThat(changedOfMine()).containsExactlyInAnyOrder("verifications/" + other.id(), "dossiers/" + dossier);

        go("dossiers/" + dossier);
        assertThat(_find(CheckCard.class))
                .filteredOn(card -> _find(card, ChangedMark.class).size() == 1)
                .singleElement()
                .satisfies(
                        card -> assertThat(_find(card, Anchor.class).getFirst().getHref())
                                .isEqualTo("verifications/" + other.id()));
        go("work/changed");
        assertThat(changedOfMine()).isEmpty();
        go("dossiers/" + dossier);
        assertThat(_find(ChangedMark.class)).isEmpty();
    }

    private List<String> changedOfMine() {
        return _find(WorkRow.class).stream()
                .flatMap(row -> _find(row, Anchor.class).stream())
                .filter(link -> link.getText().equals(mine))
                .map(Anchor::getHref)
                .toList();
    }

    @Test
    void thePaletteFindsDossiersChecksPagesAndWhatCanBeDoneHere() {
        var check = ended();
        open(check);
        var palette = _get(Palette.class);
        assertThat(palette.offer(""))
                .extracting(Entry::group, Entry::label)
                .contains(
                        tuple("On this page", "Approve"),
                        tuple("On this page", "Next case"),
                        tuple("Pages", "Dossiers"),
                        tuple("My work", "Escalated"));
        assertThat(palette.offer("approve")).extracting(Entry::key).contains("a");

        var found = palette.offer(mine.toLowerCase(Locale.ROOT));
        assertThat(found).extracting(Entry::group).containsExactly("Dossiers", "Checks");
        assertThat(found.getFirst().label()).isEqualTo(mine);
        assertThat(palette.offer(check.id().toString()))
                .extracting(entry -> entry.path().orElse(""))
                .contains("verifications/" + check.id());
        assertThat(palette.offer("no such thing at all")).isEmpty();

        palette.offer(mine);
        palette.choose(0);
        MockVaadin.clientRoundtrip(true);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("dossiers/" + check.dossierId());
    }

    @Test
    void aPaletteThatCannotSearchSaysSo() {
        go("dossiers");
        without("dossier", () -> assertThat(_get(Palette.class).offer("x")).isEmpty());
        assertThat(_get(Palette.class).offer("dossiers")).isNotEmpty();
    }

    private String markOf(Verification check) {
        var grid = _get(DossierGrid.class);
        for (var row = 0; row < GridKt._size(grid); row++) {
            if (GridKt._get(grid, row).dossierId().equals(check.dossierId())) {
                return GridKt._getCellComponent(grid, row, "reference")
                        .getElement()
                        .getTextRecursively();
            }
        }
        throw new AssertionError("not listed");
    }

    private void open(Verification check) {
        go("verifications/" + check.id());
    }

    private void key(String key) {
        _get(KeyMap.class).press(key);
    }

    private @Nullable String holder(Verification check) {
        var holder = new AtomicReference<@Nullable String>();
        as("somebody", () -> holder.set(claims.of(check.id()).map(Claim::holder).orElse(null)));
        return holder.get();
    }

    /** Somebody else does something in another window. */
    private void as(String name, Runnable something) {
        var here = SecurityContextHolder.getContext();
        signIn(name, Role.STAFF);
        something.run();
        SecurityContextHolder.setContext(here);
    }

    private void awaits(String... words) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(text()).contains(words);
        });
    }

    private Verification ended() {
        return ended(mine);
    }

    private Verification ended(String reference) {
        var check = order(reference);
        transactions.executeWithoutResult(status -> {
            jdbc.sql("update verification set outcome = 'REJECTED', ended_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), check.id())
                    .update();
            events.publishEvent(new Ended(check.dossierId(), check.id()));
        });
        return verifications.find(check.id()).orElseThrow();
    }

    private Verification order() {
        return order(mine);
    }

    private Verification order(String reference) {
        return verifications.order(
                dossiers.open(reference).id(), providers.all().iterator().next().id(), "document", Duration.ofHours(1));
    }

    private record Ended(UUID dossierId, UUID verificationId) implements Change {

        @Override
        public String actor() {
            return "Proofdesk";
        }

        @Override
        public String kind() {
            return "verification.ended";
        }
    }
}

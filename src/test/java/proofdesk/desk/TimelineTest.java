package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.security.Role;

class TimelineTest extends CheckScreenTest {

    @Autowired
    private TransactionOperations transactions;

    @Test
    void linesStandByDayNewestFirstEachWithItsCheck() {
        line("link.opened", Duration.ofDays(1));
        line("archive.downloaded", Duration.ofDays(2));
        open();

        assertThat(_find(timeline(), H3.class)).hasSize(3);
        assertThat(lines().getFirst()).contains("looked at the dossier");
        assertThat(lines().getLast()).contains("downloaded the archive");
        assertThat(_find(timeline(), Anchor.class)).extracting(Anchor::getHref).contains("verifications/" + check.id());
    }

    @Test
    void oneKindAloneIsShownWhenChosen() {
        line("archive.downloaded", Duration.ZERO);
        line("something.unheardOf", Duration.ZERO);
        open();
        choose("What", TrailKind.LOOKS);
        assertThat(String.join("\n", lines()))
                .contains("downloaded the archive", "looked at the dossier")
                .doesNotContain("started a check");

        choose("What", TrailKind.OTHER);
        assertThat(lines()).singleElement().asString().contains("activity.something.unheardOf");

        choose("What", TrailKind.ERASURE);
        assertThat(textOf(DossierView.class)).contains("Nothing of that kind has happened");
    }

    @Test
    void oneCheckAloneIsShownWhenChosenAndTheSecondAtAProviderHasANumber() {
        var second = verifications.order(check.dossierId(), check.provider(), "documentSelfie", Duration.ofHours(1));
        open();
        assertThat(_find(timeline(), Anchor.class))
                .extracting(Anchor::getText)
                .contains("Signicat PictureID", "Signicat PictureID 2");

        choose("Check", second.id());
        assertThat(lines()).singleElement().asString().contains("started a check", "Signicat PictureID 2");
    }

    @Test
    void visitsOfOnePersonToOneCheckAreOneLineThatOpensAndLosesNothing() {
        visit("sue", "14:02", "looked.check", "claim.taken", "claim.released");
        visit("sue", "14:15", "claim.taken", "claim.released");
        visit("sue", "14:31", "claim.taken", "claim.released");
        visit("zoe", "14:40", "looked.check");
        visit("zoe", "14:41", "note.written");
        visit("zoe", "14:42", "looked.check");
        open();

        var folded = _get(timeline(), NativeDetails.class);
        assertThat(folded.getSummaryText()).isEqualTo("looked, 14:02\u201314:31, 3 times");
        assertThat(folded.isOpen()).isFalse();
        assertThat(_find(folded, ListItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .containsExactly(
                        "14:31:00Let go of a check",
                        "14:31:00Began to look into a check",
                        "14:15:00Let go of a check",
                        "14:15:00Began to look into a check",
                        "14:02:00Let go of a check",
                        "14:02:00Began to look into a check",
                        "14:02:00looked at the check");
        assertThat(lines())
                .as("what is between stays between")
                .filteredOn(line -> line.contains("zoe"))
                .extracting(line -> line.replaceAll(".*zoe|Signicat.*", ""))
                .containsExactly("looked at the check", "wrote a note", "looked at the check");
    }

    @Test
    void aNewVisitJoinsTheLineOnTopWhichStaysTheSame() {
        clock.advance(Duration.between(clock.instant(), clock.instant().truncatedTo(ChronoUnit.DAYS))
                .plusHours(38));
        open();
        happens("zoe", "claim.taken");
        awaitsOnTop("Began to look");
        var line = _find(timeline(), ListItem.class).getFirst();
        clock.advance(Duration.ofMinutes(1));
        happens("zoe", "claim.released");
        awaitsOnTop("looked, 14:00\u201314:01");
        var folded = _get(timeline(), NativeDetails.class);
        folded.setOpen(true);
        clock.advance(Duration.ofMinutes(4));
        happens("zoe", "claim.taken");
        awaitsOnTop("looked, 14:00\u201314:05, 2 times");
        assertThat(_get(timeline(), NativeDetails.class)).isSameAs(folded);
        assertThat(folded.isOpen()).isTrue();
        assertThat(_find(timeline(), ListItem.class).getFirst()).isSameAs(line);

        happens("sue", "claim.taken");
        awaitsOnTop("sue", "Began to look");
    }

    @Test
    void forAuditorsEveryLookLiesOpen() {
        visit("sue", "14:02", "claim.taken", "claim.released");
        signIn("audrey", Role.AUDITOR);
        open();
        assertThat(_get(timeline(), NativeDetails.class).isOpen()).isTrue();
    }

    @Test
    void aLongTrailComesInPartsOnRequest() {
        for (var more = 0; more < 2 * Timeline.PART; more++) {
            line("link.opened", Duration.ofDays(1));
        }
        open();
        assertThat(lines()).hasSize(Timeline.PART);

        _click(older());
        assertThat(lines()).hasSize(2 * Timeline.PART);
        _click(older());
        assertThat(lines()).hasSize(2 * Timeline.PART + 3); // opened, ordered, looked
        assertThat(_find(timeline(), Button.class, spec -> spec.withText("Show what was before")))
                .isEmpty();
    }

    @Test
    void whatIsNewComesOnTopAndWhatIsThereStaysInItsPlace() {
        open();
        var before = _find(timeline(), ListItem.class);
        verifications.markSent(check.id());

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(lines().getFirst()).contains("handed over the link");
        });
        assertThat(before).allMatch(ListItem::isAttached);
        assertThat(_find(timeline(), ListItem.class)).endsWith(before.toArray(ListItem[]::new));
    }

    /** On the day after this one, so that it is newer than what was. */
    private void visit(String who, String at, String... kinds) {
        for (var kind : kinds) {
            jdbc.sql("insert into activity (at, actor, kind, dossier_id, verification_id) values (?, ?, ?, ?, ?)")
                    .params(
                            Timestamp.from(clock.instant()
                                    .truncatedTo(ChronoUnit.DAYS)
                                    .plus(Duration.between(LocalTime.MIN, LocalTime.parse(at)))
                                    .plus(Duration.ofDays(1))),
                            who,
                            kind,
                            check.dossierId(),
                            check.id())
                    .update();
        }
    }

    private static void awaitsOnTop(String... words) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(lines().getFirst()).contains(words);
        });
    }

    private void happens(String who, String kind) {
        transactions.executeWithoutResult(
                status -> context.publishEvent(new Happened(check.dossierId(), check.id(), who, kind)));
    }

    private record Happened(UUID dossierId, UUID verificationId, String actor, String kind) implements Change {}

    private void line(String kind, Duration ago) {
        jdbc.sql("insert into activity (at, actor, kind, dossier_id, verification_id) values (?, 'sam', ?, ?, ?)")
                .params(Timestamp.from(clock.instant().minus(ago)), kind, check.dossierId(), check.id())
                .update();
        // lines are in the order of their numbers
        if (!ago.isZero()) {
            jdbc.sql("update activity set id = -id where dossier_id = ? and at < ? and id > 0")
                    .params(check.dossierId(), Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                    .update();
        }
    }

    private void open() {
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
    }

    @SuppressWarnings("unchecked")
    private static void choose(String label, Object value) {
        _get(timeline(), Select.class, spec -> spec.withLabel(label)).setValue(value);
    }

    private static Button older() {
        return _get(timeline(), Button.class, spec -> spec.withText("Show what was before"));
    }

    private static Timeline timeline() {
        return _get(Timeline.class);
    }

    private static List<String> lines() {
        return _find(timeline(), ListItem.class).stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}

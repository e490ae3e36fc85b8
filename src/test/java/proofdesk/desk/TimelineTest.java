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
import com.vaadin.flow.component.select.Select;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class TimelineTest extends CheckScreenTest {

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

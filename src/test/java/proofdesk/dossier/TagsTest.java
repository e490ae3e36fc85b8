package proofdesk.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;
import proofdesk.verification.Worklist;
import proofdesk.verification.Worklist.Filter;

class TagsTest extends DeskTest {

    @Autowired
    private Tags tags;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Activities activities;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private UUID dossier;

    @BeforeEach
    void openADossier() {
        signIn("sam", Role.STAFF);
        dossier = dossiers.open(null).id();
    }

    @Test
    void aTagFindsItsDossiersAndNoOthers() {
        var tag = "branch " + UUID.randomUUID().toString().substring(0, 8);
        dossiers.open(null);
        tags.add(dossier, tag);
        tags.add(dossier, tag.toUpperCase(Locale.ROOT));

        assertThat(tags.of(dossier)).containsExactly(tag);
        assertThat(tags.inUse()).contains(tag);
        assertThat(worklist.page(Filter.NONE.tagged(tag), 0, 10))
                .extracting(Worklist.Row::dossierId)
                .containsExactly(dossier);
        assertThat(worklist.count(Filter.NONE.tagged(tag))).isEqualTo(1);
        assertThat(worklist.count(Filter.NONE.tagged("no such " + tag))).isZero();
        assertThat(activities.ofDossier(dossier))
                .extracting(Activity::kind)
                .containsExactly("tag.added", "dossier.opened");

        tags.remove(dossier, tag);
        assertThat(tags.of(dossier)).isEmpty();
        assertThat(tags.inUse()).doesNotContain(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  VIP   customer  | vip customer",
                "Å | å",
                "A\u030A | å",
                "p\u202Eb\u200B | pb",
                "<b>x</b> | <b>x</b>",
                "日本 | 日本",
                "😀 | 😀"
            })
    void whatLooksTheSameIsTheSame(String typed, String kept) {
        tags.add(dossier, typed);

        assertThat(tags.of(dossier)).containsExactly(kept);
    }

    @Test
    void aTagIsShortAndTheyAreFew() {
        assertThatThrownBy(() -> tags.add(dossier, " \u200B ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tags.add(dossier, "x".repeat(Tags.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        tags.add(dossier, "😀".repeat(Tags.LONGEST));
        for (var number = 1; number < Tags.MOST; number++) {
            tags.add(dossier, "tag " + number);
        }
        assertThatThrownBy(() -> tags.add(dossier, "one more")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErasedDossierTakesItsTagsAlong() {
        var tag = "gone " + UUID.randomUUID();
        tags.add(dossier, tag.substring(0, 20));
        verifications.eraseDossier(dossier);
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> dossiers.find(dossier).isEmpty());

        assertThat(tags.of(dossier)).isEmpty();
        assertThatThrownBy(() -> tags.add(dossier, "late")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAuditorTagsNothing() {
        signIn("audrey", Role.AUDITOR);

        assertThatThrownBy(() -> tags.add(dossier, "x")).isInstanceOf(AccessDeniedException.class);
        assertThat(tags.of(dossier)).isEmpty();
    }
}

package proofdesk.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.activity.Activities;
import proofdesk.activity.Activity;
import proofdesk.dossier.Dossiers;
import proofdesk.review.Colleagues;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

class NotesTest extends DeskTest {

    @Autowired
    private Notes notes;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Activities activities;

    @Autowired
    private JdbcClient jdbc;

    private final String ada = "ada-" + UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private UUID dossier;

    @BeforeEach
    void openADossier() {
        signIn(ada, Role.ADMIN);
        colleagues.noteUser();
        signIn("sam", Role.STAFF);
        dossier = dossiers.open(null).id();
    }

    @Test
    void notesStandNewestFirstAndTheTrailSaysThatNotWhat() {
        notes.write(dossier, "The first word");
        notes.write(dossier, "The second word");

        assertThat(notes.of(dossier)).extracting(Note::text).containsExactly("The second word", "The first word");
        assertThat(kinds()).containsExactly("note.written", "note.written", "dossier.opened");
    }

    @Test
    void aCorrectionStandsInItsPlaceWithWhatWasThereBeside() {
        notes.write(dossier, "Born in 1984");
        notes.write(dossier, "Another one");
        var note = notes.of(dossier).getLast();
        notes.correct(note.id(), "Born in 1985");
        notes.correct(note.id(), "Born in 1986");

        var corrected = notes.of(dossier).getLast();
        assertThat(corrected.text()).isEqualTo("Born in 1986");
        assertThat(corrected.earlier()).extracting(Note.Wording::text).containsExactly("Born in 1985", "Born in 1984");
        assertThat(kinds()).startsWith("note.corrected", "note.corrected");
    }

    @Test
    void onlyWhoWroteANoteCorrectsIt() {
        notes.write(dossier, "Mine");
        var note = notes.of(dossier).getFirst();
        signIn(ada, Role.ADMIN);

        assertThatThrownBy(() -> notes.correct(note.id(), "Hers")).isInstanceOf(IllegalStateException.class);
        assertThat(notes.of(dossier)).extracting(Note::text).containsExactly("Mine");
    }

    @Test
    void whoIsNamedFindsItUntilTheyHaveSeenIt() {
        notes.write(dossier, "@" + ada + " please look");
        notes.write(dossier, "nobody");
        assertThat(notes.mentions()).isEmpty();

        signIn(ada, Role.ADMIN);
        assertThat(notes.mentions()).singleElement().satisfies(one -> {
            assertThat(one.dossierId()).isEqualTo(dossier);
            assertThat(one.writtenBy()).isEqualTo("sam");
        });
        assertThat(notes.of(dossier).getLast().mentioned()).containsExactly(ada);

        notes.seen(dossier);
        assertThat(notes.mentions()).isEmpty();
    }

    @Test
    void aCorrectionThatNamesTheSameColleagueDoesNotTellThemTwice() {
        notes.write(dossier, "@" + ada + " please lok");
        var note = notes.of(dossier).getFirst();
        signIn(ada, Role.ADMIN);
        notes.seen(dossier);
        signIn("sam", Role.STAFF);
        notes.correct(note.id(), "@" + ada + " please look");

        signIn(ada, Role.ADMIN);
        assertThat(notes.mentions()).isEmpty();
    }

    @Test
    void theDatabaseHasNoWordOfIt() {
        notes.write(dossier, "Suspicion about Anna");

        assertThat(jdbc.sql("select content from note where dossier_id = ?")
                        .param(dossier)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(stored -> assertThat(stored).startsWith("v1.").doesNotContain("Anna"));
        assertThat(notes.of(dossier).getFirst().toString()).doesNotContain("Anna");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "\u202Eedoc esrever\u202C",
                "😀𐐷 Ω مرحبا",
                "line\nline\r\n\ttab"
            })
    void whateverIsTypedComesBackAsItWas(String text) {
        notes.write(dossier, text);
        assertThat(notes.of(dossier).getFirst().text()).isEqualTo(text);
    }

    @Test
    void anEmptyNoteAndOneTooLongAreNone() {
        assertThatThrownBy(() -> notes.write(dossier, " \n ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> notes.write(dossier, "x".repeat(Note.LONGEST + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        notes.write(dossier, "x".repeat(Note.LONGEST));
        assertThat(notes.of(dossier)).hasSize(1);
    }

    @Test
    void anErasedDossierTakesNotesAndMentionsAlong() {
        notes.write(dossier, "@" + ada + " look at Anna");
        verifications.eraseDossier(dossier);
        assertThatThrownBy(() -> notes.write(dossier, "Later")).isInstanceOf(IllegalStateException.class);

        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> dossiers.find(dossier).isEmpty());
        assertThat(notes.of(dossier)).isEmpty();
        assertThat(List.of(rows("note"), rows("mention"))).containsExactly(0, 0);
        signIn(ada, Role.ADMIN);
        assertThat(notes.mentions()).isEmpty();
    }

    @Test
    void anAuditorReadsAndWritesNothing() {
        notes.write(dossier, "Read me");
        signIn("audrey", Role.AUDITOR);

        assertThat(notes.of(dossier)).hasSize(1);
        assertThatThrownBy(() -> notes.write(dossier, "No")).isInstanceOf(AccessDeniedException.class);
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table + " where dossier_id = ?")
                .param(dossier)
                .query(Integer.class)
                .single();
    }

    private List<String> kinds() {
        return activities.ofDossier(dossier).stream().map(Activity::kind).toList();
    }
}

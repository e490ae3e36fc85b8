package proofdesk;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.comparison.Expectations;
import proofdesk.dossier.Dossiers;
import proofdesk.dossier.Tags;
import proofdesk.explanation.Explanation;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.OwnWords;
import proofdesk.flow.Phone;
import proofdesk.notes.Files;
import proofdesk.notes.Notes;
import proofdesk.review.Assignments;
import proofdesk.review.Choice;
import proofdesk.review.Colleagues;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decisions;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/**
 * A dossier in which everybody who may write something wrote what might do harm: the person and the vendor by the
 * sandbox's {@code weather.get.hostile}, colleagues and administrators here.
 *
 * @param check ended and decided
 * @param waiting of which nobody has opened the link
 */
public record HostileDossier(Verification check, Verification waiting, String reference) {

    /** A name, as the sandbox too gives it. Where it becomes an element, {@code harmed} is set. */
    public static final String MARKUP = "<img src=x onerror=\"harmed=1\"><script>harmed=1</script> &amp; {{7*7}} {0}";

    /** Turns around what follows; letters of four bytes; as the sandbox gives it too. */
    public static final String TURNED = "\u202Egnp.exe \u200Fשלום 😀 𠀋";

    /** As long as a text may be. */
    public static final String NOTE = (MARKUP + "\n" + TURNED + "\n" + "W".repeat(10_000)).substring(0, 10_000);

    /** Who writes it all; has to be signed in as staff and administrator. */
    public static final String AUTHOR = "<b onclick=\"harmed=1\">zoe\u202E";

    /** Whom a note names; has to be known as a colleague. */
    public static final String READER = "ada";

    public static final String TAG = "<img src=x onerror=harmed=1>";
    public static final String FILE = "<img src=x onerror=\"harmed=1\">;\u202Egnp 😀.pdf";
    public static final String EXPECTED = MARKUP + " " + TURNED + "W".repeat(150);

    private static final String REASON = "hostile";

    public static HostileDossier in(BeanFactory beans, String sandbox) throws IOException {
        beans.getBean(Colleagues.class).noteUser();
        administered(beans);
        var reference = MARKUP + " " + UUID.randomUUID().toString().substring(0, 8);
        var dossier = beans.getBean(Dossiers.class).open(reference).id();
        beans.getBean(Tags.class).add(dossier, TAG);
        beans.getBean(Expectations.class).save(dossier, EXPECTED, Optional.of(LocalDate.of(1965, 3, 11)), 0);
        beans.getBean(Files.class)
                .add(dossier, FILE, new ByteArrayInputStream("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
        beans.getBean(Notes.class).write(dossier, NOTE);
        beans.getBean(Notes.class).write(dossier, "Look here @" + READER + " " + MARKUP);
        var check = ended(beans, dossier, sandbox);
        var waiting = beans.getBean(Verifications.class)
                .order(dossier, "signicatpictureid", "documentSelfie", Duration.ofHours(1));
        beans.getBean(Assignments.class).assign(waiting.id(), AUTHOR);
        beans.getBean(Decisions.class).decide(check.id(), new Choice(Kind.REJECTED, REASON, NOTE, NOTE, 0));
        return new HostileDossier(check, waiting, reference);
    }

    /** What else would be there for other tests. */
    public static void forget(JdbcClient jdbc, String sandbox) {
        new Phone(sandbox).reset();
        jdbc.sql("delete from reason where code = ?").param(REASON).update();
        jdbc.sql("delete from second_look where reason = ?").param(REASON).update();
        jdbc.sql("delete from explanation where changed_by = ?").param(AUTHOR).update();
        jdbc.sql("delete from mention where note_id in (select id from note where written_by = ?)")
                .param(AUTHOR)
                .update();
        jdbc.sql("delete from colleague where name = ?").param(AUTHOR).update();
    }

    private static void administered(BeanFactory beans) {
        var texts = Map.of("en", MARKUP);
        beans.getBean(Reasons.class).add(new Reason(REASON, 0, Kind.REJECTED, 99, texts, texts, false));
        beans.getBean(SecondLooks.class)
                .save(new SecondLook(UUID.randomUUID(), 0, Kind.ESCALATED, null, null, REASON, 100));
        var words = new Explanation(MARKUP, TURNED, "W".repeat(OwnWords.LONGEST));
        beans.getBean(Explanations.class).save(new OwnWords("feature", "en", 0, words, null, null));
    }

    private static Verification ended(BeanFactory beans, UUID dossier, String sandbox) {
        var verifications = beans.getBean(Verifications.class);
        var phone = new Phone(sandbox);
        phone.reset();
        phone.arm("weather.get.hostile", 1000);
        var check = verifications.order(dossier, "eid", "substantial", Duration.ofHours(1));
        phone.useSpecimen(verifications.link(check.id()).orElseThrow().url(), "eid.inconclusive.feature-missing");
        await().atMost(Duration.ofSeconds(40))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return verifications.find(check.id()).orElseThrow();
    }

    @Override
    public String toString() {
        return "HostileDossier";
    }
}

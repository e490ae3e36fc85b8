package proofdesk.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.DeskTest;
import proofdesk.security.Role;

class ExplanationsTest extends DeskTest {

    private static final String KEY = "nonExpired";

    @Autowired
    private Explanations explanations;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingSaid() {
        jdbc.sql("delete from explanation").update();
        jdbc.sql("delete from finding_group").update();
        signIn("ada", Role.ADMIN);
    }

    @Test
    void eachTextIsInTheReadersLanguageElseInEnglishElseOurs() {
        var ours = explanations.ours(KEY);
        say("en", new Explanation("", "Our rules say so.", "Ask the team."));
        say("nl", new Explanation("", "", "Vraag het team."));

        signIn("audrey", Role.AUDITOR);
        assertThat(explanations.in("nl").of(KEY))
                .isEqualTo(new Explanation(ours.meaning(), "Our rules say so.", "Vraag het team."));
        assertThat(explanations.in("es").of(KEY).advice()).isEqualTo("Ask the team.");
        assertThat(explanations.in("en").of("clone")).isEqualTo(OurWords.of("clone"));
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondIsTold() {
        var seen = explanations.own(KEY, "en");
        explanations.save(seen.with(new Explanation("One", "", "")));
        assertThatThrownBy(() -> explanations.save(seen.with(new Explanation("Two", "", ""))))
                .isInstanceOf(OptimisticLockingFailureException.class);

        var first = explanations.own(KEY, "en");
        assertThat(first.changedBy()).isEqualTo("ada");
        explanations.save(first.with(Explanation.NONE));
        assertThatThrownBy(() -> explanations.save(first.with(new Explanation("Three", "", ""))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> explanations.save(seen.with(new Explanation("Four", "", ""))))
                .as("back to ours is no beginning anew")
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(explanations.in("en").of(KEY)).isEqualTo(OurWords.of(KEY));
    }

    @Test
    void aKeyThatWeDoNotKnowIsGivenWordsAndKeysThatDifferInCaseAreTwo() {
        explanations.save(explanations.own("hologramVisible", "en").with(new Explanation("It shines.", "", "")));
        assertThat(explanations.keys()).contains("hologramVisible", KEY);
        assertThat(explanations.in("en").of("hologramVisible").meaning()).isEqualTo("It shines.");
        assertThat(explanations.in("en").of("HologramVisible").isEmpty()).isTrue();
        assertThatThrownBy(() -> explanations.own("<b>bold</b>", "en")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAdministratorsWrite() {
        var seen = explanations.own(KEY, "en");
        signIn("sam", Role.STAFF);
        assertThatThrownBy(() -> explanations.save(seen)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> explanations.own()).isInstanceOf(AccessDeniedException.class);
        assertThat(explanations.in("en").mayChange(KEY)).isFalse();
    }

    private void say(String language, Explanation words) {
        explanations.save(explanations.own(KEY, language).with(words));
    }
}

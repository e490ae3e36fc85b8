package proofdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Queue<Runnable> gaps = new ArrayDeque<>();
    private int taken;
    private final Turns turns = new Turns(() -> taken++, (gap, over) -> gaps.add(over));

    @Test
    void theFirstTurnIsTakenAtOnce() {
        turns.ask();
        assertThat(taken).isEqualTo(1);
    }

    @Test
    void allThatIsAskedInAGapIsOneTurnAtItsEnd() {
        for (int i = 0; i < 100; i++) {
            turns.ask();
        }
        assertThat(taken).isEqualTo(1);

        gapEnds();
        assertThat(taken).isEqualTo(2);
    }

    @Test
    void aTurnAtTheEndOfAGapBeginsAnotherGap() {
        turns.ask();
        turns.ask();
        gapEnds();
        turns.ask();
        assertThat(taken).isEqualTo(2);

        gapEnds();
        assertThat(taken).isEqualTo(3);
    }

    @Test
    void afterAQuietGapTheNextTurnIsTakenAtOnceAgain() {
        turns.ask();
        gapEnds();
        assertThat(taken).isEqualTo(1);
        assertThat(gaps).isEmpty();

        turns.ask();
        assertThat(taken).isEqualTo(2);
    }

    private void gapEnds() {
        gaps.remove().run();
    }
}

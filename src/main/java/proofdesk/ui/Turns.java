package proofdesk.ui;

import java.time.Duration;
import java.util.function.BiConsumer;

/** Spaces out turns: the first at once, what is asked in the gap after it as one turn at the gap's end. */
final class Turns {

    private final Runnable turn;
    private final BiConsumer<Duration, Runnable> later;
    private boolean resting;
    private boolean asked;

    /**
     * @param later runs something after a while, on any thread
     */
    Turns(Runnable turn, BiConsumer<Duration, Runnable> later) {
        this.turn = turn;
        this.later = later;
    }

    void ask() {
        synchronized (this) {
            if (resting) {
                asked = true;
                return;
            }
            resting = true;
        }
        takeTurn();
    }

    private void takeTurn() {
        later.accept(LookAgain.GAP, this::gapOver);
        turn.run();
    }

    private void gapOver() {
        synchronized (this) {
            if (!asked) {
                resting = false;
                return;
            }
            asked = false;
        }
        takeTurn();
    }
}

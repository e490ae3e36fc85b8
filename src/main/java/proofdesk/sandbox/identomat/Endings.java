package proofdesk.sandbox.identomat;

import org.springframework.stereotype.Component;

/** How sessions end, and who hears of it. All of it within the sessions' lock. */
@Component
class Endings {

    private final Callbacks callbacks;

    Endings(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    /** Once every page is passed, it ends as its outcome has it. */
    void pass(Session session, Screen screen) {
        session.passed.add(screen);
        if (Plan.next(session).isEmpty()) {
            end(session, session.outcome.result());
        }
    }

    /** For one that has no page at all (rule R14). */
    void nothingToDo(Session session) {
        end(session, session.outcome.result());
    }

    void disagree(Session session) {
        end(session, Outcome.DISAGREED);
    }

    /** A person at Identomat has the last word, also over what was decided before (contract identomat 5.2). */
    void decide(Session session, boolean approved, String comment) {
        session.comment = comment;
        end(session, approved ? "approved" : "rejected");
    }

    private void end(Session session, String result) {
        session.finished = true;
        if (!session.result.equals(result)) {
            session.result = result;
            callbacks.status(session);
        }
    }
}

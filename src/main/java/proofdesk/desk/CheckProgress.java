package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.ui.CheckSteps;
import proofdesk.ui.CheckSteps.State;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.Step;

/** How far a check has come, when each step was, what happens next, and how long the person still has. */
final class CheckProgress extends Div {

    private final Providers providers;
    private final Clock clock;
    private final CheckSteps steps = new CheckSteps();
    private final Paragraph next = new Paragraph();
    private List<CheckSteps.Step> shown = List.of();
    private @Nullable Instant deadline;

    CheckProgress(Providers providers, Clock clock) {
        this.providers = providers;
        this.clock = clock;
        addClassName("progress");
        next.addClassName("next");
        add(steps, next);
    }

    void show(Verification check) {
        var now = clock.instant();
        var all = steps(check);
        if (!all.equals(shown) || !Objects.equals(check.deadline(), deadline)) {
            shown = all;
            deadline = check.deadline();
            steps.show(all, now);
            if (deadline != null) {
                steps.countDown(Duration.between(now, deadline));
            }
        }
        next.setText(getTranslation(next(check)));
        next.setVisible(check.erasing() == null && !check.outcome().isFinal());
    }

    /** Which text tells what happens next. */
    private String next(Verification check) {
        if (check.outcome() == Outcome.UNKNOWN) {
            return "verification.next.UNKNOWN";
        }
        if (check.step() == Step.PROCESSING && agentDecides(check)) {
            return "verification.next.AGENT.PROCESSING";
        }
        if (check.step() == Step.AT_PROVIDER && check.way() == Way.HOSTED && agentDecides(check)) {
            return "verification.next.AGENT.AT_PROVIDER";
        }
        var waitsForLink = check.step().compareTo(Step.AT_PROVIDER) < 0;
        return waitsForLink && check.link() != Verification.LinkState.VALID
                ? "verification.next.link." + check.link().name()
                : byWay(check, "verification.next.", check.step());
    }

    private boolean agentDecides(Verification check) {
        return providers
                .find(check.provider())
                .filter(provider -> provider.agentDecides(check.processType(), check.statusWord()))
                .isPresent();
    }

    /** Most steps are the same whichever way the pictures go; where not, there is a text of its own. */
    private static String byWay(Verification check, String area, Step step) {
        var own = area + check.way().name() + "." + step.name();
        return Words.known(own) ? own : area + step.name();
    }

    private List<CheckSteps.Step> steps(Verification check) {
        var all = new ArrayList<CheckSteps.Step>();
        var reached = check.step();
        for (var step : Step.values()) {
            var at = at(check, step);
            var ended = step == Step.ENDED && at != null;
            all.add(new CheckSteps.Step(
                    getTranslation(
                            ended ? "outcome." + check.outcome().name() : byWay(check, "verification.step.", step)),
                    at,
                    state(step, at, reached, check.openedAt() != null)));
        }
        return all;
    }

    /** A step nobody saw, though a later one happened, was passed over; but what was opened had been handed over. */
    private static State state(Step step, @Nullable Instant at, Step reached, boolean opened) {
        if (step == Step.SENT && at == null && opened) {
            return State.DONE;
        }
        if (at != null) {
            return step == reached && reached != Step.ENDED ? State.CURRENT : State.DONE;
        }
        return step.compareTo(reached) < 0 ? State.SKIPPED : State.AHEAD;
    }

    private static @Nullable Instant at(Verification check, Step step) {
        return switch (step) {
            case LINK_MADE -> check.orderedAt();
            case SENT -> check.sentAt();
            case OPENED -> check.openedAt();
            case AT_PROVIDER -> check.handedOverAt();
            case PROCESSING -> check.processingAt();
            case ENDED -> check.endedAt();
        };
    }
}

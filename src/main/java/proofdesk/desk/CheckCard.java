package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.result.Finding;
import proofdesk.result.Outcome;
import proofdesk.review.Assignment;
import proofdesk.review.Decision;
import proofdesk.ui.Moment;
import proofdesk.ui.OutcomeBadge;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/** One check among others: its outcome with the first reason when it has ended, how far it has come until then. */
final class CheckCard extends Div {

    private final Providers providers;
    private final Optional<Starts> starts;
    private final Masks masks;
    private final Clock clock;
    private final Div head = new Div();
    private final CheckProgress progress;
    private final TroubleNote trouble;
    private final Paragraph reason = new Paragraph();
    private final Paragraph overturned = new Paragraph();
    private final Div decided = new Div();
    private final Paragraph assigned = new Paragraph();
    private final ChangedMark changed = new ChangedMark();
    private final Div next = new Div();
    private @Nullable Verification shown;
    private boolean last;

    CheckCard(Providers providers, Optional<Starts> starts, Masks masks, Clock clock) {
        this.masks = masks;
        this.starts = starts;
        this.providers = providers;
        this.clock = clock;
        this.progress = new CheckProgress(providers, clock);
        this.trouble = new TroubleNote(clock);
        addClassName("check-card");
        head.addClassName("check-card-head");
        reason.addClassName("check-card-reason");
        changed.setVisible(false);
        add(head, changed, decided, assigned, overturned, reason, progress, trouble, next);
    }

    /** @param newest from which one goes on to the next; earlier ones have their own page for that */
    void show(Verification check, Optional<Result> result, boolean newest) {
        if (check.equals(shown) && newest == last) {
            return;
        }
        if (shown == null
                || newest != last
                || shown.outcome() != check.outcome()
                || (shown.erasing() == null) != (check.erasing() == null)) {
            head(check);
            next(check, newest);
        }
        shown = check;
        last = newest;
        var underWay = check.erasing() == null && !check.outcome().isFinal();
        progress.setVisible(underWay);
        if (underWay) {
            progress.show(check);
        }
        overturned(check);
        trouble.show(underWay ? check.trouble() : null);
        var words = new Words(this, clock);
        var why = check.outcome() == Outcome.PENDING
                ? Optional.<Finding>empty()
                : result.flatMap(one -> one.verdict().reasons().stream().findFirst());
        reason.removeAll();
        why.ifPresent(
                finding -> reason.add(new FoundText(finding, words, masks), FoundText.button(finding, words, masks)));
        reason.setVisible(why.isPresent());
    }

    /** What people say to it. */
    void decided(Optional<Decision> decision) {
        decided.removeAll();
        decision.map(one -> new DecisionBadge(one, clock.instant())).ifPresent(decided::add);
        decided.setVisible(decision.isPresent());
    }

    /** Who was asked to deal with it. */
    void assigned(Optional<Assignment> one) {
        assigned.setText(
                one.map(now -> getTranslation("work.assignee", now.assignee())).orElse(""));
        assigned.setVisible(one.isPresent());
    }

    /** Whether others did something with it since the user last looked. */
    void changed(boolean is) {
        changed.setVisible(is);
    }

    private void overturned(Verification check) {
        var before = check.erasing() == null ? check.overturned() : null;
        overturned.setVisible(before != null);
        if (before != null) {
            overturned.setText(getTranslation(
                    "verification.overturned.short",
                    getTranslation("outcome." + before.before().name())));
        }
    }

    private void next(Verification check, boolean newest) {
        next.removeAll();
        if (check.erasing() == null && check.outcome().isFinal()) {
            starts.filter(known -> newest && check.outcome() != Outcome.ACCEPTED)
                    .ifPresent(known -> next.add(new RetryActions(known, check)));
        } else if (check.erasing() == null && starts.isPresent() && check.way() != Way.SDK) {
            next.add(new Anchor("counter/" + check.id() + "?to=dossier", getTranslation("counter.open")));
        }
        next.setVisible(next.getComponentCount() > 0);
    }

    private void head(Verification check) {
        head.removeAll();
        var name = providers.find(check.provider()).map(Provider::name).orElse(check.provider());
        head.add(
                new OutcomeBadge(check.outcome(), check.statusWord()),
                new Anchor("verifications/" + check.id(), name),
                new Span(ProcessTypeName.of(this, check.processType())),
                new Moment(check.orderedAt(), clock.instant()));
        if (check.erasing() != null) {
            head.add(new Span(getTranslation("dossiers.erasing")));
        }
    }
}

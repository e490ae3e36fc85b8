package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import proofdesk.desk.Retries.Retry;
import proofdesk.review.Choice;
import proofdesk.review.DecidedMeanwhile;
import proofdesk.review.Decision;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Decision.Standing;
import proofdesk.review.Decisions;
import proofdesk.review.NotTheirs;
import proofdesk.review.Reasons;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.KeyHint;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;

/** What people decided about a check, beside what the provider said, and what the user may decide now. */
final class DecisionPanel extends Section {

    private static final Map<Kind, String> KEYS =
            new EnumMap<>(Map.of(Kind.APPROVED, "a", Kind.REJECTED, "r", Kind.ASKED_AGAIN, "g", Kind.ESCALATED, "e"));

    private final Decisions decisions;
    private final Reasons reasons;
    private final Starts starts;
    private final CurrentUser user;
    private final Clock clock;
    private final DecisionHistory history;
    private final Paragraph told = new Paragraph();
    private final Div actions = new Div();
    private @Nullable Verification check;
    private @Nullable DecisionForm form;
    private @Nullable SecondPerson second;
    private @Nullable Offer offered;
    private @Nullable NextCase next;
    private List<Decision> seen = List.of();

    DecisionPanel(
            Decisions decisions,
            Reasons reasons,
            Starts starts,
            CurrentUser user,
            Masks masks,
            KeyMap keys,
            Clock clock) {
        this.decisions = decisions;
        this.reasons = reasons;
        this.starts = starts;
        this.user = user;
        this.clock = clock;
        history = new DecisionHistory(reasons, masks, clock, () -> show(verification()));
        addClassName("decision");
        actions.addClassName("decision-actions");
        told.addClassName("decision-told");
        told.getElement().setAttribute("role", "alert");
        add(new H2(getTranslation("decision.title")), history, actions, told);
        KEYS.forEach((kind, key) ->
                keys.on(key, getTranslation("decision.do." + kind.name()), () -> may(kind), () -> fill(kind)));
        keys.on("u", getTranslation("decision.undo"), () -> undoable().isPresent(), this::undo);
        keys.on(
                "c",
                getTranslation("decision.confirm"),
                () -> second != null,
                () -> Optional.ofNullable(second).ifPresent(SecondPerson::focus));
        keys.onNumbers(
                getTranslation("decision.reason.key"),
                () -> form != null,
                number -> withForm(open -> open.choose(number)));
        keys.on("w", getTranslation("decision.way.key"), () -> form != null, () -> withForm(DecisionForm::nextWay));
    }

    private void withForm(Consumer<DecisionForm> step) {
        Optional.ofNullable(form).ifPresent(step);
    }

    /** Where one goes on after deciding. */
    void goOn(NextCase way) {
        next = way;
        add(way);
    }

    /** Shows how things stand. A form that somebody fills in stays as it is. */
    void show(Verification now) {
        check = now;
        setVisible(now.erasing() == null);
        seen = decisions.of(now.id());
        history.show(seen);
        if (form == null) {
            offer();
        }
    }

    /** The decision that counts, as last shown. */
    Optional<Decision> standing() {
        return seen.stream().filter(Decision::stands).findFirst();
    }

    /** What is still offered stays the same button, so that the focus stays in it. */
    private void offer() {
        var undo = undoable().isPresent();
        var proposal = standing()
                .filter(one -> one.standing(clock.instant()) == Standing.PROPOSED && mayAct())
                .filter(one -> !one.madeBy().equals(user.name()));
        var kinds = Stream.of(Kind.values()).filter(this::may).toList();
        var offer =
                new Offer(undo, proposal.map(Decision::id), kinds, standing().isPresent());
        if (offer.equals(offered)) {
            return;
        }
        offered = offer;
        actions.removeAll();
        second = proposal.map(this::second).orElse(null);
        if (undo) {
            actions.add(hinted(new Button(getTranslation("decision.undo"), click -> undo()), "u"));
        }
        proposal.ifPresent(one -> actions.add(Optional.ofNullable(second).orElseThrow()));
        kinds.forEach(kind -> actions.add(button(kind)));
    }

    private SecondPerson second(Decision proposal) {
        return new SecondPerson(
                note -> told(() -> decisions.confirm(proposal.id(), note)),
                note -> told(() -> decisions.giveBack(proposal.id(), note)));
    }

    private Button button(Kind kind) {
        var button = hinted(
                new Button(getTranslation("decision.do." + kind.name()), click -> fill(kind)),
                KEYS.getOrDefault(kind, ""));
        if (standing().isPresent()) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        }
        return button;
    }

    private static Button hinted(Button button, String key) {
        button.setSuffixComponent(KeyHint.on(button, key));
        return button;
    }

    private boolean mayAct() {
        return user.hasAnyRole(Role.STAFF, Role.ADMIN);
    }

    private boolean may(Kind kind) {
        return check != null && mayAct() && check.erasing() == null && (check.endedAt() != null || !kind.closes());
    }

    private Optional<Decision> undoable() {
        return standing()
                .filter(one -> one.madeBy().equals(user.name()))
                .filter(one -> one.standing(clock.instant()) == Standing.SETTLING
                        || one.standing(clock.instant()) == Standing.PROPOSED);
    }

    /** A form that is there already stays, and what colleagues were told in it goes along to that of another decision. */
    private DecisionForm fill(Kind kind) {
        var before = form;
        if (before != null && before.isFor(kind)) {
            before.focus();
            return before;
        }
        var after = seen.isEmpty() ? 0 : seen.getFirst().number();
        var retries = kind == Kind.ASKED_AGAIN ? Retries.of(starts, this, verification()) : List.<Retry>of();
        var opened = new DecisionForm(kind, reasons.offered(kind), retries, after, this::decide, this::close);
        Optional.ofNullable(before).ifPresent(opened::noteOf);
        form = opened;
        second = null;
        offered = null;
        told.setText("");
        actions.removeAll();
        actions.add(opened);
        opened.focus();
        return opened;
    }

    private void close() {
        form = null;
        told.setText("");
        offer();
    }

    private void decide(Choice choice, Optional<Retry> way) {
        var decided = told(() -> {
            var decision = decisions.decide(verification().id(), choice);
            form = null;
            // what waits for a second person is not carried out before
            way.filter(one -> !decision.needsSecond()).ifPresent(this::askAgain);
        });
        if (decided) {
            Optional.ofNullable(next).ifPresent(NextCase::focus);
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})"); // what was decided, not only the way on
        }
    }

    private void askAgain(Retry way) {
        var now = verification();
        way.wish()
                .get()
                .ifPresentOrElse(
                        wish -> {
                            var next = starts.order(now.dossierId(), wish);
                            getUI().ifPresent(ui -> ui.navigate("verifications/" + next.id()));
                        },
                        () -> starts.dialog(
                                        now.dossierId(), Optional.of(way.first().get()))
                                .open());
    }

    /** Nothing that was typed is lost with it. */
    private void undo() {
        undoable().ifPresent(mine -> {
            if (told(() -> decisions.takeBack(mine.id())) && may(mine.kind())) {
                fill(mine.kind()).again(mine);
            }
        });
    }

    private Verification verification() {
        return Optional.ofNullable(check).orElseThrow();
    }

    /** Does it, says what spoke against it, and shows how things stand now. What was typed stays. */
    private boolean told(Runnable step) {
        told.setText("");
        var done = false;
        try {
            step.run();
            done = true;
        } catch (DecidedMeanwhile e) {
            told.setText(getTranslation(
                    "decision.meanwhile",
                    e.first().madeBy(),
                    getTranslation("decision.kind." + e.first().kind().name())));
        } catch (NotTheirs e) {
            told.setText(getTranslation("decision.refused." + e.why().name()));
        }
        show(verification());
        if (!done) {
            told.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
        return done;
    }

    private record Offer(boolean undo, Optional<UUID> proposal, List<Kind> kinds, boolean decided) {}
}

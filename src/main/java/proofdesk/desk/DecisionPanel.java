package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import proofdesk.ui.KeyMap;
import proofdesk.verification.Verification;

/** What people decided about a check, beside what the provider said, and what the user may decide now. */
final class DecisionPanel extends Section {

    private static final Map<Kind, String> KEYS =
            Map.of(Kind.APPROVED, "a", Kind.REJECTED, "r", Kind.ASKED_AGAIN, "g", Kind.ESCALATED, "e");

    private final Decisions decisions;
    private final Reasons reasons;
    private final CurrentUser user;
    private final Clock clock;
    private final Div all = new Div();
    private final Paragraph told = new Paragraph();
    private final Div actions = new Div();
    private @Nullable Verification check;
    private @Nullable DecisionForm form;
    private List<Decision> seen = List.of();

    DecisionPanel(Decisions decisions, Reasons reasons, CurrentUser user, KeyMap keys, Clock clock) {
        this.decisions = decisions;
        this.reasons = reasons;
        this.user = user;
        this.clock = clock;
        addClassName("decision");
        actions.addClassName("decision-actions");
        told.addClassName("decision-told");
        told.getElement().setAttribute("role", "alert");
        add(new H2(getTranslation("decision.title")), all, told, actions);
        KEYS.forEach((kind, key) ->
                keys.on(key, getTranslation("decision.do." + kind.name()), () -> may(kind), () -> fill(kind)));
        keys.on("u", getTranslation("decision.undo"), () -> undoable().isPresent(), this::undo);
        for (var number = 1; number <= 9; number++) {
            var chosen = number;
            keys.on(
                    String.valueOf(number),
                    getTranslation("decision.reason.key", number),
                    () -> form != null,
                    () -> Optional.ofNullable(form).ifPresent(open -> open.choose(chosen)));
        }
    }

    /** Shows how things stand. A form that somebody fills in stays as it is. */
    void show(Verification now) {
        check = now;
        seen = decisions.of(now.id());
        all.removeAll();
        seen.stream().filter(Decision::stands).findFirst().ifPresent(one -> all.add(words(one)));
        var before = seen.stream()
                .filter(one -> !one.equals(standing().orElse(null)))
                .toList();
        if (!before.isEmpty()) {
            all.add(new H3(getTranslation("decision.before")));
            before.forEach(one -> all.add(words(one)));
        }
        if (seen.isEmpty()) {
            all.add(new Paragraph(getTranslation("decision.none")));
        }
        if (form == null) {
            offer();
        }
    }

    private Optional<Decision> standing() {
        return seen.stream().filter(Decision::stands).findFirst();
    }

    private DecisionWords words(Decision decision) {
        return new DecisionWords(decision, reasons, clock);
    }

    private void offer() {
        actions.removeAll();
        undoable().ifPresent(mine -> actions.add(new Button(getTranslation("decision.undo"), click -> undo())));
        standing()
                .filter(one -> one.standing(clock.instant()) == Standing.PROPOSED && mayAct())
                .filter(one -> !one.madeBy().equals(user.name()))
                .ifPresent(one -> actions.add(new SecondPerson(
                        note -> told(() -> decisions.confirm(one.id(), note)),
                        note -> told(() -> decisions.giveBack(one.id(), note)))));
        for (var kind : Kind.values()) {
            if (may(kind)) {
                var button = new Button(getTranslation("decision.do." + kind.name()), click -> fill(kind));
                button.setTooltipText(getTranslation("kit.keys.one", KEYS.getOrDefault(kind, "")));
                actions.add(button);
            }
        }
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

    private void fill(Kind kind) {
        var after = seen.isEmpty() ? 0 : seen.getFirst().number();
        var opened = new DecisionForm(kind, reasons.offered(kind), after, this::decide, this::close);
        form = opened;
        actions.removeAll();
        actions.add(opened);
        opened.focus();
    }

    private void close() {
        form = null;
        offer();
    }

    private void decide(Choice choice) {
        told(() -> {
            decisions.decide(verification().id(), choice);
            form = null;
        });
    }

    private void undo() {
        undoable().ifPresent(mine -> told(() -> decisions.takeBack(mine.id())));
    }

    private Verification verification() {
        return Optional.ofNullable(check).orElseThrow();
    }

    /** Does it, says what spoke against it, and shows how things stand now. What was typed stays. */
    private void told(Runnable step) {
        told.setText("");
        try {
            step.run();
        } catch (DecidedMeanwhile e) {
            told.setText(getTranslation(
                    "decision.meanwhile",
                    e.first().madeBy(),
                    getTranslation("decision.kind." + e.first().kind().name())));
        } catch (NotTheirs e) {
            told.setText(getTranslation("decision.refused." + e.why().name()));
        }
        show(verification());
    }
}

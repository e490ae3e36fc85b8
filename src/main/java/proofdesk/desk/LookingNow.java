package proofdesk.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.review.Assignment;
import proofdesk.review.Claim;
import proofdesk.review.Presence;
import proofdesk.review.TakenOver;
import proofdesk.ui.KeyMap;
import proofdesk.ui.OnScreen;
import proofdesk.ui.Times;
import proofdesk.ui.Tip;
import proofdesk.verification.Verification;

/**
 * Who deals with a check: who looks into it, who else has it open at this moment, who was asked to. Looking at it, one
 * takes it where nobody has, and holds it for as long as one does something on the page.
 */
@Tag("proof-looking")
@JavaScript("context://desk/components/looking.js")
final class LookingNow extends Div {

    private final Teamwork team;
    private final UUID id;
    private final Div said = new Div();
    private final Div actions = new Div();
    private @Nullable Verification check;
    private Presence.@Nullable Window window;
    private @Nullable State shown;

    LookingNow(Teamwork team, UUID id, KeyMap keys) {
        this.team = team;
        this.id = id;
        addClassName("looking");
        said.addClassName("looking-said");
        said.getElement().setAttribute("role", "status");
        actions.addClassName("looking-actions");
        add(said, actions);
        getElement().addEventListener("used", used -> use());
        keys.on("t", getTranslation("looking.takeOver"), () -> other().isPresent(), this::askTakeOver);
        keys.on("m", getTranslation("looking.assign"), this::mayAssign, this::askAssign);
    }

    /** Shows who deals with the check as it is now; the first time, begins to look into it. */
    void show(Verification now) {
        var first = check == null;
        check = now;
        team.looks.note(now.dossierId(), id);
        tell(first ? team.take(now) : team.claims.of(id));
    }

    /** Somebody does something on the page: what nobody holds is theirs, what they hold stays so. */
    void use() {
        Optional.ofNullable(check).ifPresent(now -> tell(team.take(now)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        window = team.presence.enter(id, () -> Thread.startVirtualThread(() -> others(ui)));
        if (check != null) {
            tell(team.claims.of(id)); // attached again, or only now
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Optional.ofNullable(window).ifPresent(Presence.Window::leave);
        window = null;
    }

    private void others(UI ui) {
        // this window may have gone as well
        OnScreen.show(ui, () -> {
            if (isAttached()) {
                tell(team.claims.of(id));
            }
        });
    }

    private void tell(Optional<Claim> claim) {
        var state = new State(
                claim,
                claim.flatMap(held -> team.claims.lastTakeOver(id)).filter(this::fromMe),
                Optional.ofNullable(window).map(Presence.Window::others).orElse(List.of()),
                team.assignments.of(id));
        if (state.equals(shown)) {
            return; // told again, it would be read out again
        }
        shown = state;
        said.removeAll();
        actions.removeAll();
        if (check == null || check.erasing() != null) {
            return;
        }
        // who took it from me holds it: that is one thing to say, not two
        state.takenOver.ifPresentOrElse(
                one -> said.add(
                        line("looking-note", "looking.takenOver", one.to(), Times.clock(one.at()), one.reason())),
                () -> claim.ifPresent(held -> said.add(holder(held))));
        if (!state.others.isEmpty()) {
            said.add(line("looking-others", "looking.others", String.join(", ", state.others)));
        }
        state.assignment.ifPresent(one -> said.add(
                mine(one.assignee())
                        ? line("looking-assigned", "looking.assigned.mine", one.assignedBy())
                        : line("looking-assigned", "looking.assigned", one.assignee(), one.assignedBy())));
        offer();
    }

    private void offer() {
        if (other().isPresent()) {
            actions.add(button("looking.takeOver", "t", this::askTakeOver));
        }
        if (mayAssign()) {
            actions.add(button("looking.assign", "m", this::askAssign));
        }
    }

    private Component holder(Claim held) {
        return mine(held.holder())
                ? line("looking-mine", "looking.mine")
                : line("looking-note", "looking.held", held.holder(), Times.clock(held.since()));
    }

    private Component line(String name, String key, Object... values) {
        var line = new Span(getTranslation(key, values));
        line.addClassName(name);
        return line;
    }

    private Button button(String key, String pressed, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Tip.on(button, getTranslation("kit.keys.one", pressed));
        return button;
    }

    /** Only who lost it, and only until it is theirs again, is told why. */
    private boolean fromMe(TakenOver one) {
        return mine(one.from()) && other().filter(one.to()::equals).isPresent();
    }

    private Optional<String> other() {
        return team.mayAct() ? team.claims.of(id).map(Claim::holder).filter(holder -> !mine(holder)) : Optional.empty();
    }

    private boolean mine(String name) {
        return name.equals(team.user.name());
    }

    private boolean mayAssign() {
        return team.mayAct() && check != null && check.erasing() == null;
    }

    private void askTakeOver() {
        other().ifPresent(holder ->
                new TakeOverDialog(holder, reason -> tell(team.claims.takeOver(id, holder, reason))).open());
    }

    private void askAssign() {
        new AssignDialog(team, id, this::use).open();
    }

    private record State(
            Optional<Claim> claim,
            Optional<TakenOver> takenOver,
            List<String> others,
            Optional<Assignment> assignment) {}
}

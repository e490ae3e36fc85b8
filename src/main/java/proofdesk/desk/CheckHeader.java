package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.OutcomeBadge;
import proofdesk.verification.Verification;

/** Which check this is, of which dossier, and how it stands. */
final class CheckHeader extends Header {

    private final Div outcome = new Div();
    private final Div decided = new Div();

    /**
     * @param dossier the dossier's own reference, or its id
     * @param sameVisit what the person does in the same visit
     * @param orderedWith the configuration of ours it was ordered with
     */
    CheckHeader(
            Verification check,
            String provider,
            String dossier,
            Optional<Verification> sameVisit,
            Optional<Span> orderedWith,
            LiveIndicator live) {
        addClassName("check-header");
        var title = new H1(provider);
        var type = new Span(ProcessTypeName.of(this, check.processType()) + ", "
                + getTranslation("way." + check.way().name()));
        type.addClassName("process-type");
        var back = new Anchor("dossiers/" + check.dossierId(), getTranslation("verification.dossier", dossier));
        var line = new Div(back, new Span(getTranslation("verification.orderedBy", check.orderedBy())), live);
        line.addClassName("check-line");
        sameVisit.ifPresent(other -> line.addComponentAtIndex(
                1, new Anchor("verifications/" + other.id(), getTranslation("verification.sameVisit"))));
        orderedWith.ifPresent(with -> line.addComponentAtIndex(1, with));
        var top = new Div(title, type, outcome, decided);
        top.addClassName("check-top");
        add(line, top);
        outcome.getElement().setAttribute("role", "status");
    }

    /** @param decision what people decided, which stands beside the outcome and never in its place */
    void show(Verification check, Optional<DecisionBadge> decision) {
        outcome.setVisible(check.erasing() == null); // what it waits for matters no more
        decided.removeAll();
        decision.ifPresent(decided::add);
        var badge = new OutcomeBadge(check.outcome(), check.statusWord());
        // said again only when it is something else, or a screen reader repeats it at every turn
        if (!badge.getElement().getTextRecursively().equals(outcome.getElement().getTextRecursively())) {
            outcome.removeAll();
            outcome.add(badge);
        }
    }
}

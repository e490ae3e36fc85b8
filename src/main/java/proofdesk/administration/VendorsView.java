package proofdesk.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.core.NestedRuntimeException;
import proofdesk.inbox.Arrivals;
import proofdesk.security.Role;
import proofdesk.ui.Fault;
import proofdesk.ui.Times;

/** How it goes with each vendor, as seen from here. Looking asks no vendor anything. */
@Route("administration")
@Menu(title = "vendors.title", order = 19)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
@StyleSheet("context://desk/styles/administration.css")
class VendorsView extends Div implements HasDynamicTitle {

    private final VendorHealths vendors;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Div state = new Div();
    private final VendorNote note = new VendorNote();
    private final Div cards = new Div();

    VendorsView(VendorHealths vendors, Arrivals arrivals, Clock clock) {
        this.vendors = vendors;
        this.arrivals = arrivals;
        this.clock = clock;
        addClassNames("screen", "administration");
        var head = new Div(
                new H1(getTranslation("vendors.title")),
                state,
                new Button(getTranslation("vendors.lookAgain"), click -> look()));
        head.addClassName("screen-head");
        state.addClassName("saved-line");
        state.getElement().setAttribute("role", "status");
        var lead = new Paragraph(getTranslation("vendors.text"));
        lead.addClassName("lead");
        cards.addClassName("vendors");
        var inbox = new Paragraph(new Anchor("administration/inbox", getTranslation("vendors.inbox")));
        add(head, lead, note, cards, inbox);
        look();
    }

    private void look() {
        cards.removeAll();
        note.setVisible(false);
        try {
            var accepted = arrivals.lastAccepted();
            var other = arrivals.lastOther();
            vendors.now().forEach(seen -> cards.add(new VendorCard(seen, accepted, other, clock.instant())));
            state.setText(getTranslation("vendors.lookedAt", Times.clock(clock.instant())));
        } catch (NestedRuntimeException e) {
            note.show(
                    getTranslation("error.unexpected.title"),
                    getTranslation("error.unexpected.text"),
                    new Paragraph(getTranslation("error.reference", Fault.of(e).reference())));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("vendors.title"));
    }
}

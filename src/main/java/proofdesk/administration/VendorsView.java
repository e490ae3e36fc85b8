package proofdesk.administration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.NestedRuntimeException;
import proofdesk.inbox.Arrivals;
import proofdesk.security.Role;
import proofdesk.ui.Fault;
import proofdesk.ui.LiveIndicator;

/** How it goes with each vendor, as seen from here, live. Looking asks no vendor anything. */
@Route("administration")
@Menu(title = "vendors.title", order = 19)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class VendorsView extends Div implements HasDynamicTitle {

    /** What is counted changes with every call; nobody reads faster. */
    static final Duration GAP = Duration.ofSeconds(2);

    private final VendorHealths vendors;
    private final Arrivals arrivals;
    private final Clock clock;
    private final LiveIndicator indicator = new LiveIndicator(this::look);
    private final VendorNote note = new VendorNote();
    private final Div cards = new Div();
    private final Map<String, VendorCard> byName = new HashMap<>();

    VendorsView(VendorHealths vendors, Arrivals arrivals, Clock clock) {
        this.vendors = vendors;
        this.arrivals = arrivals;
        this.clock = clock;
        addClassNames("screen", "administration");
        var head = new Div(new H1(getTranslation("vendors.title")), indicator);
        head.addClassName("screen-head");
        var lead = new Paragraph(getTranslation("vendors.text"));
        lead.addClassName("lead");
        cards.addClassName("vendors");
        var inbox = new Paragraph(new Anchor("administration/inbox", getTranslation("vendors.inbox")));
        add(head, lead, note, cards, inbox);
        look();
        new NowAndThen(this, GAP, this::look);
    }

    private void look() {
        try {
            vendors.now()
                    .forEach(seen -> card(seen.name())
                            .show(
                                    seen,
                                    arrivals.lastAccepted(seen.vendor()),
                                    arrivals.lastOther(seen.vendor()),
                                    clock.instant()));
            cards.setVisible(true);
            note.setVisible(false);
            indicator.rightAt(clock.instant());
        } catch (NestedRuntimeException e) {
            cards.setVisible(false);
            tell(e);
        }
    }

    /** Once for as long as it lasts: the reference stays the same. */
    private void tell(NestedRuntimeException fault) {
        if (!note.isVisible()) {
            note.show(
                    getTranslation("error.unexpected.title"),
                    getTranslation("error.unexpected.text"),
                    new Paragraph(
                            getTranslation("error.reference", Fault.of(fault).reference())));
        }
    }

    private VendorCard card(String name) {
        return byName.computeIfAbsent(name, unseen -> {
            var card = new VendorCard(name);
            cards.add(card);
            return card;
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("vendors.title"));
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.ArchiveOffer;
import proofdesk.report.Hindrance;
import proofdesk.report.Reports;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.KeyMap;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/** Leads to the report of a check, or says why there is none yet. */
final class ReportAction extends Div {

    private final Reports reports;
    private final boolean mayFetch;
    private final Clock clock;
    private Button open = new Button();
    private @Nullable State shown;

    ReportAction(Reports reports, CurrentUser user, KeyMap keys, Clock clock) {
        this.reports = reports;
        this.mayFetch = user.hasAnyRole(Role.STAFF, Role.ADMIN);
        this.clock = clock;
        addClassNames("check-actions", "report-action");
        keys.on(
                "p",
                getTranslation("report.button"),
                () -> open.isEnabled() && open.getParent().isPresent(),
                () -> open.click());
    }

    /** Shows how things stand now; what is the same as before is left alone. */
    void show(Verification check, Optional<Result> result) {
        var archived = mayFetch
                && result.filter(found -> found.archive() == ArchiveOffer.AVAILABLE)
                        .isPresent();
        var state = new State(reports.hindrance(check.id()).orElse(null), archived);
        if (state.equals(shown)) {
            return;
        }
        shown = state;
        removeAll();
        if (state.hindrance == Hindrance.ERASED) {
            return;
        }
        var why = new Span();
        why.addClassName("why");
        why.getElement().setAttribute("role", "status");
        open = new Button(
                getTranslation("report.button"),
                VaadinIcon.FILE_TEXT_O.create(),
                click -> reports.hindrance(check.id()).ifPresentOrElse(still -> tell(why, still), () -> {
                    why.setText("");
                    new ReportDialog(reports, check.id(), archived, clock).open();
                }));
        add(open, why);
        if (state.hindrance != null) {
            tell(why, state.hindrance);
            open.setEnabled(state.hindrance == Hindrance.SETTLING); // which ends by itself, without a word
        }
    }

    private void tell(Span why, Hindrance hindrance) {
        why.setText(getTranslation("report.hindrance." + hindrance.name()));
    }

    private record State(@Nullable Hindrance hindrance, boolean archived) {}
}

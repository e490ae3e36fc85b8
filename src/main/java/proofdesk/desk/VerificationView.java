package proofdesk.desk;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Live;
import proofdesk.capture.Languages;
import proofdesk.comparison.Disagreements;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.Glossary;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.report.Reports;
import proofdesk.result.Outcome;
import proofdesk.review.Decision;
import proofdesk.review.Decisions;
import proofdesk.review.Reasons;
import proofdesk.review.Reveals;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** One check: how it stands, what was found, and its end. Turns by itself. */
@Route("verifications")
@RolesAllowed({Role.STAFF, Role.ADMIN, Role.AUDITOR})
@StyleSheet("context://desk/styles/result.css")
@StyleSheet("context://desk/styles/review.css")
final class VerificationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final Verifications verifications;
    private final Dossiers dossiers;
    private final Providers providers;
    private final Starts starts;
    private final OwnChoices own;
    private final CurrentUser user;
    private final Languages languages;
    private final Decisions decisions;
    private final Reasons reasons;
    private final Reveals reveals;
    private final Reports reports;
    private final Teamwork team;
    private final Explanations explanations;
    private final Disagreements disagreements;
    private final Clock clock;
    private final LookAgain lookAgain;
    private @Nullable UUID id;
    private @Nullable Parts parts;

    VerificationView(
            Verifications verifications,
            Dossiers dossiers,
            Providers providers,
            Starts starts,
            OwnChoices own,
            Live live,
            CurrentUser user,
            Languages languages,
            Decisions decisions,
            Reasons reasons,
            Reveals reveals,
            Reports reports,
            Teamwork team,
            Explanations explanations,
            Disagreements disagreements,
            Clock clock) {
        this.verifications = verifications;
        this.dossiers = dossiers;
        this.providers = providers;
        this.starts = starts;
        this.own = own;
        this.user = user;
        this.languages = languages;
        this.decisions = decisions;
        this.reasons = reasons;
        this.reveals = reveals;
        this.reports = reports;
        this.team = team;
        this.explanations = explanations;
        this.disagreements = disagreements;
        this.clock = clock;
        this.lookAgain = new LookAgain(this, live, this::look);
        addClassName("verification-view");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        if (parts != null) { // another check on the same page begins at its top
            getElement().executeJs("window.scrollTo(0, 0)");
        }
        parts = null;
        look();
    }

    @Override
    public String getPageTitle() {
        var check = id == null ? Optional.<Verification>empty() : verifications.find(id);
        return check.map(this::title).orElseGet(() -> getTranslation("verification.erased.title"));
    }

    /** The outcome stands in the tab too, for those who wait in another one; who it is about does not. */
    private String title(Verification check) {
        var provider = providers.find(check.provider()).map(Provider::name).orElse(check.provider());
        return getTranslation(
                "verification.pageTitle",
                getTranslation("outcome." + check.outcome().name()),
                provider);
    }

    private void look() {
        var wanted = id;
        if (wanted == null) {
            return;
        }
        var check = verifications.find(wanted);
        if (check.isPresent()) {
            show(check.get());
            return;
        }
        var receipt = verifications.receiptOf(wanted);
        if (receipt.isEmpty()) {
            throw new NotFoundException();
        }
        removeAll();
        add(ErasureNote.receipt(receipt.get(), clock));
    }

    /** In the language of the reader's browser, as far as administrators have written it. */
    private Glossary glossary() {
        var browser = VaadinSession.getCurrent().getBrowser().getLocale();
        return explanations.in(browser == null ? "" : Languages.tag(browser));
    }

    private void show(Verification check) {
        // listen before reading on, so that no change falls between
        lookAgain.watch(check.dossierId());
        if (parts == null) {
            reveals.looked(check.dossierId(), check.id());
            parts = new Parts(check);
            removeAll();
            add(parts);
        }
        parts.show(check);
        getUI().ifPresent(ui -> ui.getPage().setTitle(title(check)));
    }

    /** The parts of the page; each leaves alone what has not changed. */
    private final class Parts extends Div {

        private final LiveIndicator live = new LiveIndicator(VerificationView.this::look);
        private final CheckHeader header;
        private final CheckProgress progress = new CheckProgress(providers, clock);
        private final OverturnedNote overturned = new OverturnedNote(verifications, clock);
        private final TroubleNote trouble = new TroubleNote(clock);
        private final CheckActions actions;
        private final KeyMap keys = new KeyMap();
        private final AskedNote asked = new AskedNote(decisions, reasons, user, clock);
        private final LinkShown link = new LinkShown(
                verifications,
                languages,
                clock,
                user.hasAnyRole(Role.STAFF, Role.ADMIN),
                check -> decisions.askedFor(check).map(Decision::message).orElse(""));
        private final DecisionPanel decision = new DecisionPanel(decisions, reasons, starts, user, keys, clock);
        private final Masks masks;
        private final ReportAction report = new ReportAction(reports, user, keys, clock);
        private final LookingNow looking;
        private final NextCase next;
        private final Div outcome = new Div();
        private @Nullable Evidence evidence;
        private @Nullable ResultPanel result;
        private @Nullable Optional<Verification.Erasing> without;

        Parts(Verification check) {
            addClassName("check");
            var provider = providers.find(check.provider()).map(Provider::name).orElse(check.provider());
            var dossier = dossiers.find(check.dossierId())
                    .map(Dossier::reference)
                    .orElse(DossierGrid.shortId(check.dossierId()));
            header = new CheckHeader(
                    check,
                    provider,
                    dossier,
                    verifications.sameVisit(check.id()),
                    own.line(providers.get(check.provider()), verifications.configuration(check.id())),
                    live);
            actions = new CheckActions(verifications, starts, user, provider, VerificationView.this::look);
            outcome.addClassName("review");
            looking = team.looking(check, keys);
            next = team.next(check.id(), keys);
            decision.goOn(next);
            masks = new Masks(reveals, check.dossierId(), check.id());
            add(
                    keys,
                    header,
                    bar(looking, new MaskBar(masks, keys)),
                    overturned,
                    asked,
                    progress,
                    trouble,
                    link,
                    outcome,
                    actions,
                    report);
        }

        private static Div bar(Div... tools) {
            var bar = new Div(tools);
            bar.addClassName("check-bar");
            return bar;
        }

        private void show(Verification check) {
            var found = check.erasing() == null ? verifications.result(check.id()) : Optional.<Result>empty();
            live.rightAt(clock.instant());
            decision.show(check);
            header.show(check, decision.standing().map(one -> new DecisionBadge(one, clock.instant())));
            overturned.show(check);
            asked.show(check);
            progress.show(check);
            setClassName("ended", found.isPresent() && check.outcome().isFinal());
            trouble.show(check.erasing() == null ? check.trouble() : null);
            actions.show(check, found);
            report.show(check, found);
            link.show(check);
            looking.show(check);
            next.show();
            if (found.isPresent() && speaks(check)) {
                result(check, found.get());
            } else {
                nothing(check);
            }
        }

        private void result(Verification check, Result found) {
            var beside = evidence;
            if (beside == null || result == null) {
                beside = new Evidence(verifications, providers, masks, clock);
                evidence = beside;
                without = null;
                var known = new KnownFacts(disagreements, providers, masks, clock, beside::reveal);
                result = new ResultPanel(verifications, glossary(), clock, decision, known, beside::reveal);
                outcome.removeAll();
                outcome.add(beside, result);
            }
            beside.show(check, found);
            result.show(check, found);
        }

        private void nothing(Verification check) {
            var state = Optional.ofNullable(check.erasing());
            if (state.equals(without)) {
                return; // so that a form that somebody fills in stays
            }
            without = state;
            evidence = null;
            result = null;
            outcome.removeAll();
            outcome.add(
                    check.erasing() == null
                            ? new EmptyState(
                                    getTranslation("verification.noResult.title"),
                                    getTranslation("verification.noResult.text"))
                            : ErasureNote.underWay(check.erasing(), clock),
                    decision);
        }

        /** A report of a check that merely waits holds nothing worth a panel. */
        private boolean speaks(Verification check) {
            return check.outcome() != Outcome.PENDING;
        }
    }
}

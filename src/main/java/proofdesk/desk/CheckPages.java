package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import proofdesk.capture.Languages;
import proofdesk.comparison.Disagreements;
import proofdesk.dossier.Dossier;
import proofdesk.dossier.Dossiers;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.Glossary;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.report.Reports;
import proofdesk.review.Decision;
import proofdesk.review.Decisions;
import proofdesk.review.Reasons;
import proofdesk.review.Reveals;
import proofdesk.security.CurrentUser;
import proofdesk.ui.KeyMap;
import proofdesk.ui.LiveIndicator;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** Puts the page of a check together, part by part from top to bottom. */
@Component
final class CheckPages {

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

    CheckPages(
            Verifications verifications,
            Dossiers dossiers,
            Providers providers,
            Starts starts,
            OwnChoices own,
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
    }

    /** @param look reads the check anew, when somebody asks for it */
    CheckPage of(Verification check, Runnable look) {
        var page = new CheckPage();
        var keys = new KeyMap();
        var live = new LiveIndicator(look);
        var masks = new Masks(reveals, check.dossierId(), check.id());
        var decision = new DecisionPanel(decisions, reasons, starts, user, masks, keys, clock);
        var next = team.next(check.id(), keys);
        decision.goOn(next);
        page.add(keys);
        page.turn((now, found) -> live.rightAt(clock.instant()));
        page.turn((now, found) -> decision.show(now)); // before the header, which tells what stands
        page.part(header(check, live), (header, now) -> header.show(now, badge(decision)));
        var looking = team.looking(check, keys);
        page.add(bar(looking, new MaskBar(masks, keys)));
        page.part(new OverturnedNote(verifications, masks, clock), OverturnedNote::show);
        page.part(new AskedNote(decisions, reasons, user, clock), AskedNote::show);
        page.part(new CheckProgress(providers, clock), CheckProgress::show);
        page.part(new TroubleNote(clock), (note, now) -> note.show(now.erasing() == null ? now.trouble() : null));
        page.part(link(), LinkShown::show);
        page.part(review(decision, masks), ReviewArea::show);
        page.part(new CheckActions(verifications, starts, user, name(check), look), CheckActions::show);
        page.part(new ReportAction(reports, user, keys, clock), ReportAction::show);
        page.turn((now, found) -> looking.show(now));
        page.turn((now, found) -> next.show());
        return page;
    }

    private CheckHeader header(Verification check, LiveIndicator live) {
        return new CheckHeader(
                check,
                name(check),
                dossiers.find(check.dossierId()).map(Dossier::reference).orElse(DossierGrid.shortId(check.dossierId())),
                verifications.sameVisit(check.id()),
                own.line(providers.get(check.provider()), verifications.configuration(check.id())),
                live);
    }

    private Optional<DecisionBadge> badge(DecisionPanel decision) {
        return decision.standing().map(one -> new DecisionBadge(one, clock.instant()));
    }

    private static Div bar(Div... tools) {
        var bar = new Div(tools);
        bar.addClassName("check-bar");
        return bar;
    }

    private LinkShown link() {
        return new LinkShown(
                verifications,
                languages,
                clock,
                team.mayAct(),
                check -> decisions.askedFor(check).map(Decision::message).orElse(""));
    }

    private ReviewArea review(DecisionPanel decision, Masks masks) {
        return new ReviewArea(
                () -> new Evidence(verifications, providers, masks, clock),
                evidence -> new ResultPanel(
                        verifications,
                        glossary(),
                        clock,
                        decision,
                        new KnownFacts(disagreements, providers, masks, clock, evidence::reveal),
                        masks,
                        evidence::reveal),
                decision,
                clock);
    }

    /** In the language of the reader's browser, as far as administrators have written it. */
    private Glossary glossary() {
        var browser = VaadinSession.getCurrent().getBrowser().getLocale();
        return explanations.in(browser == null ? "" : Languages.tag(browser));
    }

    /** A provider that is no more is called by its id. */
    String name(Verification check) {
        return providers.find(check.provider()).map(Provider::name).orElse(check.provider());
    }
}

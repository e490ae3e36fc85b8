package proofdesk.identomat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.Parts;
import proofdesk.ui.Times;

/**
 * One configuration being worked on. Every change is kept as the draft at once and judged; nothing counts for checks
 * before it is published. Whoever is slower than somebody else is told, and chooses whose draft stays.
 */
@Route("identomat/configurations")
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class SessionConfigurationView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final IdentomatConfigurations configurations;
    private final Tryouts tryouts;
    private final Clock clock;
    private final H1 title = new H1();
    private final Paragraph about = new Paragraph();
    private final Div state = new Div();
    private final OtherNote other = new OtherNote(this::takeTheirs, this::keepMine);
    private final DraftActions actions;
    private final FlagsForm flags;
    private final EmbeddedField embedded;
    private final HeldField held;
    private final StepsForm steps;
    private final VersionList versions;
    private final WireText wire;
    private final JourneyStrip journey = new JourneyStrip();
    private final Parts parts = new Parts(getTranslation("identomat.parts"));
    private final Div experience = new Div();
    private final JudgementPanel judgements = new JudgementPanel(this::goTo);
    private @Nullable Configuration seen;
    private Draft draft = Draft.EMPTY;

    SessionConfigurationView(IdentomatConfigurations configurations, Tryouts tryouts, CurrentUser user, Clock clock) {
        this.configurations = configurations;
        this.tryouts = tryouts;
        this.clock = clock;
        var mayChange = user.hasAnyRole(Role.ADMIN);
        addClassNames("screen", "administration");
        about.addClassName("quiet");
        state.addClassName("saved-line");
        state.getElement().setAttribute("role", "status");
        actions = new DraftActions(mayChange, this::publish, this::discard, this::tryOut, this::describe);
        flags = new FlagsForm(!mayChange, changed -> edit(draft.with(changed)));
        embedded = new EmbeddedField(!mayChange, changed -> edit(draft.embedded(changed)));
        held = new HeldField(!mayChange, changed -> edit(draft.with(changed)));
        steps = new StepsForm(!mayChange, changed -> edit(draft.with(changed)));
        versions = new VersionList(clock, mayChange, this::rollBack);
        wire = new WireText(mayChange, this::edit);
        var head = new Div(title, actions);
        head.addClassName("screen-head");
        experience.add(flags, embedded, held);
        parts.add(getTranslation("identomat.tab.flags"), experience);
        parts.add(getTranslation("identomat.tab.steps"), steps);
        parts.add(getTranslation("identomat.tab.wire"), wire);
        parts.add(getTranslation("identomat.tab.versions"), versions);
        var side = new Div(journey, judgements);
        side.addClassName("configuration-side");
        var page = new Div(parts, side);
        page.addClassName("configuration-page");
        add(
                new Anchor(SessionConfigurationsView.PATH, getTranslation("identomat.configurations.title")),
                head,
                about,
                state,
                other,
                page);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(configurations.find(UUID.fromString(parameter)).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
        state.setText("");
    }

    private void show(Configuration configuration) {
        seen = configuration;
        title.setText(configuration.name());
        about.setText(about(configuration));
        other.setVisible(false);
        draft = configurations.working(configuration);
        flags.show(draft.flags());
        embedded.show(draft.embedded());
        held.show(draft.configuration());
        steps.show(draft.steps(), draft.language());
        judge();
    }

    private void judge() {
        var configuration = seen;
        if (configuration == null) {
            return;
        }
        var said = Judge.judge(draft);
        flags.say(said);
        steps.say(said);
        judgements.show(said);
        journey.show(Journey.of(draft));
        wire.show(draft);
        versions.show(configurations.versions(configuration.id()), draft, tryouts.of(configuration.id()));
        actions.show(configuration.draft() != null, Judge.mayBePublished(draft));
    }

    /** To where something can be mended, which may be in another part. */
    private void goTo(String place) {
        var flag = Flag.of(place);
        parts.show(flag.isPresent() ? experience : steps);
        flag.ifPresentOrElse(flags::focus, () -> steps.focusAt(place));
    }

    private void edit(Draft changed) {
        draft = changed;
        change(() -> configurations.edit(seen(), changed), "identomat.saved");
    }

    private String about(Configuration configuration) {
        var owner = getTranslation("identomat.configurations.owner", configuration.owner());
        return configuration.description().isBlank() ? owner : configuration.description() + " · " + owner;
    }

    /** With what is on the screen, kept or not. */
    private void tryOut() {
        new TryoutDialog(tryouts, seen().id(), draft, this::judge).open();
    }

    private void describe() {
        new DescriptionDialog(configurations, seen(), described -> {
                    show(described);
                    state.setText(getTranslation("identomat.described", Times.clock(clock.instant())));
                })
                .open();
    }

    private void rollBack(int number) {
        change(() -> configurations.rollBack(seen(), number), "identomat.rolledBack");
    }

    private void discard() {
        change(() -> configurations.discard(seen()), "identomat.discarded");
    }

    private void publish(String note) {
        change(
                () -> {
                    configurations.publish(seen(), note);
                    return configurations.find(seen().id()).orElseThrow();
                },
                "identomat.published");
    }

    private void change(Supplier<Configuration> change, String told) {
        try {
            show(change.get());
            state.setText(getTranslation(told, Times.clock(clock.instant())));
        } catch (OptimisticLockingFailureException e) {
            var theirs = configurations.find(seen().id()).orElseThrow(NotFoundException::new);
            other.show(theirs, clock.instant());
            judge();
        }
    }

    private void takeTheirs(Configuration theirs) {
        show(theirs);
        state.setText("");
    }

    /** On top of what the other has done, which stays in nothing but their own memory: so it is asked first. */
    private void keepMine(Configuration theirs) {
        var mine = draft;
        seen = theirs;
        other.setVisible(false);
        edit(mine);
    }

    private Configuration seen() {
        if (seen == null) {
            throw new NotFoundException();
        }
        return seen;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", seen == null ? "" : seen.name());
    }
}

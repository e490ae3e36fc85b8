package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.Times;

/** With what sessions at Identomat can be begun: all configurations, those in use first. */
@Route("identomat/configurations")
@Menu(title = "identomat.configurations.title", order = 23)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class SessionConfigurationsView extends Div implements HasDynamicTitle {

    static final String PATH = "identomat/configurations";

    private final IdentomatConfigurations configurations;
    private final UsualConfiguration usual;
    private final Clock clock;
    private final boolean mayChange;
    private final Div content = new Div();

    SessionConfigurationsView(
            IdentomatConfigurations configurations, UsualConfiguration usual, CurrentUser user, Clock clock) {
        this.configurations = configurations;
        this.usual = usual;
        this.clock = clock;
        this.mayChange = user.hasAnyRole(Role.ADMIN);
        addClassNames("screen", "administration");
        var head = new Div(new H1(getTranslation("identomat.configurations.title")));
        head.addClassName("screen-head");
        if (mayChange) {
            head.add(newButton());
        }
        var lead = new Paragraph(getTranslation("identomat.configurations.text"));
        lead.addClassName("lead");
        add(head, lead, content);
        look();
    }

    private Button newButton() {
        var button = new Button(
                getTranslation("identomat.configurations.new"),
                click -> new NameDialog(configurations, null, SessionConfigurationsView::open).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void look() {
        content.removeAll();
        var all = configurations.all();
        if (all.isEmpty()) {
            content.add(none());
            return;
        }
        content.add(list(all.stream().filter(one -> one.archivedAt() == null).toList()));
        var archived = all.stream().filter(one -> one.archivedAt() != null).toList();
        if (!archived.isEmpty()) {
            content.add(
                    new H2(getTranslation("identomat.configurations.archived")),
                    new Paragraph(getTranslation("identomat.configurations.archived.text")),
                    list(archived));
        }
    }

    private EmptyState none() {
        var title = getTranslation("identomat.configurations.none.title");
        return mayChange
                ? new EmptyState(title, getTranslation("identomat.configurations.none.text"), newButton())
                : new EmptyState(title, getTranslation("identomat.configurations.none.text.auditor"));
    }

    private UnorderedList list(List<Configuration> some) {
        var list = new UnorderedList();
        list.addClassName("configurations");
        some.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(Configuration one) {
        var description = new Span(one.description());
        var state = new Span(state(one));
        state.addClassName("quiet");
        var owner = new Span(getTranslation("identomat.configurations.owner", one.owner()));
        owner.addClassName("quiet");
        var name = new Div(new Anchor(PATH + "/" + one.id(), one.name()), description, state, owner);
        name.addClassName("name");
        description.setVisible(!one.description().isBlank());
        var actions = new Div();
        actions.addClassName("actions");
        if (mayChange) {
            choosing(one).ifPresent(actions::add);
            actions.add(
                    action(
                            "copy",
                            one,
                            () -> new NameDialog(configurations, one, SessionConfigurationsView::open).open()),
                    one.archivedAt() == null
                            ? action("archive", one, () -> change(() -> configurations.archive(one)))
                            : action("restore", one, () -> change(() -> configurations.restore(one))));
        }
        return new ListItem(name, actions);
    }

    /** Whether it is preselected for staff; only of what they can choose. */
    private Optional<Component> choosing(Configuration one) {
        if (one.archivedAt() != null || configurations.latest(one.id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                isUsual(one)
                        ? action("unusual", one, () -> change(() -> usual.set(Optional.empty())))
                        : action("usual", one, () -> change(() -> usual.set(Optional.of(one.id())))));
    }

    private boolean isUsual(Configuration one) {
        return usual.get().equals(Optional.of(one.id()));
    }

    /** What is in use, and what is being worked on. */
    private String state(Configuration one) {
        var now = clock.instant();
        var published = configurations
                .latest(one.id())
                .map(latest -> getTranslation(
                        "identomat.configurations.version",
                        latest.number(),
                        Times.moment(latest.publishedAt(), now),
                        latest.publishedBy()))
                .map(text -> isUsual(one) ? text + " · " + getTranslation("identomat.configurations.isUsual") : text)
                .orElseGet(() -> getTranslation("identomat.configurations.unpublished"));
        return one.draftAt() == null
                ? published
                : published + " · "
                        + getTranslation(
                                "identomat.configurations.draft",
                                Times.moment(one.draftAt(), now),
                                one.draftBy() == null ? "" : one.draftBy());
    }

    private Component action(String name, Configuration one, Runnable does) {
        var button = new Button(getTranslation("identomat.configurations." + name), click -> does.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("identomat.configurations." + name + ".of", one.name()));
        return button;
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (OptimisticLockingFailureException e) {
            Notification.show(getTranslation("identomat.configurations.other"));
        }
        look();
    }

    private static void open(UUID id) {
        UI.getCurrent().navigate(PATH + "/" + id);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("identomat.configurations.title"));
    }
}

package proofdesk.administration;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.provider.CaptureConfiguration;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.Confirmation;
import proofdesk.ui.EmptyState;
import tools.jackson.databind.JsonNode;

/** How the vendor's pages may look: all configurations there are, and which one each provider uses. */
@Route("administration/capture-configurations")
@Menu(title = "configurations.title", order = 22)
@RolesAllowed({Role.ADMIN, Role.AUDITOR})
class CaptureConfigurationsView extends Div implements HasDynamicTitle {

    static final String PATH = "administration/capture-configurations";

    private final Configurations configurations;
    private final boolean mayChange;
    private final VendorNote note = new VendorNote();
    private final Div content = new Div();

    CaptureConfigurationsView(Configurations configurations, CurrentUser user) {
        this.configurations = configurations;
        this.mayChange = user.hasAnyRole(Role.ADMIN);
        addClassNames("screen", "administration");
        var head = new Div(new H1(getTranslation("configurations.title")));
        head.addClassName("screen-head");
        if (mayChange) {
            head.add(newButton());
        }
        var lead = new Paragraph(getTranslation("configurations.text"));
        lead.addClassName("lead");
        add(head, lead, note, content);
        look();
    }

    private Button newButton() {
        var button = new Button(
                getTranslation("configurations.new"), click -> new NewConfigurationDialog(configurations, null).open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void look() {
        content.removeAll();
        note.setVisible(false);
        try {
            var all = configurations.list();
            content.add(all.isEmpty() ? none() : list(all));
            content.add(new DefaultsPanel(configurations, all, mayChange));
        } catch (ProviderException e) {
            note.show(
                    getTranslation("configurations.unread"),
                    e,
                    new Button(getTranslation("error.retry"), click -> look()));
        }
    }

    private EmptyState none() {
        var title = getTranslation("configurations.none.title");
        return mayChange
                ? new EmptyState(title, getTranslation("configurations.none.text"), newButton())
                : new EmptyState(title, getTranslation("configurations.none.text.auditor"));
    }

    private UnorderedList list(List<CaptureConfiguration> all) {
        var list = new UnorderedList();
        list.addClassName("configurations");
        all.forEach(one -> list.add(row(one)));
        return list;
    }

    private ListItem row(CaptureConfiguration one) {
        var line = new Span(summary(one));
        line.addClassName("quiet");
        var name = new Div(new Anchor(CaptureConfigurationView.address(one.id()), one.id()), line);
        name.addClassName("name");
        var actions = new Div();
        actions.addClassName("actions");
        if (mayChange) {
            var copy = new Button(
                    getTranslation("configurations.copy"),
                    click -> new NewConfigurationDialog(configurations, one.id()).open());
            copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            copy.setAriaLabel(getTranslation("configurations.copy.of", one.id()));
            var delete = new Button(getTranslation("configurations.delete"), click -> askDelete(one.id()));
            delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            delete.setAriaLabel(getTranslation("configurations.delete.of", one.id()));
            actions.add(copy, delete);
        }
        return new ListItem(name, actions);
    }

    /** What tells one from another: its title, the documents, the languages, and who uses it. */
    private String summary(CaptureConfiguration one) {
        var users = configurations.providers().stream()
                .filter(provider -> configurations
                        .byDefault(provider)
                        .filter(one.id()::equals)
                        .isPresent())
                .map(Provider::name)
                .collect(Collectors.joining(", "));
        return Stream.of(
                        one.title(),
                        words(one.content().path("documentTypes")),
                        words(one.content().path("languages")),
                        users.isEmpty() ? "" : getTranslation("configurations.usedBy", users))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String words(JsonNode list) {
        return list.valueStream()
                .map(one -> one.asString(""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void askDelete(String id) {
        new Confirmation(
                        getTranslation("configurations.delete.title", id),
                        getTranslation("configurations.delete.text"),
                        getTranslation("configurations.delete.go"),
                        getTranslation("configurations.cancel"),
                        () -> delete(id))
                .open();
    }

    private void delete(String id) {
        try {
            configurations.delete(id);
            look();
            Notification.show(getTranslation("configurations.deleted", id));
        } catch (ProviderException e) {
            note.show(
                    getTranslation("configurations.undeleted", id),
                    e,
                    new Button(getTranslation("error.retry"), click -> delete(id)));
        }
    }

    /** Goes to the form of one. */
    static void open(String id) {
        UI.getCurrent().navigate(CaptureConfigurationView.address(id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("configurations.title"));
    }
}

package proofdesk.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import proofdesk.security.CurrentUser;
import proofdesk.security.Role;
import proofdesk.ui.Destinations;

/** The frame around every screen: where one can go, who one is, and whether this is the sandbox. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    /** From this order on, pages of the menu are about the desk and no longer about the work at it. */
    private static final double ADMINISTRATION = 10;

    private final Main main = new Main();

    MainLayout(
            AuthenticationContext authentication,
            CurrentUser user,
            Environment environment,
            List<Destinations> features) {
        setPrimarySection(Section.NAVBAR);
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        var name = new Span("Proofdesk");
        name.addClassName("brand");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var signOut = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var end = new Div(who(user), signOut);
        end.addClassName("bar-end");
        if (user.hasAnyRole(Role.STAFF, Role.ADMIN, Role.AUDITOR)) {
            end.addComponentAsFirst(new GoTo(main, features).palette());
        }
        addToNavbar(skip(), toggle, name, end);
        if (environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false)) {
            var banner = new Div(getTranslation("shell.sandbox"));
            banner.addClassName("sandbox-banner");
            addToNavbar(false, banner);
        }
        // on a phone the bar has no room for it
        var whoInDrawer = who(user);
        whoInDrawer.addClassName("who-in-drawer");
        menus().forEach(this::addToDrawer);
        addToDrawer(whoInDrawer);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.removeAll();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        oldContent.getElement().removeFromParent();
    }

    /** First for the keyboard, unseen until it has the focus; a link to an anchor would leave the screen. */
    private NativeButton skip() {
        var skip = new NativeButton(
                getTranslation("shell.skip"), click -> main.getElement().callJsFunction("focus"));
        skip.addClassName("skip");
        return skip;
    }

    private Div who(CurrentUser user) {
        var roles = Stream.of(Role.STAFF, Role.ADMIN, Role.AUDITOR)
                .filter(user::hasAnyRole)
                .map(role -> getTranslation("shell.role." + role))
                .collect(Collectors.joining(", "));
        var words = new Span(roles.isEmpty() ? getTranslation("shell.role.none") : roles);
        words.addClassName("roles");
        var who = new Div(new Span(user.name()), words);
        who.addClassName("who");
        return who;
    }

    /** What everybody does all day, and below it, for those who may, what is set up once in a while. */
    private Stream<SideNav> menus() {
        var daily = menu("shell.menu");
        var rare = menu("shell.menu.administration");
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> (Optional.ofNullable(entry.order()).orElse(0d) < ADMINISTRATION ? daily : rare)
                        .addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        if (rare.getItems().isEmpty()) {
            return Stream.of(daily);
        }
        rare.setLabel(getTranslation("shell.menu.administration"));
        rare.addClassName("menu-rare");
        return Stream.of(daily, rare);
    }

    private SideNav menu(String name) {
        var menu = new SideNav();
        menu.getElement().setAttribute("aria-label", getTranslation(name));
        return menu;
    }
}

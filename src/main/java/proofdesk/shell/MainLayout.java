package proofdesk.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.core.env.Environment;
import proofdesk.security.CurrentUser;

/** The frame around every screen: where one can go, who one is, and whether this is the sandbox. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    MainLayout(AuthenticationContext authentication, CurrentUser user, Environment environment) {
        setPrimarySection(Section.NAVBAR);
        var name = new Span("Proofdesk");
        name.addClassName("brand");
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var signOut = new Button(getTranslation("shell.signOut"), click -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var who = new Span(user.name());
        who.addClassName("who");
        var end = new Div(who, signOut);
        end.addClassName("bar-end");
        addToNavbar(toggle, name, end);
        if (environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false)) {
            var banner = new Div(getTranslation("shell.sandbox"));
            banner.addClassName("sandbox-banner");
            addToNavbar(false, banner);
        }
        addToDrawer(menu());
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.setLabel(getTranslation("shell.menu"));
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> menu.addItem(new SideNavItem(getTranslation(entry.title()), entry.path())));
        return menu;
    }
}

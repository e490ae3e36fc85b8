package proofdesk.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.sidenav.SideNavItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import proofdesk.ViewTest;
import proofdesk.security.Role;

class FrameTest extends ViewTest {

    @ParameterizedTest
    @CsvSource({"sam, STAFF, staff", "ada, ADMIN, administrator", "audrey, AUDITOR, auditor"})
    void itSaysWhoOneIsAndInWhichRole(String name, String role, String word) {
        enter(name, role);
        go("dossiers");

        assertThat(text()).contains(name, word, "Sign out");
        assertThat(_find(SideNavItem.class).stream().map(SideNavItem::getLabel)).contains("My work", "Dossiers");
    }

    @Test
    void whoHasNoRoleIsToldSoAndIsOfferedNoListOfDossiers() {
        enter("nobody");
        go("dossiers");

        assertThat(text()).contains("nobody", "no role yet", "You have no access yet", "Sign out");
        assertThat(_find(SideNavItem.class).stream().map(SideNavItem::getLabel)).doesNotContain("Dossiers");
    }

    @Test
    void theSandboxCannotBeMistakenForTheRealThing() {
        enter("sam", Role.STAFF);
        go("dossiers");

        assertThat(text()).contains("Sandbox: no real person, no real vendor");
    }

    @Test
    void theKeyboardSkipsToTheContentAndTheMenuHasAName() {
        enter("sam", Role.STAFF);
        go("dossiers");

        var skip = _get(NativeButton.class, spec -> spec.withText("Skip to the content"));
        _click(skip);
        assertThat(_get(Main.class).getElement().getAttribute("tabindex")).isEqualTo("-1");
        assertThat(_get(DrawerToggle.class).getAriaLabel()).contains("Menu");
    }

    @ParameterizedTest
    @CsvSource({
        "'', My work · Proofdesk",
        "dossiers, Dossiers · Proofdesk",
        "nothing/here, This is not here · Proofdesk"
    })
    void everyPageHasATitle(String path, String title) {
        enter("sam", Role.STAFF);
        load(path);

        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(title);
    }

    @Test
    void nothingThatIsNotThereLeadsNowhere() {
        enter("sam", Role.STAFF);
        load("nothing/here");

        assertThat(text()).contains("This is not here", "To the dossiers", "To the overview");
        assertThat(_find(Button.class, spec -> spec.withText("Sign out"))).hasSize(1);
    }
}

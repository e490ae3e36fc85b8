package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import proofdesk.DeskTest;
import proofdesk.SignedInRequest;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;

class DossiersViewTest extends DeskTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Dossiers dossiers;

    @BeforeEach
    void openADesk() {
        signIn("sam", Role.STAFF);
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        MockVaadin.setup(
                UI::new,
                new MockSpringServlet(
                        new Routes(
                                Set.of(DossiersView.class, DossierView.class, VerificationView.class), Set.of(), true),
                        context,
                        UI::new));
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    @Test
    void anAuditorCannotOpenOrStartOrDelete() {
        var dossier = dossiers.open(null);
        signIn("audrey", Role.AUDITOR);
        UI.getCurrent().navigate("dossiers");
        assertThat(_find(Button.class, spec -> spec.withText("New dossier"))).isEmpty();

        UI.getCurrent().navigate("dossiers/" + dossier.id());
        _get(DossierView.class);
        assertThat(_find(Button.class, spec -> spec.withText("Start a check"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withText("Delete dossier"))).isEmpty();
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyPressEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;

class NewDossierDialogTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    private final String reference = "N-" + UUID.randomUUID();

    @BeforeEach
    void openTheDialog() {
        enter("sam", Role.STAFF);
        dossiers.open(null);
        go("dossiers");
        _click(_find(Button.class, spec -> spec.withText("New dossier")).getFirst());
    }

    @Test
    void enterOpensTheDossier() {
        field().setValue(reference);
        ComponentUtil.fireEvent(
                field(), new KeyPressEvent(field(), Key.ENTER.getKeys().getFirst()));
        MockVaadin.clientRoundtrip(true);

        assertThat(_find(NewDossierDialog.class)).isEmpty();
        assertThat(_find(DossierView.class)).hasSize(1);
        assertThat(text()).contains(reference);
    }

    @Test
    void aReferenceMayBeLeftEmpty() {
        submit();

        assertThat(_find(DossierView.class)).hasSize(1);
    }

    @Test
    void aReferenceThatIsTakenNamesTheOtherDossierAndKeepsWhatWasTyped() {
        var other = dossiers.open(reference);
        field().setValue("  " + reference + " ");
        submit();

        var link = _get(_get(NewDossierDialog.class), Anchor.class);
        assertThat(link.getHref()).isEqualTo("dossiers/" + other.id());
        assertThat(link.getText()).isEqualTo("dossier " + other.id().toString().substring(0, 8) + ", opened by sam");
        assertThat(field().getValue()).isEqualTo("  " + reference + " ");
        assertThat(field().isInvalid()).isTrue();

        field().setValue(reference + "b");
        assertThat(_find(_get(NewDossierDialog.class), Anchor.class)).isEmpty();
        submit();
        assertThat(_find(DossierView.class)).hasSize(1);
    }

    @Test
    void aDatabaseThatFailsKeepsWhatWasTypedAndTheNextTryWorks() {
        field().setValue(reference);
        without("dossier", () -> {
            submit();

            assertThat(text())
                    .contains("The dossier could not be opened now", "what you typed is kept")
                    .containsPattern("Reference [0-9a-f]{8}");
            assertThat(field().getValue()).isEqualTo(reference);
        });

        submit();

        assertThat(text()).contains(reference).doesNotContain("could not be opened");
        assertThat(_find(DossierView.class)).hasSize(1);
    }

    @Test
    void aReferenceThatIsTooLongIsToldBeforeAnythingIsAsked() {
        field().setValue("x".repeat(101));
        submit();

        assertThat(text()).contains("A reference has at most 100 characters");
        assertThat(_find(DossierView.class)).isEmpty();
    }

    private static TextField field() {
        return _get(_get(NewDossierDialog.class), TextField.class);
    }

    private static void submit() {
        _click(_get(_get(NewDossierDialog.class), Button.class, spec -> spec.withText("Open dossier")));
        MockVaadin.clientRoundtrip(true);
    }
}

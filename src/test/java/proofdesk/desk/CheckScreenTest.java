package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.DeskTest;
import proofdesk.SignedInRequest;
import proofdesk.administration.CaptureChoices;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.ui.Parts;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** The screens about one check, in front of a dossier with a check that waits for its person. */
abstract class CheckScreenTest extends DeskTest {

    protected static final Path SAMPLES = Path.of("src/test/resources/proofdesk/assure/signicatpictureid");

    @Autowired
    protected ApplicationContext context;

    @Autowired
    protected Dossiers dossiers;

    @Autowired
    protected Verifications verifications;

    @Autowired
    protected Providers providers;

    @Autowired
    protected CaptureChoices choices;

    @Autowired
    protected OwnChoices own;

    @Autowired
    protected JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init") // ordered before each test
    protected Verification check;

    @BeforeEach
    void orderACheck() {
        signIn("sam", Role.STAFF);
        var dossier = dossiers.open(null);
        check = verifications.order(dossier.id(), provider().id(), "documentSelfie", Duration.ofHours(1));
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        MockVaadin.setup(
                UI::new,
                new MockSpringServlet(
                        new Routes(
                                Set.of(
                                        DossierView.class,
                                        VerificationView.class,
                                        LinkSheetView.class,
                                        CounterView.class),
                                Set.of(),
                                true),
                        context,
                        UI::new));
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    protected void said(String sample, String outcome, String word) throws IOException {
        told(Files.readString(SAMPLES.resolve(sample + ".json")), outcome, word);
    }

    protected void told(String report, String outcome, String word) {
        jdbc.sql("update verification set report = ?, outcome = ?, status_word = ?, read_at = ?, handed_over_at = ?,"
                        + " processing_at = ?, ended_at = ? where id = ?")
                .params(report, outcome, word, now(), now(), now(), now(), check.id())
                .update();
    }

    protected Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    protected Provider provider() {
        return providers.all().iterator().next();
    }

    protected static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    protected static boolean hasButton(String text) {
        return !_find(Button.class, spec -> spec.withText(text)).isEmpty();
    }

    /** Turns to one of the tabs beside the result. */
    protected static void turnTo(String tab) {
        _click(_get(_get(Parts.class), Button.class, spec -> spec.withText(tab)));
    }

    /** All that can be read on a screen. */
    protected static String textOf(Class<? extends Component> screen) {
        return _get(screen).getElement().getTextRecursively();
    }
}

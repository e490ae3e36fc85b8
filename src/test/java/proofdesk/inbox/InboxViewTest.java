package proofdesk.inbox;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.SignedInRequest;
import proofdesk.dossier.Folders;
import proofdesk.flow.FlowTest;
import proofdesk.security.Role;

class InboxViewTest extends FlowTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notices notices;

    @Autowired
    private Folders folders;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyInbox() {
        jdbc.sql("delete from notification").update();
        MockVaadin.setMockRequestFactory(SignedInRequest::new);
        MockVaadin.setup(
                UI::new, new MockSpringServlet(new Routes(Set.of(InboxView.class), Set.of(), true), context, UI::new));
    }

    @AfterEach
    void tearDown() {
        MockVaadin.tearDown();
    }

    @Test
    void anEmptyInboxSaysThatNothingIsLostWithoutNotifications() {
        open("ada", Role.ADMIN);

        assertThat(text()).contains("Nothing has come", "Proofdesk asks by itself");
        assertThat(_find(Grid.class)).isEmpty();
    }

    @Test
    void whatWasRefusedIsThereWithTheReason() {
        inbox.refused("unauthorized");
        inbox.refused("unauthorized");
        open("audrey", Role.AUDITOR);

        var row = GridKt._getFormattedRow(grid(), 0);
        assertThat(row).contains("Callback", "2");
        assertThat(row).anyMatch(cell -> cell.startsWith("Refused: the header"));
    }

    @Test
    void aFilterLeavesOnlyItsKind() {
        inbox.refused("unauthorized");
        inbox.refused("event unsigned");
        open("ada", Role.ADMIN);
        assertThat(GridKt._size(grid())).isEqualTo(2);

        verdicts().setValue("event unsigned");
        assertThat(GridKt._size(grid())).isEqualTo(1);
        verdicts().setValue("accepted");
        assertThat(text()).contains("Nothing has come");
    }

    @Test
    void anEventWhoseFolderBecameOursIsProcessedAgain() {
        var check = order("document");
        var folder = UUID.randomUUID().toString();
        inbox.take(new Event("e" + folder, "process.complete", null, null, folder, ""), true);
        assertThat(only().verdict()).isEqualTo("strange");
        folders.remember(check.dossierId(), "assure", folder);

        open("ada", Role.ADMIN);
        _click((Button) GridKt._getCellComponent(grid(), 0, "repeat"));

        assertThat(only()).satisfies(notice -> {
            assertThat(notice.verdict()).isEqualTo("accepted");
            assertThat(notice.verificationId()).isEqualTo(check.id());
        });
    }

    @Test
    void anAuditorLooksAndRepeatsNothing() {
        inbox.take(new Event("x", "other.kind", null, null, "", ""), false);
        open("audrey", Role.AUDITOR);

        assertThat(_find(Button.class, spec -> spec.withText("Process again"))).isEmpty();
        assertThat(grid().getColumnByKey("repeat")).isNull();
        var notice = only();
        signIn("audrey", Role.AUDITOR);
        assertThatThrownBy(() -> notices.again(notice)).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, "NONE"})
    void nobodyElseSeesIt(String role) {
        open("sam", role);

        assertThat(_find(InboxView.class)).isEmpty();
        assertThatThrownBy(() -> notices.page(Optional.empty(), 0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private Notice only() {
        signIn("ada", Role.ADMIN, Role.AUDITOR);
        return notices.page(Optional.empty(), 0, 10).toList().getFirst();
    }

    private static void open(String name, String role) {
        signIn(name, role);
        UI.getCurrent().navigate("administration/inbox");
    }

    @SuppressWarnings("unchecked")
    private static Grid<Notice> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<String> verdicts() {
        return _get(Select.class, spec -> spec.withLabel("What became of it"));
    }

    private static String text() {
        return _get(InboxView.class).getElement().getTextRecursively();
    }
}

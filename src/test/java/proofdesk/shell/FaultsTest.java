package proofdesk.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.provider.ProviderException;
import proofdesk.security.Role;

class FaultsTest extends ViewTest {

    @Autowired
    private Dossiers dossiers;

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        new ProviderException.Unavailable("down", "trace-1", null), "cannot be reached", "trace-1"),
                Arguments.of(new ProviderException.Refused("no", "trace-2"), "refused this request", "trace-2"),
                Arguments.of(
                        new ProviderException.NotAuthorized("who", "trace-3", null),
                        "did not accept our credentials",
                        "trace-3"),
                Arguments.of(new ProviderException.Gone("gone", "trace-4"), "does not have this any more", "trace-4"),
                Arguments.of(new AccessDeniedException("no"), "Your roles do not include this", "Reference"),
                Arguments.of(new IllegalStateException("secret cause"), "tell your administrator", "Reference"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void eachKindOfTroubleIsToldInItsOwnWordsWithANumber(Exception trouble, String words, String number) {
        enter("sam", Role.STAFF);
        go("dossiers");

        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(trouble));
        MockVaadin.clientRoundtrip(false);

        assertThat(text()).contains(words, number).doesNotContain("secret cause");
        _click(_get(Button.class, spec -> spec.withText("Close")));
        assertThat(_find(Notification.class)).noneMatch(Notification::isOpened);
    }

    @Test
    void aFaultInAWindowThatWasClosedMeanwhileIsNoSecondFault() {
        enter("sam", Role.STAFF);
        var open = UI.getCurrent();
        var closed = new UI();
        UI.setCurrent(closed);
        try {
            var handler = VaadinSession.getCurrent().getErrorHandler();
            assertThatCode(() -> handler.error(new ErrorEvent(new IllegalStateException("secret cause"))))
                    .doesNotThrowAnyException();
        } finally {
            UI.setCurrent(open);
        }
    }

    @Test
    void aFaultOnTheWayToAScreenKeepsTheWayBackAndTriesAgain() {
        enter("sam", Role.STAFF);
        var dossier = dossiers.open(null);
        without("dossier", () -> {
            go("dossiers/" + dossier.id());

            assertThat(text())
                    .contains("Something went wrong on our side", "Nothing that was saved is lost", "To the overview")
                    .containsPattern("Reference [0-9a-f]{8}")
                    .doesNotContain("select");
        });

        _click(_get(Button.class, spec -> spec.withText("Try again")));
        MockVaadin.clientRoundtrip(true);

        assertThat(text()).contains("Start a check").doesNotContain("Something went wrong");
    }
}

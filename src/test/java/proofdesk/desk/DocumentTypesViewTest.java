package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Listed;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.security.Role;

class DocumentTypesViewTest extends ViewTest {

    private static final List<DocumentType> DOCUMENTS = List.of(
            new DocumentType(Optional.of(62), "ESP", "Spain", "passport", ""),
            new DocumentType(Optional.empty(), "NLD", "", "Identity card", "2021"));

    @Autowired
    private Providers providers;

    @Test
    void anAdministratorReadsWhatTheVendorLists() {
        enter("ada", Role.ADMIN);
        go("administration/document-types");

        turned("The provider's list, read");
        assertThat(GridKt._size(grid())).isPositive();
        assertThat(GridKt._getFormattedRow(grid(), 0)).contains("1", "Netherlands (NLD)", "Passport", "passport");
    }

    @ParameterizedTest
    @ValueSource(strings = {Role.STAFF, Role.AUDITOR})
    void nobodyElseSeesThePage(String role) {
        enter("sam", role);
        go("administration/document-types");

        assertThat(_find(DocumentTypesView.class)).isEmpty();
    }

    @Test
    void aListIsSearchedByCountryNumberAndDocument() {
        show(() -> DOCUMENTS);
        turned("The provider's list, read");
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(GridKt._getFormattedRow(grid(), 1))
                .containsExactly("none", "Netherlands (NLD)", "Identity card, 2021", "Identity card");

        for (var words : List.of("spain", "62", "PASSP")) {
            search().setValue(words);
            assertThat(GridKt._size(grid())).isEqualTo(1);
        }
        search().setValue("xyz");
        assertThat(text()).contains("No document matches");
    }

    @Test
    void aVendorThatIsDownTakesNothingAwayAndTheAgeIsShown() {
        var up = new AtomicBoolean(true);
        show(() -> up.get() ? DOCUMENTS : down());
        turned("The provider's list, read");
        clock.advance(Duration.ofHours(3));
        up.set(false);

        _click(again());

        turned("It could not be read again now; this is the list as it was. Reference T-78");
        assertThat(GridKt._size(grid())).isEqualTo(2);
        assertThat(_get(proofdesk.ui.Age.class).getElement().getProperty("seconds", 0d))
                .isGreaterThanOrEqualTo(Duration.ofHours(3).toSeconds());
    }

    @Test
    void aVendorThatIsDownAtFirstIsToldAndReadAgainWhenAsked() {
        var up = new AtomicBoolean();
        show(() -> up.get() ? DOCUMENTS : down());
        turned("The provider's list of documents cannot be read now");
        assertThat(text()).contains("Reference T-78");
        assertThat(_find(Grid.class)).isEmpty();

        up.set(true);
        _click(again());

        turned("The provider's list, read");
        assertThat(GridKt._size(grid())).isEqualTo(2);
    }

    @Test
    void aListIsReadOnceADay() {
        var reads = new java.util.concurrent.atomic.AtomicInteger();
        var provider = provider(() -> {
            reads.incrementAndGet();
            return DOCUMENTS;
        });
        var documents = Offering.documents(Offering.of(List.of(provider)), clock);

        documents.of(provider.id());
        clock.advance(Duration.ofHours(23));
        assertThat(documents.of(provider.id()).types()).hasSize(2);
        assertThat(reads).hasValue(1);

        clock.advance(Duration.ofHours(2));
        documents.of(provider.id());
        assertThat(reads).hasValue(2);
    }

    private static List<DocumentType> down() {
        throw new ProviderException.Unavailable("down", "T-78", null);
    }

    private void show(Supplier<List<DocumentType>> documents) {
        enter("ada", Role.ADMIN);
        var some = Offering.of(List.of(provider(documents)));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(new DocumentTypesView(some, Offering.documents(some, clock), clock));
    }

    private Provider provider(Supplier<List<DocumentType>> documents) {
        return new Listed(providers.all().iterator().next(), documents);
    }

    private static void turned(String words) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(words);
        });
    }

    private static Button again() {
        return _get(Button.class, spec -> spec.withText("Read again"));
    }

    private static TextField search() {
        return _get(TextField.class);
    }

    @SuppressWarnings("unchecked")
    private static Grid<DocumentType> grid() {
        return _get(Grid.class);
    }
}

package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import proofdesk.provider.DocumentType;
import proofdesk.provider.Listed;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Offering;
import proofdesk.provider.Provider;
import proofdesk.provider.ProviderException;
import proofdesk.verification.Wish;

class StartCheckDialogTest extends CheckScreenTest {

    private static final List<DocumentType> DOCUMENTS = List.of(
            new DocumentType(Optional.of(62), "ESP", "Spain", "passport", ""),
            new DocumentType(Optional.of(63), "ESP", "Spain", "identityCard", "2015"),
            new DocumentType(Optional.of(7), "NLD", "", "identityCard", ""));

    @Test
    void onlyTheWaysAProviderHasAreOfferedEachWithASentence() {
        open(all());
        choose("Onfido");
        assertThat(items(way())).containsExactly(Way.HOSTED, Way.UPLOAD, Way.SDK);

        choose("Signicat PictureID");
        assertThat(items(way())).containsExactly(Way.HOSTED, Way.UPLOAD);
        assertThat(way().getValue()).isEqualTo(Way.HOSTED);

        choose("Signicat VideoID");
        assertThat(items(way())).containsExactly(Way.HOSTED);
        assertThat(text()).contains("On the provider's own pages", "The person follows a link");
    }

    @Test
    void onlyTheKindsOfCheckThatGoTheChosenWayAreOffered() {
        open(all());
        choose("Onfido");
        assertThat(items(kind())).extracting(ProcessType::id).contains("documentVideo");

        way().setValue(Way.UPLOAD);
        assertThat(items(kind())).extracting(ProcessType::id).containsExactlyInAnyOrder("document", "documentSelfie");
    }

    @Test
    void anUploadIsNotOrderedWithoutADocumentAndNothingChosenIsLost() {
        open(all());
        choose("Onfido");
        way().setValue(Way.UPLOAD);
        listed();
        var before = verifications.ofDossier(check.dossierId()).size();
        go();

        assertThat(documents().isInvalid()).isTrue();
        assertThat(documents().getErrorMessage()).contains("takes no pictures without it");
        assertThat(way().getValue()).isEqualTo(Way.UPLOAD);
        assertThat(verifications.ofDossier(check.dossierId())).hasSize(before);

        countries().setValue(country("ESP"));
        documents().setValue("identityCard");
        go();

        assertThat(wanted())
                .returns(Way.UPLOAD, Wish::way)
                .returns(Optional.of("identityCard"), Wish::documentType)
                .returns(Optional.of("ESP"), Wish::documentCountry);
    }

    @Test
    void documentsAndCountriesAreOfferedByNameAndTheAppIsToldTheNumber() {
        open(all());
        choose("Electronic IDentification");
        assertThat(_find(DocumentPicker.class)).isEmpty();

        way().setValue(Way.SDK);
        listed();
        assertThat(items(countries())).extracting(Country::name).containsExactly("Netherlands (NLD)", "Spain (ESP)");
        countries().setValue(country("NLD"));
        assertThat(items(documents())).containsExactly("identityCard");
        assertThat(documents().getItemLabelGenerator().apply("identityCard")).isEqualTo("Identity card");
        documents().setValue("identityCard");

        assertThat(documents().getHelperText()).isEqualTo("Number for the SDK in the app: 7");
        assertThat(text()).contains("The provider's list, read", "Read again");
    }

    @Test
    void aListThatCannotBeReadIsToldAndTheUsualDocumentsStay() {
        open(listing(() -> {
            throw new ProviderException.Unavailable("down", "T-77", null);
        }));
        choose("Onfido");
        way().setValue(Way.UPLOAD);

        turned("cannot be read now");
        assertThat(text()).contains("T-77", "Read again");
        documents().setValue("passport");
        go();
        assertThat(wanted().documentType()).contains("passport");
    }

    @Test
    void whatNeedsAnEarlierPhotoIsOfferedOnlyWhereThereIsOne() throws IOException {
        open(all());
        assertThat(items(whose())).extracting(Provider::name).doesNotContain("FaceTec");
        assertThat(text())
                .contains("FaceTec compares with the photo of an earlier, accepted check. This dossier has none yet");

        told(
                Files.readString(
                        Path.of("src/test/resources/proofdesk/assure/signicatpictureid/accepted-with-selfie.json")),
                "ACCEPTED",
                "accepted");
        jdbc.sql("update verification set process = 'somewhere' where id = ?")
                .param(check.id())
                .update();
        close();
        open(all());

        choose("FaceTec");
        assertThat(text()).doesNotContain("This dossier has none yet");
        assertThat(items(way())).containsExactly(Way.SDK);
        go();
        assertThat(wanted().provider()).isEqualTo("facetec");
    }

    @Test
    void thatAnAgentDecidesIsExplained() {
        open(all());
        choose("Electronic IDentification");
        kind().setValue(of("substantial"));
        assertThat(text()).doesNotContain("nobody can say when");

        var attended = of("attended");
        assertThat(attended.traits()).contains(Trait.AGENT_DECIDES);
        kind().setValue(attended);

        assertThat(text()).contains("A person at the provider decides this check");
    }

    @Test
    void theLastChoiceIsWhereTheNextOneBegins() {
        open(all());
        choose("Electronic IDentification");
        kind().setValue(of("unattended"));
        ComboBoxKt._fireCustomValueSet(configuration(), "  brand-1 ");
        go();
        assertThat(wanted().configuration()).contains("brand-1");

        open(all());
        assertThat(whose().getValue().name()).isEqualTo("Electronic IDentification");
        assertThat(kind().getValue().id()).isEqualTo("unattended");
        assertThat(configuration().getValue()).isEqualTo("brand-1");
    }

    @Test
    void twoProvidersInOneVisitAreOrderedTogether() {
        open(all());
        choose("Signicat PictureID");
        assertThat(items(second()))
                .extracting(Provider::name)
                .contains("Onfido")
                .doesNotContain("FaceTec");
        second().setValue(items(second()).stream()
                .filter(one -> one.name().equals("Onfido"))
                .findFirst()
                .orElseThrow());
        go();

        var first = verifications.ofDossier(check.dossierId()).stream()
                .filter(one -> !one.id().equals(check.id()))
                .filter(one -> one.provider().equals(check.provider()))
                .findFirst()
                .orElseThrow();
        var other = verifications.sameVisit(first.id()).orElseThrow();
        assertThat(other.provider()).isEqualTo("onfido");
        assertThat(verifications.sameVisit(other.id())).contains(first);
        assertThat(verifications.sameVisit(check.id())).isEmpty();
        UI.getCurrent().navigate("verifications/" + other.id());
        assertThat(_get(Anchor.class, spec -> spec.withText("The other check of the same visit"))
                        .getHref())
                .isEqualTo("verifications/" + first.id());
    }

    @Test
    void whereNobodyIsOfferedTheDialogSaysWhoChangesThat() {
        open(List.of());

        assertThat(text()).contains("No provider to start a check with", "proofdesk.providers.offered");
        assertThat(_find(Button.class, spec -> spec.withText("Start"))).isEmpty();
    }

    private Collection<Provider> all() {
        return listing(() -> DOCUMENTS);
    }

    private Collection<Provider> listing(java.util.function.Supplier<List<DocumentType>> documents) {
        return providers.all().stream()
                .map(one -> (Provider) new Listed(one, documents))
                .toList();
    }

    private void open(Collection<Provider> offered) {
        var some = Offering.of(offered);
        var starts = new Starts(verifications, some, Offering.documents(some, clock), choices, own, clock);
        starts.dialog(check.dossierId()).open();
        UI.getCurrent().getPage();
    }

    private static void close() {
        _get(StartCheckDialog.class).close();
    }

    private Wish wanted() {
        assertThat(_find(StartCheckDialog.class)).isEmpty();
        return LastWish.get().orElseThrow();
    }

    private static void go() {
        _click(_get(Button.class, spec -> spec.withText("Start")));
    }

    private static void choose(String name) {
        whose().setValue(items(whose()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static ProcessType of(String id) {
        return items(kind()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Country country(String code) {
        return items(countries()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static void listed() {
        turned("The provider's list, read");
    }

    private static void turned(String words) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(words);
        });
    }

    /** What can be read in the dialog; nothing that is hidden. */
    private static String text() {
        var all = new ArrayList<String>();
        for (var part : _find(_get(StartCheckDialog.class), Component.class)) {
            all.add(part.getElement().getText());
        }
        return String.join("\n", all);
    }

    @SuppressWarnings("unchecked")
    private static Select<Provider> whose() {
        return _get(Select.class, spec -> spec.withLabel("Provider"));
    }

    private static WayChoice way() {
        return _get(WayChoice.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<ProcessType> kind() {
        return _get(Select.class, spec -> spec.withLabel("What to check"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Country> countries() {
        return _get(ComboBox.class, spec -> spec.withLabel("Country of the document"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> documents() {
        return _get(ComboBox.class, spec -> spec.withLabel("Document"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> configuration() {
        return _get(ComboBox.class, spec -> spec.withLabel("Capture configuration"));
    }

    @SuppressWarnings("unchecked")
    private static Select<Provider> second() {
        return _get(Select.class, spec -> spec.withLabel("In the same visit"));
    }

    private static <T> List<T> items(Select<T> select) {
        return select.getListDataView().getItems().toList();
    }

    private static <T> List<T> items(ComboBox<T> select) {
        return select.getListDataView().getItems().toList();
    }

    private static List<Way> items(WayChoice select) {
        return select.getListDataView().getItems().toList();
    }
}

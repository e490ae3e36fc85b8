package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.comparison.Expectations;
import proofdesk.result.Fact;
import proofdesk.result.Fact.Field;
import proofdesk.result.Fact.Standing;
import proofdesk.security.Role;
import proofdesk.ui.FacesBeside;
import proofdesk.ui.JsonReport;
import tools.jackson.databind.json.JsonMapper;

class KnownFactsTest extends CheckScreenTest {

    private static final String DIFFERS = "does not agree, see above";

    @Autowired
    private Expectations expectations;

    @Test
    void whatAgreesIsNotMentioned() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        expectations.save(
                check.dossierId(), "van der Specimen, Ingrid-Marie", Optional.of(LocalDate.of(1988, 2, 29)), 0);
        open();
        assertThat(text()).doesNotContain("Does not agree", DIFFERS);
    }

    @Test
    void whatDoesNotAgreeIsSaidMarkedAtTheFactAndLeadsToItsPlace() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        open();
        expectations.save(check.dossierId(), "Ingrid Jansen", Optional.of(LocalDate.of(1988, 2, 28)), 0);
        open();

        assertThat(text()).contains("Does not agree (2)", "Name“INGRID MARIE VAN DER SPECIMEN”");
        assertThat(text()).contains("“Ingrid Jansen” expected, entered by sam", "“28 Feb 1988”", DIFFERS);
        assertThat(_find(Button.class, spec -> spec.withText("read from the document")))
                .hasSize(2);
        _click(_find(Button.class, spec -> spec.withText("the provider’s result"))
                .getFirst());
        var tree = _get(JsonReport.class);
        assertThat(tree.revealed()).isEqualTo("/finalResult/lastName");
        assertThat(tree.getElement().getAttribute("origin"))
                .contains(provider().name(), DossierGrid.shortId(check.id()), "read ");
    }

    @Test
    void twoChecksOfADossierAreHeldAgainstEachOtherAndTheLinkHasNoValueInIt() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        var first = check;
        check = verifications.order(first.dossierId(), provider().id(), "documentSelfie", Duration.ofHours(1));
        told(
                Files.readString(Path.of(
                                "src/test/resources/proofdesk/assure/signicatpictureid/accepted-with-selfie.json"))
                        .replace("VAN DER SPECIMEN", "VAN DE SPECIMEN")
                        .replace("XN0042137", "XN0042138"),
                "ACCEPTED",
                "accepted");
        open();

        assertThat(text()).contains("Does not agree (2)", "VAN DE SPECIMEN", "Document number“XN0042138”");
        var links = _find(Anchor.class).stream().map(Anchor::getHref).toList();
        var link = links.stream()
                .filter(one -> one.startsWith("verifications/" + first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(link).endsWith("?place=%2FfinalResult%2FlastName");
        assertThat(String.join(" ", links)).doesNotContain("SPECIMEN", "XN00");
        UI.getCurrent().navigate("verifications/" + first.id(), QueryParameters.of("place", "/finalResult/lastName"));
        assertThat(_get(JsonReport.class).revealed()).isEqualTo("/finalResult/lastName");
    }

    @Test
    void aZoneIsHeldAgainstWhatWasReadAndItsDigitsAreChecked() throws IOException {
        told(
                Files.readString(Path.of(
                                "src/test/resources/proofdesk/assure/signicatpictureid/accepted-with-selfie.json"))
                        .replace("\"issuingCountry\": \"NOR\",", """
                                "issuingCountry": "NOR", "mrz": ["P<NORVAN<DER<SPECIMEN<<INGRID<MARIE<<<<<<<<<",
                                "XN00421378NOR8802281F3306019<<<<<<<<<<<<<<00"],"""),
                "ACCEPTED",
                "accepted");
        open();
        assertThat(text())
                .contains("“28 Feb 1988”", "machine-readable zone")
                .contains("Check digit of the machine-readable zone for “Date of birth”", "computed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATE_OF_BIRTH  | -34 years  | 34 years old
            DATE_OF_BIRTH  | -1 year    | 1 year old
            DATE_OF_EXPIRY | -3 months  | expired 3 months ago
            DATE_OF_EXPIRY | -1 day     | expired 1 day ago
            DATE_OF_EXPIRY | 0 days     | expires today
            DATE_OF_EXPIRY | 2 years    | valid for 2 more years
            DATE_OF_EXPIRY | 13 months  | valid for 13 more months
            DATE_OF_ISSUE  | -8 years   | 8 years ago
            """)
    void aDateTellsWhatItMeansToday(Field field, String from, String words) throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        open();
        var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        var count = Integer.parseInt(from.split(" ")[0]);
        var day =
                switch (from.split(" ")[1].charAt(0)) {
                    case 'y' -> today.plusYears(count);
                    case 'm' -> today.plusMonths(count);
                    default -> today.plusDays(count);
                };
        var fact = new Fact(field, day.toString(), Standing.CONFIRMED, "");
        var spoken = new Words(_get(KnownFacts.class), clock);
        assertThat(spoken.age(fact)).contains(words);
        assertThat(spoken.hasExpired(fact)).isEqualTo(words.startsWith("expired"));
    }

    @Test
    void aCountryNobodyKnowsAndALocalNameStayAsTheyCame() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        open();
        var spoken = new Words(_get(KnownFacts.class), clock);
        assertThat(spoken.of(new Fact(Field.NATIONALITY, "ZZQ", Standing.CONFIRMED, "")))
                .isEqualTo("ZZQ");
        assertThat(FactList.value("ნინო", "ნინო").getElement().getAttribute("lang"))
                .isEqualTo("ka");
        assertThat(FactList.value("Ђорђе", "Ђорђе").getElement().getAttribute("lang"))
                .isNull();
        assertThat(FactList.value("نينا", "نينا").getElement().getAttribute("dir"))
                .isEqualTo("auto");
    }

    @Test
    void theFacesStandBesideEachOtherWithWhatTheLevelMeans() throws IOException {
        said("accepted-with-selfie", "ACCEPTED", "accepted");
        open();
        turnTo("Faces");
        var faces = JsonMapper.shared()
                .readTree(_get(FacesBeside.class).getElement().getProperty("faces"));
        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).at("/box/x").asInt()).isEqualTo(101);
        assertThat(faces.get(0).at("/around").asDouble()).isZero();
        assertThat(faces.get(1).at("/box/width").asInt()).isEqualTo(320);
        assertThat(faces.get(1).at("/src").asString()).isNotEmpty();
        assertThat(text()).contains("very much alike (high)", "The provider takes them for the same person.");
    }

    @Test
    void aFaceThatWasNotTakenIsToldAndNotAskedFor() throws IOException {
        said("accepted", "ACCEPTED", "accepted");
        open();
        turnTo("Faces");
        var faces = JsonMapper.shared()
                .readTree(_get(FacesBeside.class).getElement().getProperty("faces"));
        assertThat(faces.get(1).at("/missing").asString()).isEqualTo("Not taken");
        assertThat(faces.get(1).at("/src").asString()).isEmpty();
        assertThat(text()).contains("does not say that it compared the faces");
    }

    @Test
    void staffSayWhomTheyExpectAndTheSecondOfTwoLosesNothing() {
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        _click(button("Say whom to expect"));
        _get(TextField.class, spec -> spec.withLabel("Full name")).setValue("Ingrid van der Specimen");
        expectations.save(check.dossierId(), "Somebody else", Optional.empty(), 0);
        _click(button("Save"));
        assertThat(dossier()).contains("A colleague has changed this meanwhile");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Full name")).getValue())
                .isEqualTo("Ingrid van der Specimen");

        _click(button("Cancel"));
        assertThat(dossier()).contains("Somebody else", "Entered by sam");
        _click(button("Change"));
        _get(TextField.class, spec -> spec.withLabel("Full name")).setValue("Ingrid van der Specimen");
        _get(DatePicker.class).setValue(LocalDate.of(1988, 2, 29));
        _click(button("Save"));
        assertThat(dossier()).contains("Ingrid van der Specimen", "29 Feb 1988", "said whom to expect");

        signIn("audrey", Role.AUDITOR);
        UI.getCurrent().navigate("verifications/" + check.id());
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        assertThat(dossier()).contains("Ingrid van der Specimen");
        assertThat(hasButton("Change")).isFalse();
    }

    private void open() {
        UI.getCurrent().navigate("dossiers/" + check.dossierId());
        UI.getCurrent().navigate("verifications/" + check.id());
    }

    private static String text() {
        return textOf(VerificationView.class);
    }

    private static String dossier() {
        return textOf(DossierView.class);
    }
}

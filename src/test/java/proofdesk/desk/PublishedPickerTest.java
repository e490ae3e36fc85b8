package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.dossier.Dossiers;
import proofdesk.identomat.PublishedPlan;
import proofdesk.provider.OwnConfigurations.Choice;
import proofdesk.provider.Provider;
import proofdesk.security.Role;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What staff start a check at Identomat with, and what the check says of it afterwards. */
class PublishedPickerTest extends ViewTest {

    private static final String PLAN = "{\"flags\":{\"liveness\":true}}";

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    @SuppressWarnings("NullAway.Init") // before each test
    private UUID dossier;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from identomat_usual").update();
        jdbc.sql("delete from identomat_version").update();
        jdbc.sql("delete from identomat_configuration").update();
        enter("sam", Role.STAFF);
        dossier = dossiers.open(null).id();
    }

    @Test
    void onlyPublishedOnesAreOfferedAndTheUsualOneIsMarkedAndPreselected() {
        plan("Quick").publish(PLAN);
        var thorough = plan("Thorough");
        thorough.publish(PLAN);
        thorough.publish(PLAN.replace("true", "false"));
        thorough.preselect();
        plan("Old").publish(PLAN);
        plan("Old").archive();
        plan("Not ready").draft();

        open();

        assertThat(labels()).containsExactly("Quick · version 1", "Thorough · version 2 (default)");
        assertThat(published().getValue().name()).isEqualTo("Thorough");
        assertThat(published().getHelperText()).isEqualTo("About Thorough");
        assertThat(_find(ConfigurationPicker.class)).isEmpty();
        var check = start();
        assertThat(configuration(check)).contains("Thorough, version 2");
    }

    @Test
    void theOnlyOneIsPreselectedAndOfSeveralOneMustBeChosen() {
        plan("One").publish(PLAN);
        open();
        assertThat(published().getValue().name()).isEqualTo("One");
        _click(_get(Button.class, spec -> spec.withText("Cancel")));

        plan("Two").publish(PLAN);
        open();
        assertThat(published().getValue()).isNull();
        _click(_get(Button.class, spec -> spec.withText("Start")));
        assertThat(published().isInvalid()).isTrue();
        assertThat(published().getErrorMessage()).contains("without that nothing can begin");
        assertThat(verifications.ofDossier(dossier)).isEmpty();

        published().setValue(items().getLast());
        assertThat(configuration(start())).contains("Two, version 1");

        open();
        assertThat(published().getValue().name()).as("what was ordered last").isEqualTo("Two");
    }

    @Test
    void aCheckKeepsItsVersionAndSaysThatThereIsANewerOne() {
        var plan = plan("Growing");
        plan.publish(PLAN);
        open();
        var check = start();
        assertThat(text()).contains("Growing, version 1").doesNotContain("is published by now");
        assertThat(_find(Anchor.class, spec -> spec.withText("Growing, version 1")))
                .as("staff have nothing to look at there")
                .isEmpty();

        plan.publish(PLAN.replace("true", "false"));
        enter("ada", Role.ADMIN);
        go("verifications/" + check.id());

        assertThat(text()).contains("(version 2 is published by now; this check keeps its own)");
        assertThat(_get(Anchor.class, spec -> spec.withText("Growing, version 1"))
                        .getHref())
                .startsWith("identomat/configurations/");
    }

    @Test
    void whereThereIsNoneStaffAreToldWhomToAskAndAdministratorsAreLedThere() {
        open();
        assertThat(text()).contains("No configuration of Identomat is published yet", "Ask an administrator");
        assertThat(_find(Select.class, spec -> spec.withLabel("What the person is asked")))
                .isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Start")));
        assertThat(verifications.ofDossier(dossier)).isEmpty();

        enter("ada", Role.ADMIN);
        open();
        assertThat(_get(Anchor.class, spec -> spec.withText("Make and publish one"))
                        .getHref())
                .isEqualTo("identomat/configurations");
        assertThat(text()).doesNotContain("Ask an administrator");
    }

    @Test
    void administratorsChooseWhatIsPreselected() {
        plan("Quick").publish(PLAN);
        plan("Not ready").draft();
        enter("ada", Role.ADMIN);
        go("identomat/configurations");
        _click(_get(Button.class, spec -> spec.withText("Preselect for staff")));
        assertThat(text()).contains("preselected for staff");
        _click(_get(Button.class, spec -> spec.withText("Preselect no more")));
        assertThat(text()).doesNotContain("· preselected for staff");
    }

    private PublishedPlan plan(String name) {
        return new PublishedPlan(context, name);
    }

    private void open() {
        go("dossiers/" + dossier);
        _click(_find(Button.class, spec -> spec.withText("Start a check")).getFirst());
        Select<Provider> provider = select("Provider");
        provider.setValue(provider.getListDataView()
                .getItems()
                .filter(one -> one.name().equals("Identomat"))
                .findFirst()
                .orElseThrow());
    }

    private Verification start() {
        _click(_get(Button.class, spec -> spec.withText("Start")));
        return verifications.ofDossier(dossier).getFirst();
    }

    private Optional<String> configuration(Verification check) {
        go("verifications/" + check.id());
        return text().lines().filter(line -> line.contains(", version ")).findFirst();
    }

    private static Select<Choice> published() {
        return select("What the person is asked");
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static List<Choice> items() {
        return published().getListDataView().getItems().toList();
    }

    private static List<String> labels() {
        return items().stream().map(published().getItemLabelGenerator()::apply).toList();
    }
}

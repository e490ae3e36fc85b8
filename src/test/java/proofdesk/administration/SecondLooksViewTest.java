package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.provider.Providers;
import proofdesk.result.Outcome;
import proofdesk.review.Decision.Kind;
import proofdesk.review.SecondLook;
import proofdesk.review.SecondLooks;
import proofdesk.security.Role;

class SecondLooksViewTest extends ViewTest {

    private static final String PAGE = "administration/second-looks";
    private static final String SENTENCE = "Approvals of checks the provider rejected, always";

    @Autowired
    private SecondLooks secondLooks;

    @Autowired
    private Providers providers;

    @BeforeEach
    void noRules() {
        jdbc.sql("delete from second_look").update();
        enter("ada", Role.ADMIN);
        go(PAGE);
    }

    @AfterEach
    void noneForOthers() {
        jdbc.sql("delete from second_look").update();
    }

    @Test
    void aRuleIsMadeOfChoicesAndReadAsASentence() {
        assertThat(text()).contains("No decision needs a second person");
        _click(button("Add a rule"));
        assertThat(text()).contains("Decisions of any check, always");
        this.<Kind>select("Decision").setValue(Kind.APPROVED);
        this.<Outcome>select("What the provider said").setValue(Outcome.REJECTED);
        assertThat(text()).contains(SENTENCE);
        share().setValue(0);
        _click(button("Save"));
        assertThat(share().getErrorMessage()).contains("from 1 to 100");
        assertThat(secondLooks.all()).isEmpty();
        share().setValue(10);
        var provider = providers.all().iterator().next();
        this.<String>select("Provider").setValue(provider.id());
        this.<String>select("Reason chosen").setValue("approved.known");
        _click(button("Save"));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(text())
                .contains("Added: Approvals of checks " + provider.name()
                        + " rejected, for the reason “Confirmed by another source”, 10 of 100");
        assertThat(secondLooks.all())
                .singleElement()
                .satisfies(rule -> assertThat(rule.share()).isEqualTo(10))
                .satisfies(rule -> assertThat(rule.reason()).isEqualTo("approved.known"));
    }

    @Test
    void reasonsOfAnotherDecisionCannotBeChosen() {
        _click(button("Add a rule"));
        this.<String>select("Reason chosen").setValue("approved.known");
        this.<Kind>select("Decision").setValue(Kind.REJECTED);
        assertThat(this.<String>select("Reason chosen").getValue()).isNull();
        assertThat(this.<String>select("Reason chosen").getListDataView().getItems())
                .contains("rejected.expired")
                .doesNotContain("approved.known");
    }

    @Test
    void aRuleIsEditedAndRemovedByWhoIsSure() {
        add();
        _click(named("Edit: " + SENTENCE));
        share().setValue(25);
        _click(button("Save"));
        assertThat(text()).contains("Changed: Approvals of checks the provider rejected, 25 of 100");
        _click(named("Remove: Approvals of checks the provider rejected, 25 of 100"));
        assertThat(secondLooks.all()).hasSize(1);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(secondLooks.all()).isEmpty();
        assertThat(text()).contains("Removed:", "No decision needs a second person");
    }

    @Test
    void whoIsSecondIsToldAndLosesNothing() {
        var rule = add();
        _click(named("Edit: " + SENTENCE));
        share().setValue(25);
        var theirs = secondLooks.save(with(rule, 60));
        _click(button("Save"));
        assertThat(text())
                .contains("Somebody else changed this rule", "Approvals of checks the provider rejected, 60 of 100");
        assertThat(share().getValue()).isEqualTo(25);
        _click(button("Keep mine"));
        secondLooks.remove(theirs);
        _click(button("Save"));
        assertThat(text()).contains("Somebody else removed this rule");
        _click(button("Keep mine"));
        _click(button("Save"));
        assertThat(secondLooks.all())
                .singleElement()
                .satisfies(one -> assertThat(one.share()).isEqualTo(25));

        secondLooks.save(with(secondLooks.all().getFirst(), 70));
        _click(named("Remove: Approvals of checks the provider rejected, 25 of 100"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(text()).contains("Nothing was removed", "70 of 100");
    }

    @Test
    void onlyAdministratorsGetIn() {
        enter("sam", Role.STAFF);
        load(PAGE);
        assertThat(_find(SecondLooksView.class)).isEmpty();
    }

    private SecondLook add() {
        var rule = secondLooks.save(
                new SecondLook(UUID.randomUUID(), 0, Kind.APPROVED, Outcome.REJECTED, null, null, 100));
        go("");
        go(PAGE);
        return rule;
    }

    private static SecondLook with(SecondLook rule, int share) {
        return new SecondLook(
                rule.id(), rule.version(), rule.decision(), rule.outcome(), rule.provider(), rule.reason(), share);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) _get(_get(Dialog.class), Select.class, spec -> spec.withLabel(label));
    }

    private static IntegerField share() {
        return _get(_get(Dialog.class), IntegerField.class);
    }

    private static Button named(String name) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(one -> name.equals(one.getElement().getAttribute("aria-label"))));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}

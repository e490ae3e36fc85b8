package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.ViewTest;
import proofdesk.review.Decision.Kind;
import proofdesk.review.Reason;
import proofdesk.review.Reasons;
import proofdesk.security.Role;

class ReasonsViewTest extends ViewTest {

    private static final String PAGE = "administration/reasons";

    @Autowired
    private Reasons reasons;

    private final String mark = UUID.randomUUID().toString();
    private final String first = "First " + mark;
    private final String second = "Second " + mark;

    @BeforeEach
    void twoOfOurOwn() {
        enter("ada", Role.ADMIN);
        reasons.add(new Reason(
                "escalated.a" + mark, 0, Kind.ESCALATED, 900, Map.of("en", first), Map.of("en", "Hello"), false));
        reasons.add(new Reason("escalated.b" + mark, 0, Kind.ESCALATED, 901, Map.of("en", second), Map.of(), false));
        go(PAGE);
    }

    @AfterEach
    void away() {
        jdbc.sql("delete from reason where code like ?").param("%" + mark + "%").update();
    }

    @Test
    void eachIsListedUnderItsKindWithWhatIsMissing() {
        assertThat(text()).contains("Approve", "Reject", "Ask again", "Escalate", "rejected.expired");
        assertThat(row(first)).contains("Message missing in: Nederlands, Norsk, Deutsch, Español");
        assertThat(row(second)).contains("No message to the customer");
    }

    @Test
    void aReasonIsAddedWithACodeThatStaysAndEditedInEveryLanguage() {
        _click(named("Add a reason: Reject"));
        _click(button("Save"));
        assertThat(field("Name for colleagues, English").getErrorMessage()).contains("Everybody without a name");
        field("Name for colleagues, English").setValue("Torn " + mark);
        field("Code").setValue("Rejected Torn");
        _click(button("Save"));
        assertThat(field("Code").getErrorMessage()).contains("small letters");
        field("Code").setValue("rejected.expired");
        _click(button("Save"));
        assertThat(field("Code").getErrorMessage()).contains("There is a reason with this code already");
        field("Code").setValue("rejected.torn-" + mark);
        _click(button("Save"));
        assertThat(text()).contains("Saved: Torn " + mark);

        _click(named("Edit: Torn " + mark));
        assertThat(field("Code").isReadOnly()).isTrue();
        message("Deutsch").setValue("Ihr Dokument ist zerrissen.");
        assertThat(message("Norsk").getHelperText()).isEqualTo("Missing: customers get no message.");
        message("English").setValue("Your document is torn.");
        assertThat(message("Norsk").getHelperText()).isEqualTo("Missing: customers get the English message.");
        _click(button("Save"));
        assertThat(reason("rejected.torn-" + mark).message(Locale.GERMAN)).isEqualTo("Ihr Dokument ist zerrissen.");
        assertThat(row("Torn " + mark)).contains("Message missing in: Nederlands, Norsk, Español");
    }

    @Test
    void reasonsChangePlacesByButtonAndByKey() {
        assertThat(order()).endsWith("escalated.a" + mark, "escalated.b" + mark);
        _click(named("Up: " + second));
        assertThat(order()).endsWith("escalated.b" + mark, "escalated.a" + mark);
        assertThat(text()).contains(second + ": now at place");
        _click(named("Down: " + second));
        assertThat(order()).endsWith("escalated.a" + mark, "escalated.b" + mark);
        assertThat(named("Down: " + second).isEnabled()).isFalse();
    }

    @Test
    void anArchivedReasonIsOfferedNoMoreAndCanBeBroughtBack() {
        _click(named("Archive: " + first));
        assertThat(order()).doesNotContain("escalated.a" + mark);
        assertThat(text()).contains("Archived: " + first, "Archived (");
        _click(named("Bring back: " + first));
        assertThat(order()).contains("escalated.a" + mark);
    }

    @Test
    void whoIsSecondIsToldAndLosesNothing() {
        _click(named("Edit: " + first));
        message("Deutsch").setValue("Hallo");
        changeMeanwhile("Changed " + mark);
        _click(button("Save"));
        assertThat(text()).contains("Somebody else changed this reason");
        assertThat(_find(TextField.class, spec -> spec.withValue("Changed " + mark)))
                .hasSize(1);
        assertThat(message("Deutsch").getValue()).isEqualTo("Hallo");
        _click(button("Keep mine"));
        _click(button("Save"));
        assertThat(reason("escalated.a" + mark).message(Locale.GERMAN)).isEqualTo("Hallo");

        changeMeanwhile("Changed again " + mark);
        _click(named("Archive: " + first));
        assertThat(text()).contains("Somebody else changed these reasons", "Changed again " + mark);
        assertThat(order()).contains("escalated.a" + mark);
    }

    @Test
    void onlyAdministratorsGetIn() {
        enter("sam", Role.STAFF);
        load(PAGE);
        assertThat(_find(ReasonsView.class)).isEmpty();
    }

    private void changeMeanwhile(String label) {
        var there = reason("escalated.a" + mark);
        reasons.change(new Reason(
                there.code(),
                there.version(),
                there.kind(),
                there.position(),
                Map.of("en", label),
                there.messages(),
                false));
    }

    private Reason reason(String code) {
        return reasons.find(code).orElseThrow();
    }

    private List<String> order() {
        return reasons.offered(Kind.ESCALATED).stream().map(Reason::code).toList();
    }

    private static String row(String label) {
        return _find(ReasonRow.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.contains(label))
                .findFirst()
                .orElseThrow();
    }

    private static TextField field(String label) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static TextArea message(String language) {
        return _find(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Message to the customer, " + language))
                .getLast();
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

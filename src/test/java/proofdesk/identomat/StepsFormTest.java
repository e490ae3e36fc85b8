package proofdesk.identomat;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import proofdesk.ViewTest;
import proofdesk.security.Role;

/** The form of a session's steps. What it tells is what goes over the wire. */
class StepsFormTest extends ViewTest {

    private static final String TWO = """
            [{'type':'user-questionnaire','key':'a','title':'First','questions':[{'type':'boolean','key':'q','title':'Sure?'}]},
             {'type':'operator-questionnaire','key':'b','title':'Second','questions':[{'type':'string','key':'q','title':'Why?'}]}]""";

    private Steps told = Steps.NONE;

    @SuppressWarnings("NullAway.Init")
    private StepsForm form;

    @BeforeEach
    void open() {
        enter("ada", Role.ADMIN);
        form = new StepsForm(false, steps -> told = steps);
        UI.getCurrent().add(form);
    }

    @Test
    void aQuestionnaireIsMadeFromNothing() {
        click("Add a questionnaire");
        field("Key of the step").setValue(" work ");
        field("Title").setValue("Your work");
        click("Add a question");
        select("Answered by").setValue("options");
        field("Key of the question").setValue("kind");
        field("Question").setValue("What do you do?");
        _get(form, Checkbox.class, spec -> spec.withLabel("Must be answered")).setValue(true);
        option("farm", "I farm");
        option("teach", "I teach");
        select("Answer filled in beforehand").setValue("teach");

        assertThat(told).isEqualTo(steps("""
                [{'type':'user-questionnaire','key':'work','title':'Your work','questions':[
                  {'type':'options','key':'kind','title':'What do you do?','mandatory':true,'answer':'teach',
                   'options':[{'key':'farm','title':'I farm'},{'key':'teach','title':'I teach'}]}]}]"""));
        assertThat(Judge.judge(Draft.EMPTY.with(told))).isEmpty();
        assertThat(preview()).contains("What do you do?", "(must be answered)", "I farm", "(filled in beforehand)");
    }

    @Test
    void eachTypeOfQuestionTakesItsOwnKindOfAnswer() {
        show("[{'type':'user-questionnaire','key':'a','title':'A','questions':[{'type':'boolean','key':'q','title':'Q',"
                + "'options':[{'key':'x','title':'X'},{'key':'y','title':'Y'}]}]}]");
        this.<Boolean>anySelect("Answer filled in beforehand").setValue(false);
        assertThat(answer()).isEqualTo("false");
        assertThat(text()).doesNotContain("Add an option");

        select("Answered by").setValue("multiple-choice");
        assertThat(answer()).isEqualTo("false");
        assertThat(text()).contains("Filled in beforehand: false. This question cannot have that answer.");
        click("Take it out");
        assertThat(answer()).isEqualTo("none");
        several().setValue(Set.of("y", "x"));
        assertThat(answer()).isEqualTo("[\"x\",\"y\"]");
        several().setValue(Set.of());
        assertThat(answer()).isEqualTo("none");

        select("Answered by").setValue("string");
        field("Answer filled in beforehand").setValue("Tbilisi");
        assertThat(answer()).isEqualTo("\"Tbilisi\"");
        field("Answer filled in beforehand").setValue("");
        assertThat(answer()).isEqualTo("none");
        assertThat(told.all().findFirst().orElseThrow().questions().getFirst().options())
                .hasSize(2);
    }

    @Test
    void stepsAreMovedByTheirButtonsAndTheOneThatIsMovedStaysInThePage() {
        show(TWO.replace("}]}]", "}]},{'type':'geolocation'}]"));
        var rows = _find(form, ListItem.class, spec -> spec.withClasses("row"));
        var last = rows.getLast();
        var detached = new boolean[1];
        last.addDetachListener(detach -> detached[0] = true);
        click("Move step 3 up");
        assertThat(order()).containsExactly("a", "geolocation", "b");
        assertThat(text()).contains("It is step 2 of 3 now.");
        click("Move step 2 up");
        assertThat(order()).containsExactly("geolocation", "a", "b");
        assertThat(button("Move step 1 up").isEnabled()).isFalse();
        assertThat(detached[0]).as("would lose the focus").isFalse();
        click("Move step 1 down");
        click("Move step 2 down");
        assertThat(order()).containsExactly("a", "b", "geolocation");
        assertThat(button("Move step 3 down").isEnabled()).isFalse();
        assertThat(shownOrder()).startsWith("Step 1", "Step 2", "Step 3");
    }

    @Test
    void stepsAreMovedByDragging() {
        show(TWO.replace("}]}]", "}]},{'type':'geolocation'}]"));
        var rows = rows();
        drag(rows.getFirst(), rows.getLast());
        assertThat(order()).containsExactly("b", "geolocation", "a");
        drag(rows.getFirst(), rows.get(1));
        assertThat(order()).containsExactly("a", "b", "geolocation");
    }

    /** A question that is dropped over a step it does not belong to stays where it is. */
    @Test
    void aQuestionIsDroppedAmongItsOwnOnly() {
        show(TWO);
        var before = told;
        var question = _find(rows().getFirst(), ListItem.class, spec -> spec.withClasses("row"))
                .getLast();
        drag(question, rows().getLast());
        assertThat(told).isEqualTo(before);
    }

    @Test
    void whatWasRemovedComesBackWhereItWas() {
        show(TWO.replace("}]}]", "}]},{'type':'geolocation'}]"));
        click("Remove step 2");
        click("Remove step 1");
        assertThat(order()).containsExactly("geolocation");
        click("Undo: bring step 1 back");
        click("Undo: bring step 2 back");
        assertThat(order()).containsExactly("a", "b", "geolocation");
        assertThat(told).isEqualTo(steps(TWO.replace("}]}]", "}]},{'type':'geolocation'}]")));
        assertThat(text()).contains("Step 2 of 3 is back.").doesNotContain("Undo");
        click("Remove step 3");
        form.show(steps("[]"), "en");
        assertThat(text()).doesNotContain("Undo"); // of what is not there any more
    }

    @Test
    void aTextIsSaidInSeveralLanguagesOnceThatIsWanted() {
        show(TWO.substring(0, TWO.indexOf(",\n")) + "]");
        _click(_get(
                form,
                Button.class,
                spec -> spec.withPredicate(one -> "Say it in several languages: Title"
                        .equals(one.getAriaLabel().orElse("")))));
        language("Title: one more language").setValue("ka");
        field("Title: Georgian (ka)").setValue("პირველი");
        assertThat(told.json().path(0).path("title").toString()).isEqualTo("{\"en\":\"First\",\"ka\":\"პირველი\"}");
        _click(_find(form, Button.class, spec -> spec.withText("Leave out this language"))
                .getLast());
        assertThat(told.json().path(0).path("title").toString()).isEqualTo("{\"en\":\"First\"}");
    }

    @Test
    void aMissingLanguageIsWarnedOfWhereItIsMissing() {
        show("[{'type':'user-questionnaire','key':'a','title':{'en':'First','ka':'პირველი'},'questions':["
                + "{'type':'boolean','key':'q','title':{'en':'Sure?'}}]}]");
        form.say(Judge.judge(Draft.EMPTY.with(told)));
        assertThat(text()).contains("Look again: The question is missing in: ka. Another language is shown there.");
        field("Question: English (en)"); // which stands below it
        anySelect("Shown in").setValue("ka");
        assertThat(preview()).contains("პირველი", "Sure?", "Some of it is missing in Georgian (ka)");
        anySelect("Shown in").setValue("en");
        assertThat(preview()).contains("First", "Sure?").doesNotContain("missing in");
    }

    @Test
    void markdownIsShownAsItWillBeReadAndHtmlAsTheTextItIs() {
        show(TWO);
        _find(form, TextArea.class, spec -> spec.withLabel("Description, in Markdown"))
                .getFirst()
                .setValue(
                        "# Why\n**Ask** _slowly_ `now`\n\n- one\n- two\n\n1. a\n\n[here](https://bank.example) "
                                + "[there](javascript:alert(1)) ![cat](https://else.example/cat.png) <img src=x onerror=alert(1)> <b>bold</b>");
        var shown = _find(form, MarkdownText.class).getFirst();
        assertThat(shown.getElement().getOuterHTML())
                .contains("<p class=\"markdown-heading\">", "<ul>", "<ol>", "<li>", "<em>", "<code>")
                .contains("&lt;img src=x onerror=alert(1)&gt; &lt;b&gt;bold&lt;/b&gt;")
                .contains("there cat &lt;img")
                .doesNotContain("javascript", "else.example");
        assertThat(_find(shown, Span.class)).extracting(Span::getText).containsExactly("Ask");
        assertThat(links(_find(shown, Anchor.class))).containsExactly("https://bank.example");
    }

    @Test
    void aStepOfAnotherKindIsEditedAsJsonAndWhatIsNoJsonIsToldWithNothingLost() {
        show("[{'type':'geolocation','radius':1.50,'deep':{'x':[1,null]}}]");
        var area = json();
        assertThat(area.getValue()).contains("1.50", "\"deep\"");
        area.setValue("{\"type\":\"geolocation\",");
        assertThat(area.isInvalid()).isTrue();
        assertThat(area.getErrorMessage()).contains("This is no JSON");
        area.setValue("[1]");
        assertThat(area.getErrorMessage()).contains("A step is an object");
        assertThat(area.getValue()).isEqualTo("[1]");
        assertThat(told.json().toString())
                .isEqualTo("[{\"type\":\"geolocation\",\"radius\":1.50,\"deep\":{\"x\":[1,null]}}]");
        form.show(told, "ka"); // as when the session's language is changed meanwhile
        assertThat(json().getValue()).isEqualTo("[1]");
        area.setValue("{\"type\":\"selfie\",\"radius\":2.50}");
        assertThat(area.isInvalid()).isFalse();
        assertThat(told.json().toString()).isEqualTo("[{\"type\":\"selfie\",\"radius\":2.50}]");
        assertThat(_get(form, H3.class).getText()).isEqualTo("selfie");

        click("Add a step of another kind");
        form.say(Judge.judge(Draft.EMPTY.with(told)));
        assertThat(text()).contains("A step without a type", "Must be mended: The step has no type.");
    }

    @Test
    void membersThatAreUnknownHereStay() {
        var strange = "[{'type':'client-questionnaire','key':'a','title':{'en':'A'},'server':'x','questions':["
                + "{'type':'rating','key':'q','title':'Q','max':5,'answer':3},"
                + "'no object',"
                + "{'type':'options','key':'r','title':'R','hint':'h','options':[{'key':'x','title':'X','icon':'i'},"
                + "{'key':'y','title':'Y'}]}]}]";
        show(strange);
        field("Key of the step").setValue("b");
        assertThat(told).isEqualTo(steps(strange.replace("'key':'a'", "'key':'b'")));
        click("Move question 2 up");
        assertThat(told.json().path(0).path("questions").toString())
                .contains("\"max\":5", "\"hint\":\"h\"", "\"icon\":\"i\"", "\"no object\"");
    }

    @Test
    void keysThatAreUsedTwiceAreToldBesideEachOther() {
        show(TWO.replace("'key':'b'", "'key':'a'"));
        form.say(Judge.judge(Draft.EMPTY.with(told)));
        var second = rows().getLast();
        assertThat(_find(second, SaidList.class).getFirst().getElement().getTextRecursively())
                .contains("The key a is used twice");
        assertThat(_find(rows().getFirst(), SaidList.class)).isEmpty();
    }

    @Test
    void whoeverMayOnlyLookChangesNothing() {
        UI.getCurrent().removeAll();
        form = new StepsForm(true, steps -> told = steps);
        UI.getCurrent().add(form);
        form.show(steps(TWO), "en");
        assertThat(_find(form, Button.class)).isEmpty();
        assertThat(_find(form, TextField.class)).isNotEmpty().allMatch(TextField::isReadOnly);
        assertThat(_find(form, Select.class, spec -> spec.withLabel("Who answers")))
                .allMatch(select -> select.isReadOnly());
    }

    private void show(String json) {
        told = steps(json);
        form.show(told, "en");
    }

    private static Steps steps(String json) {
        return Plan.read("{\"steps\":" + json.replace('\'', '"') + "}", false)
                .draft()
                .steps();
    }

    private List<ListItem> rows() {
        return _find(
                form,
                ListItem.class,
                spec -> spec.withClasses("row")
                        .withPredicate(row -> row.getParent()
                                .flatMap(Component::getParent)
                                .filter(parent -> parent.hasClassName("rows-steps"))
                                .isPresent()));
    }

    /** As it is told. */
    private List<String> order() {
        return told.all()
                .map(step -> step.key().isBlank() ? step.type() : step.key())
                .toList();
    }

    /** As it stands in the page. */
    private List<String> shownOrder() {
        return rows().stream()
                .map(row -> _find(row, Span.class).getFirst().getText())
                .toList();
    }

    /** As a browser tells of it: the drag from its handle, the drop over a row. */
    private static void drag(ListItem row, ListItem onto) {
        var handle =
                _find(row, Div.class, spec -> spec.withClasses("row-tools")).getFirst();
        UI.getCurrent().getInternals().setActiveDragSourceComponent(handle);
        ComponentUtil.fireEvent(onto, new DropEvent<>(onto, true, "all"));
        UI.getCurrent().getInternals().setActiveDragSourceComponent(null);
    }

    private void option(String key, String title) {
        click("Add an option");
        _find(form, TextField.class, spec -> spec.withLabel("Key of the option"))
                .getLast()
                .setValue(key);
        _find(form, TextField.class, spec -> spec.withLabel("Option")).getLast().setValue(title);
    }

    private String answer() {
        var answer = told.json().path(0).path("questions").path(0).path("answer");
        return answer.isMissingNode() ? "none" : answer.toString();
    }

    private String preview() {
        return _find(form, QuestionnairePreview.class).getFirst().getElement().getTextRecursively();
    }

    private TextArea json() {
        return _find(form, TextArea.class, spec -> spec.withLabel("This kind of step has no form here"))
                .getFirst();
    }

    private void click(String name) {
        _click(button(name));
    }

    private Button button(String name) {
        return _get(
                form,
                Button.class,
                spec -> spec.withPredicate(
                        one -> name.equals(one.getAriaLabel().orElse(one.getText())) || name.equals(one.getText())));
    }

    private TextField field(String label) {
        return _get(form, TextField.class, spec -> spec.withLabel(label));
    }

    private Select<String> select(String label) {
        return anySelect(label);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> anySelect(String label) {
        return (Select<T>) _get(form, Select.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> several() {
        return (MultiSelectComboBox<String>)
                _get(form, MultiSelectComboBox.class, spec -> spec.withLabel("Answer filled in beforehand"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> language(String label) {
        return (ComboBox<String>) _get(form, ComboBox.class, spec -> spec.withLabel(label));
    }
}

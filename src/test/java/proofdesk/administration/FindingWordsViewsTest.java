package proofdesk.administration;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import proofdesk.ViewTest;
import proofdesk.explanation.Explanation;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.FindingGroups;
import proofdesk.explanation.Subject;
import proofdesk.security.Role;

class FindingWordsViewsTest extends ViewTest {

    private static final String LIST = "administration/finding-words";
    private static final String ONE = LIST + "/nonExpired";

    @Autowired
    private Explanations explanations;

    @Autowired
    private FindingGroups groups;

    @BeforeEach
    void onlyOurWords() {
        jdbc.sql("delete from explanation").update();
        jdbc.sql("delete from finding_group").update();
        enter("ada", Role.ADMIN);
    }

    @Test
    void aFindingIsFoundByAnyWordInIt() {
        say("nonExpired", "nl", "Bel de balie.");
        go(LIST);
        assertThat(text()).contains("Document not expired", "In your words: Nederlands", "Face", "Process");

        var search = _get(TextField.class, spec -> spec.withLabel("Find a finding by any word"));
        search.setValue("BALIE");
        assertThat(keys()).containsExactly(ONE);
        search.setValue("date of expiry that was read");
        assertThat(keys()).containsExactly(ONE);
        search.setValue("hocus pocus");
        assertThat(keys()).isEmpty();
        _click(button("Show all"));
        assertThat(keys()).hasSizeGreaterThan(70);
    }

    @Test
    void wordsAreWrittenSeenInThePreviewSavedAndGivenBack() {
        go(ONE);
        assertThat(text()).contains("Nobody has changed these words yet", ours().why(), ours().advice());
        assertThat(button("Save").isEnabled()).isFalse();

        area("What you can do", 0).setValue("Ask the fraud team.");
        area("What you can do", 1).setValue("Vraag het fraudeteam.");
        assertThat(text()).contains("Not saved yet: English, Nederlands");
        assertThat(preview()).contains("EnglishWhat it means" + ours().meaning(), "Ask the fraud team.");
        assertThat(preview()).contains("NederlandsWhat it means", "Vraag het fraudeteam.");
        _click(button("Save"));
        assertThat(text()).contains("Saved at");
        assertThat(explanations.in("nl").of("nonExpired"))
                .isEqualTo(new Explanation(ours().meaning(), ours().why(), "Vraag het fraudeteam."));

        go(LIST);
        go(ONE);
        assertThat(text()).contains("Last changed by ada");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(one -> "Back to ours: What you can do, Nederlands"
                        .equals(one.getElement().getAttribute("aria-label")))));
        _click(button("Save"));
        assertThat(explanations.in("nl").of("nonExpired").advice()).isEqualTo("Ask the fraud team.");
    }

    @Test
    void whoIsSecondSeesTheOthersWordsAndLosesNothing() {
        go(ONE);
        area("What it means", 0).setValue("Mine.");
        say("nonExpired", "en", "Theirs.");
        _click(button("Save"));
        assertThat(text()).contains("ada changed the words in English", "Theirs.");
        assertThat(area("What it means", 0).getValue()).isEqualTo("Mine.");
        assertThat(explanations.in("en").of("nonExpired").meaning()).isEqualTo(ours().meaning());

        _click(button("Keep mine"));
        _click(button("Save"));
        assertThat(explanations.in("en").of("nonExpired"))
                .isEqualTo(new Explanation("Mine.", ours().why(), ours().advice()));

        area("What it means", 0).setValue("Mine again.");
        say("nonExpired", "en", "Theirs again.");
        _click(button("Save"));
        _click(button("Drop mine, show theirs"));
        assertThat(area("What it means", 0).getValue()).isEmpty();
        assertThat(area("What you can do", 0).getValue()).isEqualTo("Theirs again.");
        assertThat(button("Save").isEnabled()).isFalse();
    }

    @Test
    void nobodyLeavesUnsavedWordsUnasked() {
        go(ONE);
        area("What it means", 0).setValue("Mine.");
        go(LIST);
        assertThat(_find(FindingWordsView.class)).isEmpty();
        var dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("message")).contains("Your words are not saved");
        ConfirmDialogKt._fireConfirm(dialog);
        assertThat(keys()).isNotEmpty();
    }

    @Test
    void aFindingThatWeDoNotKnowGetsWordsByItsKey() {
        go(LIST);
        _click(button("Add words for another finding"));
        var key = _get(_get(Dialog.class), TextField.class);
        key.setValue("<b>");
        _click(button("Write words"));
        assertThat(key.getErrorMessage()).contains("letters, digits");
        key.setValue("hologramVisible");
        _click(button("Write words"));
        assertThat(text()).contains("hologramVisible", "We have no words for this finding");
        area("What it means", 0).setValue("The hologram shines.");
        _click(button("Save"));
        go(LIST);
        assertThat(keys()).contains(LIST + "/hologramVisible");
        assertThat(text()).contains("Other");
    }

    @Test
    void aFindingThatWeDoNotKnowStandsWhereAnAdministratorPutsIt() {
        go(LIST + "/hologramVisible");
        group().setValue(Subject.DOCUMENT);
        assertThat(text()).contains("Not saved yet: What it is about");
        _click(button("Undo all changes"));
        assertThat(group().getValue()).isEqualTo(Subject.OTHER);
        group().setValue(Subject.DOCUMENT);
        _click(button("Save"));
        assertThat(text()).contains("Saved at");
        assertThat(groups.now().of("hologramVisible")).isEqualTo(Subject.DOCUMENT);
        go(LIST);
        assertThat(_find(Section.class))
                .filteredOn(section -> section.getElement().getTextRecursively().contains("hologramVisible"))
                .singleElement()
                .satisfies(
                        section -> assertThat(_get(section, H2.class).getText()).isEqualTo("Document"));

        go(ONE);
        assertThat(_find(Select.class)).as("what we know has its place").isEmpty();
    }

    @Test
    void ofTwoWhoSayWhatAFindingIsAboutTheSecondIsToldAndLosesNothing() {
        go(LIST + "/hologramVisible");
        group().setValue(Subject.DOCUMENT);
        groups.choose("hologramVisible", Subject.OTHER, Subject.FACE);
        _click(button("Save"));
        assertThat(text()).contains("Somebody else said what this finding is about", "Now it is:");
        assertThat(group().getValue()).isEqualTo(Subject.DOCUMENT);
        assertThat(groups.now().of("hologramVisible")).isEqualTo(Subject.FACE);
        _click(button("Keep mine"));
        _click(button("Save"));
        assertThat(groups.now().of("hologramVisible")).isEqualTo(Subject.DOCUMENT);

        group().setValue(Subject.PERSON);
        groups.choose("hologramVisible", Subject.DOCUMENT, Subject.OTHER);
        _click(button("Save"));
        _click(button("Drop mine, show theirs"));
        assertThat(group().getValue()).isEqualTo(Subject.OTHER);
        assertThat(button("Save").isEnabled()).isFalse();

        signIn("sam", Role.STAFF);
        assertThatThrownBy(() -> groups.choose("hologramVisible", Subject.OTHER, Subject.FACE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Subject> group() {
        return _get(Select.class, spec -> spec.withLabel("What it is about"));
    }

    @Test
    void aKeyThatIsNoneLeadsNowhereAndOnlyAdministratorsGetIn() {
        load(LIST + "/a%20b");
        assertThat(_find(FindingWordView.class)).isEmpty();
        enter("sam", Role.STAFF);
        load(LIST);
        assertThat(_find(FindingWordsView.class)).isEmpty();
        load(ONE);
        assertThat(_find(FindingWordView.class)).isEmpty();
    }

    private void say(String key, String language, String advice) {
        explanations.save(explanations.own(key, language).with(new Explanation("", "", advice)));
    }

    private Explanation ours() {
        return explanations.ours("nonExpired");
    }

    private static java.util.List<String> keys() {
        return links(_find(_get(FindingWordsView.class), Anchor.class));
    }

    private static String preview() {
        return _get(FindingWordView.class).getElement().getTextRecursively();
    }

    /** Languages stand in the order they are offered in. */
    private static TextArea area(String label, int language) {
        return _find(TextArea.class, spec -> spec.withLabel(label)).get(language);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}

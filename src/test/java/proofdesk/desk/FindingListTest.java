package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.activity.Change;
import proofdesk.explanation.Explanation;
import proofdesk.explanation.Explanations;
import proofdesk.explanation.FindingGroups;
import proofdesk.explanation.Subject;
import proofdesk.result.Depiction;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Check;
import proofdesk.result.Finding.Match;
import proofdesk.result.Finding.Missing;
import proofdesk.result.Finding.Remark;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import proofdesk.result.Similarity;
import proofdesk.result.State;
import proofdesk.result.Verdict;
import proofdesk.review.Reveals;
import proofdesk.security.Role;

class FindingListTest extends CheckScreenTest {

    private static final Finding TAMPERED = check("notTamperedDocument", State.FAILED);
    private static final Finding VALID = check("nonExpired", State.PASSED);
    private static final Finding EXPIRED = check("nonExpired", State.FAILED);
    private static final Finding FACES = new Match("selfieAndDocumentMatch", "Faces", Similarity.LOW, "low", "/faces");
    private static final Finding STRANGE = check("hologramVisible", State.FAILED);
    private static final Finding FAILURE = new Remark("failReason", "failReason", "Time expired", "/failReason");
    private static final Finding AGE = new Missing("notUnderage", "Not underage");
    private static final Finding NUMBER = new Missing("documentNumber", "Document number");

    @Autowired
    private Explanations explanations;

    @Autowired
    private FindingGroups groups;

    @Autowired
    private TransactionOperations transactions;

    @SuppressWarnings("NullAway.Init")
    private FindingList list;

    private Div page = new Div();

    @BeforeEach
    void anEmptyList() {
        jdbc.sql("delete from explanation").update();
        jdbc.sql("delete from finding_group").update();
        list = list();
    }

    @Test
    void whatLedToTheOutcomeIsFirstThenWhatItIsAboutAndApartWhatIsNotReported() {
        var all = List.of(VALID, TAMPERED, STRANGE, FAILURE, AGE, NUMBER, FACES);
        list.show(verdict(all, List.of(FACES, NUMBER)));

        assertThat(_find(page, H3.class).stream().map(H3::getText))
                .containsExactly(
                        "What led to this outcome (2)", "Document (2)", "Process (1)", "Other (1)", "Not reported (1)");
        assertThat(keys())
                .containsExactly(
                        "selfieAndDocumentMatch",
                        "documentNumber",
                        "notTamperedDocument",
                        "nonExpired",
                        "failReason",
                        "hologramVisible",
                        "notUnderage");
        assertThat(page.getElement().getTextRecursively())
                .as("each said apart from its colour, what we have no words for as it came")
                .contains("FailedhologramVisible", "PassedThe document is valid by its date");
    }

    @Test
    void whatLedToTheOutcomeIsExplainedAtOnceAndTheRestToWhoeverAsks() {
        list.show(verdict(List.of(VALID, TAMPERED, STRANGE), List.of(TAMPERED)));
        var ours = explanations.in("en");
        assertThat(details("notTamperedDocument").isOpen()).isTrue();
        assertThat(page.getElement().getTextRecursively())
                .contains("What it means", ours.of("notTamperedDocument").advice())
                .doesNotContain(ours.of("nonExpired").meaning());

        toggle("nonExpired", true);
        assertThat(page.getElement().getTextRecursively())
                .contains(ours.of("nonExpired").meaning());
        assertThat(_find(page, NativeDetails.class))
                .as("nothing to say of what is strange")
                .hasSize(2);
    }

    @Test
    void whatAReaderOpenedOrClosedStaysSoWhenTheOutcomeTurns() {
        list.show(verdict(List.of(VALID, TAMPERED, FACES), List.of(TAMPERED)));
        toggle("nonExpired", true);
        toggle("notTamperedDocument", false);
        var untouched = details("selfieAndDocumentMatch");

        list.show(verdict(List.of(EXPIRED, TAMPERED, FACES), List.of(EXPIRED, TAMPERED)));
        assertThat(details("nonExpired").isOpen()).isTrue();
        assertThat(details("notTamperedDocument").isOpen()).isFalse();
        assertThat(details("selfieAndDocumentMatch")).isSameAs(untouched);

        list.show(verdict(List.of(VALID, TAMPERED, FACES), List.of()));
        assertThat(details("nonExpired").isOpen()).isTrue();
        assertThat(details("notTamperedDocument").isOpen()).isFalse();
    }

    @Test
    void ofManyCausesTheFirstTwoAreExplainedAtOnce() {
        list.show(verdict(List.of(TAMPERED, EXPIRED, FACES), List.of(TAMPERED, EXPIRED, FACES)));
        assertThat(keys()).containsExactly("notTamperedDocument", "nonExpired", "selfieAndDocumentMatch");
        assertThat(details("notTamperedDocument").isOpen()).isTrue();
        assertThat(details("nonExpired").isOpen()).isTrue();
        assertThat(details("selfieAndDocumentMatch").isOpen()).isFalse();
    }

    @Test
    void whatDoesNotChangeStaysInItsPlaceWhenSomethingIsSaidMore() {
        list.show(verdict(List.of(VALID), List.of()));
        var item = _get(page, FindingItem.class);
        var moved = new AtomicBoolean();
        item.addDetachListener(event -> moved.set(true));

        list.show(verdict(List.of(TAMPERED, VALID, check("notBlackAndWhite", State.PASSED)), List.of()));
        assertThat(keys()).containsExactly("notTamperedDocument", "nonExpired", "notBlackAndWhite");
        assertThat(_find(page, FindingItem.class)).contains(item);
        list.show(verdict(List.of(VALID), List.of()));
        assertThat(_get(page, FindingItem.class)).isSameAs(item);
        assertThat(moved).as("detached, it would lose the focus").isFalse();
    }

    @Test
    void whatAdministratorsSayOfAFindingThatWeDoNotKnowDecidesWhereItStands() {
        signIn("ada", Role.ADMIN);
        groups.choose("hologramVisible", Subject.OTHER, Subject.DOCUMENT);
        list = list();
        var part = new Remark("hologramVisible.side", "Side", "left", "/side");
        list.show(verdict(List.of(STRANGE, VALID, part), List.of()));
        assertThat(_find(page, H3.class).stream().map(H3::getText)).containsExactly("Document (3)");
        assertThatThrownBy(() -> groups.choose("nonExpired", Subject.DOCUMENT, Subject.FACE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFindingAndItsBoxOnThePictureKnowEachOther() {
        var box = new Depiction.Box("OVI 2", false, 1, 2, 3, 4, "/features/0/bbox");
        var feature = new Check("feature", "OVI 2", State.FAILED, "/features/0");
        list.show(new Verdict(
                Outcome.INCONCLUSIVE,
                "inconclusive",
                List.of(),
                List.of(),
                List.of(feature, VALID, AGE),
                List.of(feature),
                List.of(new Depiction(MediaKind.FRONT, List.of(box), false))));

        assertThat(_find(page, FindingItem.class).stream()
                        .map(item -> String.valueOf(item.getElement().getAttribute("data-box"))))
                .containsExactly("/features/0/bbox", "null", "null");
    }

    @Test
    void ofVeryManyAFewAreShownTheSameExplainedOnceAndNoneIsLost() {
        var many = new ArrayList<Finding>();
        IntStream.range(0, 1_000).forEach(i -> many.add(new Check("feature", "F" + i, State.FAILED, "/features/" + i)));
        list.show(verdict(many, many));
        assertThat(_find(page, FindingItem.class))
                .as("what led to the outcome leaves room for deciding")
                .hasSize(10);
        assertThat(_find(page, NativeDetails.class).stream().filter(NativeDetails::isOpen))
                .hasSize(1);
        _click(_get(page, Button.class, spec -> spec.withText("Show the other 990")));
        assertThat(_find(page, FindingItem.class)).hasSize(1_000);

        list = list();
        list.show(verdict(many, List.of()));
        assertThat(_find(page, FindingItem.class)).hasSize(100);
        _click(_get(page, Button.class, spec -> spec.withText("Show the other 900")));
        assertThat(_find(page, FindingItem.class)).hasSize(1_000);
        assertThat(_find(
                        page,
                        Button.class,
                        spec -> spec.withPredicate(one -> one.getText().startsWith("Show the other"))))
                .isEmpty();
    }

    @Test
    void administratorsAreLedToTheWordsAndTheirsAreShown() {
        list.show(verdict(List.of(TAMPERED), List.of(TAMPERED)));
        assertThat(_find(page, Anchor.class)).isEmpty();

        signIn("ada", Role.ADMIN);
        explanations.save(
                explanations.own("notTamperedDocument", "nl").with(new Explanation("", "", "Bel de afdeling fraude.")));
        list = list();
        list.show(verdict(List.of(TAMPERED, STRANGE), List.of(TAMPERED, STRANGE)));
        assertThat(page.getElement().getTextRecursively())
                .contains("Bel de afdeling fraude.", "Proofdesk has no words for this");
        assertThat(_find(page, Anchor.class).stream().map(Anchor::getHref))
                .containsExactly(
                        "administration/finding-words/notTamperedDocument",
                        "administration/finding-words/hologramVisible");
    }

    @Test
    void theCheckPageHasTheList() throws java.io.IOException {
        UI.getCurrent().remove(page);
        said("rejected-underage-and-expired", "REJECTED", "rejected");
        UI.getCurrent().navigate("verifications/" + check.id());
        page = _get(ResultPanel.class);
        assertThat(keys())
                .as("what led to the outcome once, and before anything else")
                .startsWith("notUnderage", "nonExpired")
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(_find(_get(OutcomeSection.class), FindingItem.class))
                .extracting(FindingItem::key)
                .containsExactly("notUnderage");
        assertThat(details("notUnderage").isOpen()).isTrue();

        var focused = details("notTamperedDocument");
        var moved = new AtomicBoolean();
        focused.addDetachListener(event -> moved.set(true));
        _get(KnownFacts.class).addDetachListener(event -> moved.set(true));
        _get(DecisionPanel.class).addDetachListener(event -> moved.set(true));
        told(
                Files.readString(SAMPLES.resolve("rejected-underage-and-expired.json"))
                        .replaceAll("(Not underage\",\\s+\"passed\": )false", "$1true"),
                "REJECTED",
                "rejected");
        transactions.executeWithoutResult(status -> context.publishEvent(new Happened(check.dossierId(), check.id())));
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(_get(OutcomeSection.class), FindingItem.class))
                    .extracting(FindingItem::key)
                    .containsExactly("nonExpired");
        });
        assertThat(details("notTamperedDocument")).isSameAs(focused);
        assertThat(moved).as("detached, it would lose the focus").isFalse();
    }

    private record Happened(UUID dossierId, UUID verificationId) implements Change {

        @Override
        public String actor() {
            return "Proofdesk";
        }

        @Override
        public String kind() {
            return "verification.progressed";
        }
    }

    private FindingList list() {
        UI.getCurrent().remove(page);
        page = new Div();
        var masks = new Masks(context.getBean(Reveals.class), check.dossierId(), check.id());
        var list = new FindingList(new Words(UI.getCurrent(), clock), explanations.in("nl"), masks, pointer -> {});
        page.add(list.caused(), list);
        UI.getCurrent().add(page);
        return list;
    }

    private List<String> keys() {
        return _find(page, FindingItem.class).stream().map(FindingItem::key).toList();
    }

    private NativeDetails details(String key) {
        return _find(page, FindingItem.class).stream()
                .filter(item -> item.key().equals(key))
                .map(item -> _get(item, NativeDetails.class))
                .findFirst()
                .orElseThrow();
    }

    /** As a browser does: the state first, then the event. */
    private void toggle(String key, boolean open) {
        var details = details(key);
        details.setOpen(open);
        ComponentUtil.fireEvent(details, new NativeDetails.ToggleEvent(details, true));
    }

    private static Check check(String key, State state) {
        return new Check(key, key, state, "/checks/" + key);
    }

    private static Verdict verdict(List<Finding> findings, List<Finding> reasons) {
        return new Verdict(Outcome.REJECTED, "rejected", List.of(), List.of(), findings, reasons, List.of());
    }
}

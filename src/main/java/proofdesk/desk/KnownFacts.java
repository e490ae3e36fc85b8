package proofdesk.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import proofdesk.comparison.Disagreement;
import proofdesk.comparison.Disagreements;
import proofdesk.provider.Providers;
import proofdesk.result.Fact;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;

/** What is known of person and document, and before it what does not agree. */
final class KnownFacts extends Div {

    /** In an address, the JSON Pointer of what is to be shown. */
    static final String PLACE = "place";

    private final Disagreements disagreements;
    private final Providers providers;
    private final Words words;
    private final Masks masks;
    private final Consumer<String> reveal;
    private @Nullable Shown shown;
    private boolean led;

    /** What is on the screen; what is the same as before is left alone. */
    private record Shown(List<Fact> facts, List<Disagreement> disagreements) {}

    /** @param reveal leads to a place in the report, given as JSON Pointer */
    KnownFacts(Disagreements disagreements, Providers providers, Masks masks, Clock clock, Consumer<String> reveal) {
        this.disagreements = disagreements;
        this.providers = providers;
        this.words = new Words(this, clock);
        this.masks = masks;
        this.reveal = reveal;
        addClassName("known-facts");
    }

    void show(Verification check, Result result) {
        var person = result.verdict().person();
        var document = result.verdict().document();
        var differing = disagreements.of(check, result);
        var now = new Shown(Stream.concat(person.stream(), document.stream()).toList(), differing);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (!differing.isEmpty()) {
            add(new DisagreementList(check.id(), differing, words, masks, providers, reveal));
        }
        var marked = differing.stream().flatMap(one -> one.fields().stream()).collect(Collectors.toSet());
        add(section("result.person", person, marked), section("result.document", document, marked));
    }

    private Section section(String title, List<Fact> facts, Set<Fact.Field> marked) {
        var section = new Section(new H2(getTranslation(title)));
        if (facts.isEmpty()) {
            section.add(new Paragraph(getTranslation("result.nothingRead")));
            return section;
        }
        // where all stand alike it is said once, so that what differs stands out elsewhere
        var standings = facts.stream().map(Fact::standing).distinct().toList();
        if (standings.size() == 1) {
            var all = new Paragraph(
                    getTranslation("result.standing.all." + standings.getFirst().name()));
            all.addClassNames(
                    "facts-standing", "standing-" + standings.getFirst().name());
            section.add(all);
        }
        section.add(new FactList(facts, words, standings.size() > 1, masks, marked, reveal));
        return section;
    }

    /** Somebody may have come from another check, to a place in this report that the address names. */
    @Override
    protected void onAttach(AttachEvent event) {
        if (led) {
            return;
        }
        led = true;
        // the address is that of this page only once the way here is done
        var ui = event.getUI();
        ui.beforeClientResponse(
                this,
                then -> ui.getActiveViewLocation()
                        .getQueryParameters()
                        .getSingleParameter(PLACE)
                        .filter(pointer -> pointer.startsWith("/"))
                        .ifPresent(reveal));
    }
}

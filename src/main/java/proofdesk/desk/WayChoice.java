package proofdesk.desk;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Arrays;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Provider;

/** How the pictures get to the provider, each way with a sentence on what it means; only ways the provider has. */
final class WayChoice extends RadioButtonGroup<Way> {

    WayChoice() {
        setLabel(getTranslation("start.way"));
        addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        addClassName("ways");
        setRenderer(new ComponentRenderer<>(way -> {
            var text = new Span(getTranslation("start.way." + way.name() + ".text"));
            text.addClassName("way-text");
            return new Span(new Span(getTranslation("start.way." + way.name())), text);
        }));
    }

    void offer(Provider provider, Way wanted) {
        var ways = Arrays.stream(Way.values())
                .filter(way -> !provider.offer().processTypes(way).isEmpty())
                .toList();
        setItems(ways);
        setValue(ways.contains(wanted) ? wanted : ways.getFirst());
    }

    /** Whether a kind of check has something to say of a document before it begins. */
    static boolean asksForDocument(Way way, Offer.ProcessType type) {
        return way != Way.HOSTED && !type.traits().contains(Offer.Trait.NEEDS_REFERENCE_PHOTO);
    }
}

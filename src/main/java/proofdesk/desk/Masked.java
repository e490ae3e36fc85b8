package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is on the screen only while somebody wants to see it; until then the browser does not have it. */
final class Masked extends Div {

    private final Masks masks;
    private final String what;
    private final Supplier<? extends Component> value;
    private final boolean part;
    private final Div place = new Div();
    private @Nullable Boolean hidden;

    /** @param part whether it is a part of the page, and no value on a line */
    Masked(Masks masks, String what, String name, Supplier<? extends Component> value, boolean part) {
        this.part = part;
        this.masks = masks;
        this.what = what;
        this.value = value;
        addClassName(part ? "masked-part" : "masked");
        place.addClassName("masked-value");
        var turn = new MaskButton(masks, what, name, part);
        add(part ? new Component[] {turn, place} : new Component[] {place, turn});
        masks.follow(this, this::look);
    }

    private void look() {
        var hides = masks.hides(what);
        if (Boolean.valueOf(hides).equals(hidden)) {
            return;
        }
        hidden = hides;
        place.removeAll();
        place.add(hides ? mask() : value.get());
    }

    /** As wide for a short value as for a long one. */
    private Component mask() {
        if (part) {
            return new Paragraph(getTranslation("masked.part"));
        }
        var dots = new Span("••••••");
        dots.getElement().setAttribute("aria-hidden", "true");
        var said = new Span(getTranslation("masked.said"));
        said.addClassName("sr-only");
        var mask = new Span(dots, said);
        mask.addClassName("masked-dots");
        return mask;
    }
}

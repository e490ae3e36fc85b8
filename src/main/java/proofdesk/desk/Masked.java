package proofdesk.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.shared.Registration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is on the screen only while somebody wants to see it; until then the browser does not have it. */
final class Masked extends Div {

    private final Masks masks;
    private final String what;
    private final String name;
    private final Supplier<? extends Component> value;
    private final boolean part;
    private final Div place = new Div();
    private final Button turn = new Button();
    private @Nullable Registration listening;
    private @Nullable Boolean hidden;

    /** @param part whether it is a part of the page, and no value on a line */
    Masked(Masks masks, String what, String name, Supplier<? extends Component> value, boolean part) {
        this.part = part;
        this.masks = masks;
        this.what = what;
        this.name = name;
        this.value = value;
        addClassName(part ? "masked-part" : "masked");
        place.addClassName("masked-value");
        turn.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        turn.addClickListener(click -> turn());
        add(part ? new Component[] {turn, place} : new Component[] {place, turn});
        look();
    }

    private void turn() {
        if (masks.hides(what)) {
            masks.show(what);
        } else {
            masks.hide(what);
        }
    }

    private void look() {
        var hides = masks.hides(what);
        if (Boolean.valueOf(hides).equals(hidden)) {
            return;
        }
        hidden = hides;
        place.removeAll();
        place.add(hides ? mask() : value.get());
        turn.setIcon((hides ? VaadinIcon.EYE : VaadinIcon.EYE_SLASH).create());
        var word = getTranslation(hides ? "masked.show" : "masked.hide", name);
        if (part) {
            turn.setText(word);
        } else {
            turn.addThemeVariants(ButtonVariant.LUMO_ICON);
            turn.setAriaLabel(word);
            turn.setTooltipText(word);
        }
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

    @Override
    protected void onAttach(AttachEvent event) {
        stop();
        listening = masks.onTurn(this::look);
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop();
    }

    private void stop() {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Shows something that is masked, and hides it again. */
final class MaskButton extends Button {

    private final Masks masks;
    private final String what;
    private final String name;
    private final boolean worded;

    /**
     * @param name what it is that is shown
     * @param worded whether the words stand on the button, and not only an eye
     */
    MaskButton(Masks masks, String what, String name, boolean worded) {
        this.masks = masks;
        this.what = what;
        this.name = name;
        this.worded = worded;
        addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        if (!worded) {
            addThemeVariants(ButtonVariant.LUMO_ICON);
        }
        addClassName("mask-button");
        addClickListener(click -> turn());
        masks.follow(this, this::look);
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
        var word = getTranslation(hides ? "masked.show" : "masked.hide", name);
        setIcon((hides ? VaadinIcon.EYE : VaadinIcon.EYE_SLASH).create());
        if (worded) {
            setText(word);
        } else {
            setAriaLabel(word);
            setTooltipText(word);
        }
    }
}

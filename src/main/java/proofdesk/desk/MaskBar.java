package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import proofdesk.ui.Cover;
import proofdesk.ui.KeyMap;

/** What may be seen on this page: all that is masked at once, or nothing at all while somebody stands behind. */
final class MaskBar extends Div {

    private final Masks masks;
    private final Button all = new Button();
    private final Cover cover = new Cover();

    /** @param keys gets the key that hides everything */
    MaskBar(Masks masks, KeyMap keys) {
        this.masks = masks;
        cover.listIn(keys);
        addClassName("mask-bar");
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> turn());
        if (masks.any()) {
            masks.follow(this, this::look);
            add(KeyMap.give(all, "v", getTranslation("masked.turn")));
        }
        add(cover);
    }

    private void turn() {
        if (masks.showsAll()) {
            masks.hideAll();
        } else {
            masks.showAll();
        }
    }

    private void look() {
        all.setText(getTranslation(masks.showsAll() ? "masked.hideAll" : "masked.showAll"));
        all.setIcon((masks.showsAll() ? VaadinIcon.EYE_SLASH : VaadinIcon.EYE).create());
    }
}

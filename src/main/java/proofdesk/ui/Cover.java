package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.icon.VaadinIcon;

/**
 * Hides the whole page at once, by this button or the key {@code h}, and shows it again as it was. All in the browser,
 * since somebody already looks over a shoulder.
 */
@Tag("proof-cover")
@JavaScript("context://desk/components/cover.js")
public final class Cover extends Component {

    public Cover() {
        for (var word : new String[] {"title", "text", "back"}) {
            getElement().setAttribute(word + "-word", getTranslation("kit.cover." + word));
        }
        var hide = new Button(getTranslation("kit.cover.hide"), VaadinIcon.SHIELD.create());
        hide.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Tip.on(hide, getTranslation("kit.keys.one", "H"));
        getElement().appendChild(hide.getElement());
    }

    /** Gives a page's list of keys ours; the browser itself has heard it before. */
    public void listIn(KeyMap keys) {
        keys.on(
                "h",
                getTranslation("kit.cover.hide"),
                () -> true,
                () -> getElement().callJsFunction("cover"));
    }
}

package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Parts of a page, one of which is shown. Plain buttons, since axe takes exception to Vaadin's own tabs. */
public final class Parts extends Div {

    private static final String CURRENT = "aria-current";

    private final Nav choice = new Nav();
    private final Map<Component, Button> parts = new LinkedHashMap<>();

    /** @param label of the choice, for who does not see it */
    public Parts(String label) {
        choice.addClassName("parts");
        choice.getElement().setAttribute("aria-label", label);
        add(choice);
    }

    /** The first one is shown. */
    public void add(String name, Component part) {
        var button = new Button(name, click -> show(part));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        choice.add(button);
        add(part);
        parts.put(part, button);
        show(parts.keySet().iterator().next());
    }

    /** Whether one can be had; where it is shown and cannot any more, the first one is. */
    public void offer(Component part, boolean offered) {
        Objects.requireNonNull(parts.get(part)).setVisible(offered);
        if (!offered && part.isVisible()) {
            show(parts.keySet().iterator().next());
        }
    }

    /** Shows one. */
    public void show(Component wanted) {
        parts.forEach((part, button) -> {
            part.setVisible(part.equals(wanted));
            if (part.equals(wanted)) {
                button.getElement().setAttribute(CURRENT, "true");
            } else {
                button.getElement().removeAttribute(CURRENT);
            }
        });
    }
}

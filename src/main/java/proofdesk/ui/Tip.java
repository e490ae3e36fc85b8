package proofdesk.ui;

import com.vaadin.flow.component.button.Button;

/**
 * A tooltip of a button that shows its name. While it is shown, Vaadin has it among the button's own words, so it would
 * be read out as part of the name; a name of its own keeps it what it is, something said beside it.
 */
public final class Tip {

    private Tip() {}

    /** @param button whose text is set already */
    public static void on(Button button, String words) {
        button.setAriaLabel(button.getText());
        button.setTooltipText(words);
    }
}

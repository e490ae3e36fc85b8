package proofdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The key that does the same as what it stands on; where there is likely no keyboard, it is not there. */
public final class KeyHint extends Span {

    private KeyHint(String key) {
        super(key.toUpperCase(Locale.ROOT));
        addClassNames("key", "key-hint");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Tells assistive technology what the hint tells the eye, without becoming part of the owner's name. */
    public static KeyHint on(Component owner, String key) {
        var hint = new KeyHint(key);
        owner.getElement().setAttribute("aria-keyshortcuts", hint.getText());
        return hint;
    }
}

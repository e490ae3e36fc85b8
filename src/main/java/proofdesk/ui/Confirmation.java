package proofdesk.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/**
 * Asks before what cannot be taken back. The focus begins on the button that keeps things as they are: Enter pressed once
 * more by a hasty hand destroys nothing.
 */
public final class Confirmation extends ConfirmDialog {

    /** The dialog itself puts the focus on what it asks about, once it is open. */
    private static final String FOCUS = """
            this.updateComplete.then(() => {
              const go = this.querySelector('[slot=confirm-button]');
              const keep = this.querySelector('[slot=cancel-button]');
              if (go.contains(document.activeElement)) {
                keep.focus();
              } else {
                go.addEventListener('focusin', () => requestAnimationFrame(() => keep.focus()), { once: true });
              }
            });""";

    /**
     * @param go what the button says that does it
     * @param keep what the button says that leaves it
     */
    public Confirmation(String title, String text, String go, String keep, Runnable confirmed) {
        super(title, text, go, confirm -> confirmed.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(keep);
        setCancelButtonTheme("");
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                getElement().executeJs(FOCUS);
            }
        });
    }
}

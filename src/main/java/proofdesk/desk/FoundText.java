package proofdesk.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import proofdesk.result.Finding;

/**
 * A finding in words. What may tell anything of the person is left out until somebody asks for it, by a
 * {@link MaskButton} beside it: within a line that opens there can be no button.
 */
final class FoundText extends Span {

    private final Finding finding;
    private final Words words;
    private final Masks masks;
    private @Nullable Registration listening;

    FoundText(Finding finding, Words words, Masks masks) {
        this.finding = finding;
        this.words = words;
        this.masks = masks;
        look();
    }

    /** What shows the rest of it; absent where nothing is left out. */
    static MaskButton button(Finding finding, Words words, Masks masks) {
        var name = words.speaker().getTranslation("masked.remarks");
        var button = new MaskButton(masks, Masks.REMARKS, name, false);
        button.setVisible(masks.any() && words.tellsAnything(finding));
        return button;
    }

    private void look() {
        var hidden = masks.hides(Masks.REMARKS) && words.tellsAnything(finding);
        setText(hidden ? words.withoutWhatIsTold(finding) : words.of(finding));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening = masks.onTurn(this::look);
        look();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (listening != null) {
            listening.remove();
            listening = null;
        }
    }
}

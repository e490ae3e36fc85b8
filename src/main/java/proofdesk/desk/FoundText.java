package proofdesk.desk;

import com.vaadin.flow.component.html.Span;
import proofdesk.result.Finding;

/**
 * A finding in words. What may tell anything of the person is left out until somebody asks for it, by a
 * {@link MaskButton} beside it: within a line that opens there can be no button.
 */
final class FoundText extends Span {

    private final Finding finding;
    private final Words words;
    private final Masks masks;

    FoundText(Finding finding, Words words, Masks masks) {
        this.finding = finding;
        this.words = words;
        this.masks = masks;
        masks.follow(this, this::look);
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
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import proofdesk.provider.Details;
import proofdesk.provider.ProviderException;
import proofdesk.ui.Errand;
import proofdesk.ui.JsonReport;

/** Asks the vendor for more of something when somebody wants it, and shows it as long as the screen is there. */
final class MoreTold extends Div {

    private final String what;
    private final Masks masks;
    private final Supplier<Details> source;
    private final Button ask = new Button(getTranslation("result.more.ask"), click -> ask());
    private final Div told = new Div();

    /**
     * @param what of which there may be more; may be empty
     * @param source throws {@link ProviderException}
     */
    MoreTold(String what, Masks masks, Supplier<Details> source) {
        this.what = what;
        this.masks = masks;
        this.source = source;
        addClassName("more-told");
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (!what.isBlank()) {
            ask.setAriaLabel(getTranslation("result.more.ask.of", what));
        }
        told.getElement().setAttribute("role", "status");
        add(ask, told);
    }

    private void ask() {
        ask.setEnabled(false);
        told.removeAll();
        told.add(new Paragraph(getTranslation("result.more.asking")));
        Errand.run(this::turn);
    }

    private Runnable turn() {
        try {
            var details = source.get();
            return answered(() -> show(details));
        } catch (ProviderException e) {
            return answered(() -> fail(e));
        } catch (RuntimeException e) {
            return answered(() -> {
                throw e;
            });
        }
    }

    /** It can be asked again, whatever came of it. */
    private Runnable answered(Runnable turn) {
        return () -> {
            ask.setEnabled(true);
            told.removeAll();
            turn.run();
        };
    }

    private void show(Details details) {
        ask.setText(getTranslation("result.more.again"));
        if (details.told().isEmpty()) {
            told.add(new Paragraph(getTranslation("result.more.nothing")));
            return;
        }
        masks.showAsked(Masks.DETAILS);
        told.add(masks.part(Masks.DETAILS, getTranslation("masked.details", what), () -> list(details)));
    }

    /** Each with the way to its place in the answer as it came. */
    private Div list(Details details) {
        var tree = new JsonReport(details.raw());
        var raw = new NativeDetails(getTranslation("result.more.raw"), tree);
        var list = new DescriptionList();
        list.addClassName("facts");
        for (var piece : details.told()) {
            var value = new Span(piece.text());
            value.addClassName("fact-value");
            var place = new RevealButton(piece.label(), piece.pointer(), pointer -> {
                raw.setOpen(true);
                tree.reveal(pointer);
            });
            list.add(new DescriptionList.Term(piece.label()), new DescriptionList.Description(value, place));
        }
        var shown = new Div(list, raw);
        shown.addClassName("more-told");
        return shown;
    }

    private void fail(ProviderException why) {
        var note = new Div(
                new Paragraph(getTranslation("result.more.failed." + why.word())),
                new Paragraph(getTranslation("error.reference", why.reference())));
        note.addClassNames("note", "note-trouble");
        told.add(note);
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import proofdesk.administration.WordsAddress;
import proofdesk.explanation.ExplanationText;
import proofdesk.explanation.Glossary;
import proofdesk.ui.PictureViewer;

/** One finding: what was said of it, in words, explained to whoever opens it, tied to its box on a picture. */
final class FindingItem extends ListItem {

    private final Found found;
    private final Glossary glossary;
    private boolean opened;

    /**
     * @param open whether it is explained from the start
     * @param remember is told what the reader wants
     */
    FindingItem(
            Found found,
            Words words,
            Glossary glossary,
            Masks masks,
            Consumer<String> reveal,
            boolean open,
            Consumer<Boolean> remember) {
        this.found = found;
        this.glossary = glossary;
        this.opened = open;
        var sentence = new FoundText(found.finding(), words, masks);
        sentence.setTitle(found.finding().key());
        add(said(), explained(sentence, remember));
        add(new RevealButton(found.finding().label(), found.finding().pointer(), reveal));
        if (words.tellsAnything(found.finding())) {
            add(FoundText.button(found.finding(), words, masks));
        }
        found.box().ifPresent(box -> PictureViewer.tellsOf(this, box));
    }

    String key() {
        return found.finding().key();
    }

    private Div said() {
        var icon = found.said().icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.addClassName("tone-" + found.said().tone);
        var said = new Div(
                icon, new Span(getTranslation("findings.state." + found.said().name())));
        said.addClassName("finding-said");
        return said;
    }

    /** Where there is nothing to say and nobody who could, only the sentence. */
    private Component explained(Span sentence, Consumer<Boolean> remember) {
        var key = glossary.key(found.finding());
        if (glossary.of(key).isEmpty() && !glossary.mayChange(key)) {
            return sentence;
        }
        var details = new NativeDetails();
        details.setSummary(sentence);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() != opened) { // by the reader, not by us
                opened = toggle.isOpened();
                remember.accept(opened);
                explain(details, key);
            }
        });
        details.setOpen(opened);
        explain(details, key);
        return details;
    }

    /** Only once it is wanted: most never are. */
    private void explain(NativeDetails details, String key) {
        if (details.isOpen() && details.getContent() == null) {
            var text = new ExplanationText(glossary.of(key));
            if (glossary.mayChange(key)) {
                var words = glossary.of(key).isEmpty() ? "findings.add" : "findings.edit";
                text.add(new Anchor(WordsAddress.of(key), getTranslation(words)));
            }
            details.setContent(text);
        }
    }
}

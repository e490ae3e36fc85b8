package proofdesk.identomat;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;

/** What a judgement says. */
final class JudgementWords {

    private JudgementWords() {}

    /** How much it weighs first, so that nobody needs the colour. */
    static String of(Component reader, Judgement judgement) {
        return reader.getTranslation("identomat.weight." + judgement.weight()) + ": "
                + reader.getTranslation(
                        "identomat." + judgement.key(),
                        judgement.words().isEmpty()
                                ? new Object[0]
                                : new Object[] {String.join(", ", judgement.words())});
    }

    /** Where it is to be mended: a flag by its label, a step or a part of it by its place. */
    static String place(Component reader, String place) {
        return Flag.of(place)
                .map(flag -> reader.getTranslation("identomat.flag." + flag.word()))
                .orElseGet(() -> parts(reader, place));
    }

    /** E.g. {@code steps/0/questions/2}, which people count from one. */
    private static String parts(Component reader, String place) {
        var parts = place.split("/", -1);
        var words = new ArrayList<String>();
        for (var at = 0; at + 1 < parts.length; at += 2) {
            words.add(reader.getTranslation("identomat." + parts[at] + ".number", Integer.parseInt(parts[at + 1]) + 1));
        }
        return String.join(", ", words);
    }
}

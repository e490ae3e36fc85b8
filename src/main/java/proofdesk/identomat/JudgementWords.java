package proofdesk.identomat;

import com.vaadin.flow.component.Component;

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
}

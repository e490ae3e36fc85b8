package proofdesk.identomat;

import java.util.List;
import proofdesk.identomat.Rule.Weight;

/**
 * What is to be said of a draft.
 *
 * @param key of its text, below {@code identomat.}
 * @param about where: names of flags, or a step's and a question's place, e.g. {@code steps/0/questions/2}
 * @param words to be put into the text, none of them personal
 */
record Judgement(Weight weight, String key, List<String> about, List<String> words) {

    Judgement {
        about = List.copyOf(about);
        words = List.copyOf(words);
    }

    static Judgement of(Rule rule) {
        return new Judgement(
                rule.weight(),
                "rule." + rule.name(),
                rule.flags().stream().map(Flag::word).toList(),
                List.of());
    }

    static Judgement of(Flag flag, Weight weight, String key, List<String> words) {
        return new Judgement(weight, key, List.of(flag.word()), words);
    }

    static Judgement at(String place, Weight weight, String key, String... words) {
        return new Judgement(weight, key, List.of(place), List.of(words));
    }
}

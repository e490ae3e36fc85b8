package proofdesk.identomat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import proofdesk.identomat.Rule.Weight;

/** Judges a draft as a whole: the value of each flag, the rules between them, and the steps. The gravest comes first. */
final class Judge {

    private Judge() {}

    static List<Judgement> judge(Draft draft) {
        return Stream.of(
                        values(draft.flags()),
                        Arrays.stream(Rule.values())
                                .filter(rule -> rule.applies(draft))
                                .map(Judgement::of),
                        StepRules.judge(draft))
                .flatMap(judgements -> judgements)
                .sorted(Comparator.comparing(Judgement::weight))
                .toList();
    }

    static boolean mayBePublished(Draft draft) {
        return judge(draft).stream().noneMatch(judgement -> judgement.weight() == Weight.ERROR);
    }

    private static Stream<Judgement> values(Flags flags) {
        return Arrays.stream(Flag.values())
                .flatMap(flag -> flags.value(flag).stream().flatMap(value -> {
                    if (!flag.kind().shaped(value)) {
                        return Stream.of(Judgement.of(flag, Weight.ERROR, "value.shape", List.of()));
                    }
                    var strange = flag.kind().strange(value);
                    // an address that is none leads nowhere; of the other lists the vendor may know more than we do
                    var weight = flag.kind() == Kind.ADDRESS ? Weight.ERROR : Weight.WARNING;
                    return strange.isEmpty()
                            ? Stream.empty()
                            : Stream.of(Judgement.of(flag, weight, "value.strange", strange));
                }));
    }
}

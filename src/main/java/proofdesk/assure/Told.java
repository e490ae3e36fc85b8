package proofdesk.assure;

import java.util.List;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;

/**
 * What a provider tells in words: why a process failed, what was wrong. Each does so in its own shape (contract assure
 * 12.1), so any shape is taken: a text, an object, a list of either.
 */
final class Told {

    private static final List<String> WORDS = List.of("detail", "message", "title", "type");

    /** What to quote when asking the provider, told beside the words. */
    private static final List<String> MARKS = List.of("type", "id");

    private Told() {}

    static List<Finding> by(Located place) {
        return (place.json().isArray() ? place.elements() : Stream.of(place))
                .filter(Located::present)
                .filter(reason -> !reason.json().isContainer() || !reason.json().isEmpty())
                .flatMap(Told::told)
                .toList();
    }

    /** In its own words where it has some, else all of it. */
    private static Stream<Finding> told(Located reason) {
        var words = WORDS.stream()
                .map(reason::at)
                .filter(word -> !word.text().isBlank())
                .findFirst();
        var said = words.orElse(reason);
        var marks = words.isEmpty()
                ? Stream.<Finding>empty()
                : MARKS.stream()
                        .map(reason::at)
                        .filter(mark -> !mark.text().isBlank() && !mark.equals(said))
                        .map(mark -> remark(reason.name() + "." + mark.name(), mark));
        return Stream.concat(Stream.of(remark(reason.name(), said)), marks);
    }

    private static Finding remark(String key, Located said) {
        return new Finding.Remark(key, key, AsText.of(said.json()), said.pointer());
    }
}

package proofdesk.notes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which colleagues a text names, as {@code @name}. */
final class Mentions {

    private Mentions() {}

    /** A longer name is looked for before a shorter one that it begins with; each is told once. */
    static List<String> in(String text, Collection<String> colleagues) {
        var names = colleagues.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        return names.stream().filter(name -> names(text, name, names)).sorted().toList();
    }

    private static boolean names(String text, String name, List<String> all) {
        for (var at = text.indexOf("@" + name); at >= 0; at = text.indexOf("@" + name, at + 1)) {
            var place = at;
            var ends = place + 1 + name.length();
            var longer = all.stream()
                    .anyMatch(other -> other.length() > name.length() && text.startsWith("@" + other, place));
            var goesOn = ends < text.length() && Character.isLetterOrDigit(text.codePointAt(ends));
            var inAWord = place > 0 && Character.isLetterOrDigit(text.codePointBefore(place));
            if (!longer && !goesOn && !inAWord) {
                return true;
            }
        }
        return false;
    }
}

package proofdesk.comparison;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether two ways of writing are of one name: case, accents, the order of its parts, hyphens, apostrophes and the
 * spellings of a machine-readable zone (ICAO 9303-3, section 6) make no difference, a letter more or less does.
 */
final class Names {

    /** Of what these scripts write over and under letters, names are also written without. */
    private static final Set<UnicodeScript> BARE =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.ARABIC, UnicodeScript.HEBREW);

    /** Letters that do not come apart into a letter and an accent. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("ð", "d"),
            Map.entry("đ", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ŧ", "t"),
            Map.entry("ŋ", "n"),
            Map.entry("ı", "i"),
            Map.entry("ĳ", "ij"),
            Map.entry("ς", "σ"),
            Map.entry("ё", "е"));

    /** What machine-readable zones may write for them instead. */
    private static final Map<String, String> IN_ZONES =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "ñ", "nxx");

    /** Parts; whoever has more of them is compared as written. */
    private static final int MOST = 40;

    private Names() {}

    /** One part of a name, bare of accents, and as a machine-readable zone would write it. */
    private record Part(String bare, String zoned) {

        boolean meets(Part other) {
            return bare.equals(other.bare)
                    || bare.equals(other.zoned)
                    || zoned.equals(other.bare)
                    || zoned.equals(other.zoned);
        }

        @Override
        public String toString() {
            return "Part"; // of a name
        }
    }

    static boolean agree(String one, String other) {
        var here = parts(one);
        var there = parts(other);
        if (here.isEmpty() || there.isEmpty()) {
            return one.strip().equals(other.strip());
        }
        if (here.size() > MOST || there.size() > MOST) {
            return meet(joined(here), joined(there));
        }
        return samePartsInAnyOrder(here, there) || turns(there).anyMatch(turn -> meet(joined(here), joined(turn)));
    }

    /** Whether the short one, which may have been cut at its end, is how the whole one begins with some part of it. */
    static boolean begins(String whole, String cut) {
        var start = joined(parts(cut));
        return turns(parts(whole).stream().limit(MOST).toList())
                .flatMap(turn -> joined(turn).stream())
                .anyMatch(full -> start.stream().anyMatch(full::startsWith));
    }

    private static List<Part> parts(String name) {
        var text = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’‘ʼ`´]", "");
        return Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> new Part(bare(part, Map.of()), bare(part, IN_ZONES)))
                .toList();
    }

    private static String bare(String part, Map<String, String> first) {
        var written = new StringBuilder();
        var letters = Normalizer.normalize(part, Normalizer.Form.NFC);
        letters.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> first.getOrDefault(letter, LETTERS.getOrDefault(letter, letter)))
                .forEach(written::append);
        var script = UnicodeScript.UNKNOWN;
        var bare = new StringBuilder();
        for (var point :
                Normalizer.normalize(written, Normalizer.Form.NFD).codePoints().toArray()) {
            if (Character.getType(point) != Character.NON_SPACING_MARK) {
                script = UnicodeScript.of(point);
            } else if (BARE.contains(script)) {
                continue;
            }
            bare.appendCodePoint(point);
        }
        return bare.toString();
    }

    /** Each part here is one there, none is used twice. */
    private static boolean samePartsInAnyOrder(List<Part> here, List<Part> there) {
        var partner = new int[there.size()];
        Arrays.fill(partner, -1);
        return here.size() == there.size()
                && IntStream.range(0, here.size())
                        .allMatch(i -> pair(i, here, there, partner, new boolean[there.size()]));
    }

    private static boolean pair(int i, List<Part> here, List<Part> there, int[] partner, boolean[] seen) {
        for (var j = 0; j < there.size(); j++) {
            if (!seen[j] && here.get(i).meets(there.get(j))) {
                seen[j] = true;
                if (partner[j] < 0 || pair(partner[j], here, there, partner, seen)) {
                    partner[j] = i;
                    return true;
                }
            }
        }
        return false;
    }

    /** Without gaps, in both ways of writing. */
    private static Set<String> joined(List<Part> parts) {
        return Stream.<Function<Part, String>>of(Part::bare, Part::zoned)
                .map(way -> parts.stream().map(way).collect(Collectors.joining()))
                .collect(Collectors.toSet());
    }

    /** The same parts beginning with each of them in turn, as when the last name is written first. */
    private static Stream<List<Part>> turns(List<Part> parts) {
        return IntStream.range(0, parts.size()).mapToObj(by -> {
            var turned = new ArrayList<>(parts);
            Collections.rotate(turned, by);
            return List.copyOf(turned);
        });
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return !Collections.disjoint(some, others);
    }
}

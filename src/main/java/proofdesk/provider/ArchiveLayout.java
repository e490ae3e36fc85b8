package proofdesk.provider;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The entries of a full-result archive, by name. How {@code jpeg} ends and in which case a name is written says nothing.
 *
 * @param always those that are in every archive
 * @param sometimes those that some archives have, e.g. a back where the document has one
 */
public record ArchiveLayout(Set<String> always, Set<String> sometimes) {

    /** Where nothing is known, so that nothing differs. */
    public static final ArchiveLayout UNTOLD = new ArchiveLayout(Set.of(), Set.of());

    public ArchiveLayout {
        always = Set.copyOf(always);
        sometimes = Set.copyOf(sometimes);
    }

    public boolean isTold() {
        return !always.isEmpty() || !sometimes.isEmpty();
    }

    /** Those that should be there and are not. */
    public List<String> missing(Collection<String> names) {
        var there = plain(names);
        return new TreeSet<>(always)
                .stream().filter(name -> !there.contains(plain(name))).toList();
    }

    /** Those that are there and of which nobody has said so. */
    public List<String> unexpected(Collection<String> names) {
        var known = plain(always);
        known.addAll(plain(sometimes));
        return isTold()
                ? names.stream().filter(name -> !known.contains(plain(name))).toList()
                : List.of();
    }

    private static Set<String> plain(Collection<String> names) {
        return names.stream().map(ArchiveLayout::plain).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.jpeg$", ".jpg");
    }
}

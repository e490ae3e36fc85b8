package proofdesk.identomat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;
import proofdesk.result.Topic;
import proofdesk.result.Topic.Entry;

/**
 * Proofs of address and the like (contract identomat 5.4): their pages, what was read there, and what Identomat notes of
 * each page. Older documents have one under another name.
 */
final class GeneralDocuments {

    private static final String KEY = "generalDocument";
    private static final Set<String> DATES =
            Set.of("documentIssued", "documentIssuedTime", "documentExpires", "documentExpiresTime");
    private static final Set<String> READ = Set.of("documentType", "typeId", "pages");
    private static final Set<String> PAGE_READ = Set.of("typeId", "final", "statuses", "pageNumber", "documentPages");

    private final Located raw;
    private final List<Topic> found = new ArrayList<>();

    GeneralDocuments(Located raw) {
        this.raw = raw;
    }

    List<Topic> topics() {
        Stream.of("generalDocuments", "general_document")
                .map(raw::at)
                .flatMap(place -> place.json().isArray() ? place.elements() : Stream.of(place))
                .filter(document -> !document.isEmpty())
                .forEach(this::document);
        return found;
    }

    private void document(Located document) {
        var entries = new ArrayList<Entry>();
        if (!document.json().isObject()) {
            remark(entries, "General document", "", "General document", document);
            found.add(topic("General document", entries, document));
            return;
        }
        var type = type(document);
        var pages = document.at("pages").elements().toList();
        entries.add(new Entry(
                "",
                "Document",
                new Finding.Remark(
                        KEY,
                        "General document",
                        type + ", " + pages.size() + (pages.size() == 1 ? " page" : " pages"),
                        document.pointer())));
        if (!document.at("pages").json().isArray()) {
            remark(entries, type, "", "pages", document.at("pages"));
        }
        otherType(entries, type, "", document.at("typeId"));
        otherType(entries, type, "", document.at("documentType"));
        document.members()
                .filter(member -> !READ.contains(member.name()))
                .forEach(member -> remark(entries, type, "", words(member), member));
        for (var number = 1; number <= pages.size(); number++) {
            page(entries, type, "page " + number, pages.get(number - 1));
        }
        found.add(topic(type, entries, document));
    }

    private static Topic topic(String type, List<Entry> entries, Located place) {
        return new Topic(Topic.Kind.GENERAL_DOCUMENT, type, entries, Optional.empty(), place.pointer());
    }

    /** One type has three spellings (contract identomat 8.7); which of them is where says nothing. */
    private static String type(Located document) {
        var told = Stream.of("typeId", "documentType")
                .map(name -> document.at(name).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("unknown type");
        return Shown.words(told.toLowerCase(Locale.ROOT));
    }

    private static void page(List<Entry> entries, String type, String part, Located page) {
        if (!page.json().isObject()) {
            remark(entries, type, part, "", page);
            return;
        }
        otherType(entries, type, part, page.at("typeId"));
        var read = page.at("final");
        if (read.json().isObject()) {
            read.members().forEach(member -> read(entries, type, part, member));
        } else {
            remark(entries, type, part, "read", read);
        }
        var statuses = page.at("statuses");
        if (statuses.json().isArray()) {
            statuses.elements()
                    .filter(status -> !status.isEmpty())
                    .forEach(
                            status -> add(entries, type, part, "noted", Shown.words(AsText.of(status.json())), status));
        } else {
            remark(entries, type, part, "noted", statuses);
        }
        pagesOfTheFile(entries, type, part, page.at("documentPages"));
        remark(entries, type, part, "page number", page.at("pageNumber"));
        page.members()
                .filter(member -> !PAGE_READ.contains(member.name()))
                .forEach(member -> remark(entries, type, part, words(member), member));
    }

    private static void pagesOfTheFile(List<Entry> entries, String type, String part, Located pages) {
        var plain = pages.json().isArray()
                && pages.json()
                        .valueStream()
                        .allMatch(page ->
                                page.size() == 1 && page.path("pageNumber").isValueNode());
        if (plain) {
            var numbers =
                    pages.elements().map(page -> page.at("pageNumber").text()).collect(Collectors.joining(", "));
            if (!numbers.isBlank()) {
                add(entries, type, part, "pages of the file", AsText.cut(numbers), pages);
            }
        } else {
            remark(entries, type, part, "pages of the file", pages);
        }
    }

    /** A date of theirs has the month first, which nobody can see (contract identomat 8.9). */
    private static void read(List<Entry> entries, String type, String part, Located member) {
        var day = DATES.contains(member.name()) && member.json().isString()
                ? WireDate.of(member.text()).or(() -> WireDate.ofTime(member.text()))
                : Optional.<LocalDate>empty();
        if (day.isPresent()) {
            add(entries, type, part, words(member), day.get().toString(), member);
        } else {
            remark(entries, type, part, words(member), member);
        }
    }

    /** Where one place says another type than is shown. */
    private static void otherType(List<Entry> entries, String type, String part, Located place) {
        if (!Shown.words(place.text().toLowerCase(Locale.ROOT)).equals(type)) {
            remark(entries, type, part, words(place), place);
        }
    }

    private static void remark(List<Entry> entries, String type, String part, String label, Located place) {
        if (!place.isEmpty()) {
            add(entries, type, part, label, AsText.of(place.json()), place);
        }
    }

    private static void add(List<Entry> entries, String type, String part, String label, String text, Located place) {
        var whole =
                Stream.of(type, part, label).filter(piece -> !piece.isEmpty()).collect(Collectors.joining(", "));
        entries.add(new Entry(
                Shown.capital(part), Shown.capital(label), new Finding.Remark(KEY, whole, text, place.pointer())));
    }

    private static String words(Located member) {
        return Shown.words(member.name()).toLowerCase(Locale.ROOT);
    }
}

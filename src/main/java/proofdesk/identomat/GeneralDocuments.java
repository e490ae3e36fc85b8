package proofdesk.identomat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import proofdesk.result.Finding;
import proofdesk.result.Located;

/**
 * Proofs of address and the like (contract identomat 5.4): their pages, what was read there, and what Identomat notes of
 * each page. Older documents have one under another name.
 */
final class GeneralDocuments {

    private static final String KEY = "generalDocument";
    private static final Set<String> READ = Set.of("documentType", "typeId", "pages");
    private static final Set<String> PAGE_READ = Set.of("typeId", "final", "statuses", "pageNumber", "documentPages");

    private final Located raw;
    private final List<Finding> found = new ArrayList<>();

    GeneralDocuments(Located raw) {
        this.raw = raw;
    }

    List<Finding> findings() {
        Stream.of("generalDocuments", "general_document")
                .map(raw::at)
                .flatMap(place -> place.json().isArray() ? place.elements() : Stream.of(place))
                .filter(document -> !Shown.isEmpty(document.json()))
                .forEach(this::document);
        return found;
    }

    private void document(Located document) {
        if (!document.json().isObject()) {
            remark("General document", document);
            return;
        }
        var type = type(document);
        var pages = document.at("pages").elements().toList();
        found.add(new Finding.Remark(
                KEY,
                "General document",
                type + ", " + pages.size() + (pages.size() == 1 ? " page" : " pages"),
                document.pointer()));
        for (var number = 1; number <= pages.size(); number++) {
            page(type + ", page " + number, pages.get(number - 1));
        }
        if (!document.at("pages").json().isArray()) {
            remark(type + ", pages", document.at("pages"));
        }
        document.members()
                .filter(member -> !READ.contains(member.name()))
                .forEach(member -> remark(type + ", " + words(member), member));
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

    private void page(String label, Located page) {
        if (!page.json().isObject()) {
            remark(label, page);
            return;
        }
        var read = page.at("final");
        if (read.json().isObject()) {
            read.members().forEach(member -> remark(label + ", " + words(member), member));
        } else {
            remark(label, read);
        }
        var statuses = page.at("statuses");
        if (statuses.json().isArray()) {
            statuses.elements().forEach(status -> {
                if (!Shown.isEmpty(status.json())) {
                    found.add(new Finding.Remark(
                            KEY, label + ", noted", Shown.words(AsText.of(status.json())), status.pointer()));
                }
            });
        } else {
            remark(label + ", noted", statuses);
        }
        var numbers = page.at("documentPages")
                .elements()
                .map(one -> one.at("pageNumber").text())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        if (!numbers.isEmpty()) {
            found.add(new Finding.Remark(
                    KEY,
                    label + ", pages of the file",
                    numbers,
                    page.at("documentPages").pointer()));
        }
        page.members()
                .filter(member -> !PAGE_READ.contains(member.name()))
                .forEach(member -> remark(label + ", " + words(member), member));
    }

    private void remark(String label, Located place) {
        if (!Shown.isEmpty(place.json())) {
            found.add(new Finding.Remark(KEY, label, AsText.of(place.json()), place.pointer()));
        }
    }

    private static String words(Located member) {
        return Shown.words(member.name()).toLowerCase(Locale.ROOT);
    }
}

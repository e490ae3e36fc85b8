package proofdesk.assure;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import proofdesk.result.Finding;
import proofdesk.result.Located;

/** Why a process failed. Each provider says it in its own shape (contract assure 12.1), so any shape is taken. */
final class FailReason {

    private static final List<String> WORDS = List.of("detail", "message", "title", "type");

    private FailReason() {}

    static List<Finding> of(Located process) {
        return each(process.at("failReason"))
                .filter(Located::present)
                .filter(reason -> !reason.json().isContainer() || !reason.json().isEmpty())
                .map(FailReason::told)
                .toList();
    }

    private static Stream<Located> each(Located reason) {
        return reason.json().isArray()
                ? IntStream.range(0, reason.json().size())
                        .mapToObj(i -> new Located(
                                reason.pointer() + "/" + i,
                                reason.name(),
                                reason.json().path(i)))
                : Stream.of(reason);
    }

    /** In its own words where it has some, else all of it. */
    private static Finding told(Located reason) {
        var said = WORDS.stream()
                .map(reason::at)
                .filter(word -> !word.text().isBlank())
                .findFirst()
                .orElse(reason);
        return new Finding.Remark(reason.name(), reason.name(), AsText.of(said.json()), said.pointer());
    }
}

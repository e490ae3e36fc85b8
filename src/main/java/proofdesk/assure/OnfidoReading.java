package proofdesk.assure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.provider.AsText;
import proofdesk.result.Finding.Remark;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/**
 * A report of Onfido. Of its parts only the names are published (contract assure 10.6), so each is told in its own words
 * where it seems to have some, and never judged by us.
 */
final class OnfidoReading extends Reading {

    private static final List<String> PARTS = List.of("documentVerification", "facialSimilarity");

    OnfidoReading(Located raw, Outcome outcome) {
        super(raw, outcome);
    }

    /** Only the final result: what stands in the parts is not known. */
    @Override
    List<Located> asRead() {
        return List.of();
    }

    @Override
    void find(Findings findings) {
        PARTS.stream().map(specific::at).flatMap(OnfidoReading::each).forEach(part -> part(part, findings));
        Told.by(specific.at("errors")).forEach(findings::add);
        AnyShape.find(specific, findings, "documentVerification", "facialSimilarity", "errors");
        AnyShape.findStrangers(raw, findings);
    }

    private static Stream<Located> each(Located part) {
        return part.json().isArray() ? part.elements() : Stream.of(part);
    }

    private static void part(Located part, Findings findings) {
        var result = part.at("result");
        if (result.text().isBlank()) {
            findings.remark(part);
            return;
        }
        var more = part.at("subResult").text();
        if (!more.isBlank()) {
            findings.understood(part.at("subResult"));
        }
        var said = AsText.of(result.json()) + (more.isBlank() ? "" : " (" + more + ")");
        findings.add(new Remark(part.name(), part.name(), said, result.pointer()));
    }

    @Override
    Set<MediaKind> taken() {
        return Onfido.taken(raw.at("processType").text());
    }
}

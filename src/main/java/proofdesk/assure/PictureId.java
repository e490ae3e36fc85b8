package proofdesk.assure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import proofdesk.provider.Offer;
import proofdesk.provider.Report;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;
import tools.jackson.databind.JsonNode;

/** Signicat PictureID: a document's picture, and with a selfie the comparison of faces (seed 000). */
@Component
final class PictureId extends AssureProvider {

    private static final Offer OFFER = new Offer(
            List.of(
                    new Offer.ProcessType("document", Set.of(MediaKind.FRONT, MediaKind.BACK)),
                    new Offer.ProcessType("documentSelfie", Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE))),
            Optional.of(Duration.ofMinutes(15)), // from the first picture (contract assure 16.22)
            List.of(Offer.Tip.values()));

    PictureId(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "signicatpictureid";
    }

    @Override
    public String name() {
        return "Signicat PictureID";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    @Override
    public Verdict interpret(Report report) {
        return verdict(report.raw());
    }

    /** What was said, from the answer alone: nothing remembered beside it can make it say more. */
    static Verdict verdict(JsonNode answer) {
        var raw = Located.root(answer);
        var word = AssureStatus.word(answer);
        var outcome = AssureStatus.outcome(word);
        var facts = new PictureIdFacts(raw, outcome);
        var findings = PictureIdFindings.of(raw, outcome);
        return new Verdict(
                outcome,
                word,
                facts.person(),
                facts.document(),
                findings,
                PictureIdReasons.of(findings, outcome),
                PictureIdPictures.of(raw, outcome));
    }
}

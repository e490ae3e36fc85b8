package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Tip;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** Signicat Paper: reads a document's pictures and its machine-readable zone; without that zone it accepts nothing. */
@Component
@Order(5)
final class Paper extends AssureProvider {

    private static final Offer OFFER = new Offer(
            List.of(new ProcessType("document", Set.of(MediaKind.FRONT, MediaKind.BACK)).by(Way.HOSTED, Way.UPLOAD)),
            Optional.empty(),
            List.of(Tip.DOCUMENT, Tip.CONNECTION, Tip.LIGHT, Tip.CAMERA));

    Paper(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "signicatpaper";
    }

    @Override
    public String name() {
        return "Signicat Paper";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    /** It knows no process types (contract assure 6.2). */
    @Override
    @Nullable
    String typeOnTheWire(String processType) {
        return null;
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new PaperReading(raw, outcome);
    }
}

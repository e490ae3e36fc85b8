package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** Onfido: a document's pictures, with a selfie or a video of the person. */
@Component
@Order(4)
final class Onfido extends AssureProvider {

    private static final Offer OFFER = new Offer(
            List.of(
                    new ProcessType("document", Set.of(MediaKind.FRONT, MediaKind.BACK))
                            .by(Way.HOSTED, Way.UPLOAD, Way.SDK),
                    // a video cannot be sent by us (contract assure 7.1)
                    new ProcessType("documentVideo", Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.VIDEO))
                            .by(Way.HOSTED, Way.SDK),
                    new ProcessType("documentSelfie", Set.of(MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE))
                            .by(Way.HOSTED, Way.UPLOAD, Way.SDK)),
            Optional.empty(),
            List.of(Offer.Tip.values()));

    Onfido(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "onfido";
    }

    @Override
    public String name() {
        return "Onfido";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new OnfidoReading(raw, outcome);
    }

    static Set<MediaKind> taken(String processType) {
        return OFFER.processType(processType)
                .map(ProcessType::pictures)
                .orElse(Set.of(MediaKind.FRONT, MediaKind.BACK));
    }
}

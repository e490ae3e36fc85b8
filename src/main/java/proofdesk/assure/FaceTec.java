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
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;
import tools.jackson.databind.JsonNode;

/** FaceTec: whether a living person is in front of the phone, and the one on a photo we already have (seed 003). */
@Component
@Order(7)
final class FaceTec extends AssureProvider {

    private static final Offer OFFER = new Offer(
            List.of(new ProcessType("liveness", Set.of(MediaKind.SELFIE))
                    .by(Way.SDK)
                    .with(Trait.NEEDS_REFERENCE_PHOTO)),
            Optional.empty(),
            List.of(Tip.PHONE, Tip.CONNECTION, Tip.LIGHT, Tip.CAMERA));

    FaceTec(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "facetec";
    }

    @Override
    public String name() {
        return "FaceTec";
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
    String enrolmentName() {
        return "facetecEnrollment";
    }

    @Override
    List<String> enrolment() {
        return List.of("faceScan", "auditTrailImage", "lowQualityAuditTrailImage", "userAgent");
    }

    /** Accepted means that match and liveness both hold; an acceptance whose own report denies one of them is none. */
    @Override
    Outcome outcome(JsonNode process) {
        var said = super.outcome(process);
        return said == Outcome.ACCEPTED && FaceTecReading.deniesItself(Located.root(process))
                ? Outcome.INCONCLUSIVE
                : said;
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new FaceTecReading(raw, outcome);
    }
}

package proofdesk.assure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/**
 * Signicat VideoID, which has taken the place of Electronic IDentification. Its reports are not published: what looks
 * like its forerunner's is read so, the rest as it explains itself (contract assure 6.1 and 6.2).
 */
@Component
@Order(2)
final class VideoId extends AssureProvider {

    private static final Set<MediaKind> ALL = EnumSet.allOf(MediaKind.class);
    private static final Offer OFFER = new Offer(
            List.of(
                    new ProcessType("hybrid", ALL),
                    new ProcessType("high", ALL),
                    new ProcessType("substantialFullyAuto", ALL),
                    new ProcessType("substantial", ALL)),
            Optional.empty(),
            List.of(Offer.Tip.values()));

    VideoId(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "signicatvideoid";
    }

    @Override
    public String name() {
        return "Signicat VideoID";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new EidReading(raw, outcome) {

            /** Nobody has told us what there usually is. */
            @Override
            void miss(Findings findings) {}
        };
    }
}

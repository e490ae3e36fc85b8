package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/**
 * ReadID: reads the chip of a document with the phone, in the relying party's app or in ReadID's own ({@code ready}).
 * What it reports is not published, so it is read as it explains itself (contract assure 10.7).
 */
@Component
@Order(6)
final class ReadId extends AssureProvider {

    private static final Set<MediaKind> CHIP = Set.of(MediaKind.PORTRAIT);
    private static final Offer OFFER = new Offer(
            List.of(
                    new ProcessType("sdk", CHIP).by(Way.SDK).with(Trait.STARTS_BY_ITSELF, Trait.READS_CHIP),
                    new ProcessType("ready", CHIP).by(Way.HOSTED).with(Trait.STARTS_BY_ITSELF, Trait.READS_CHIP)),
            Optional.empty(),
            List.of(Tip.DOCUMENT, Tip.PHONE, Tip.CONNECTION));

    ReadId(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "readid";
    }

    @Override
    public String name() {
        return "ReadID";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new Reading(raw, outcome) {

            /** The portrait on the chip. */
            @Override
            Set<MediaKind> taken() {
                return CHIP;
            }
        };
    }
}

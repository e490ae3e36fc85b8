package proofdesk.assure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Trait;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** Electronic IDentification: a video of document and face, read by itself or looked at by an agent (seed 001). */
@Component
@Order(3)
final class Eid extends AssureProvider {

    private static final Set<MediaKind> ALL = EnumSet.allOf(MediaKind.class);
    private static final Offer OFFER = new Offer(
            List.of(
                    new ProcessType("attended", ALL)
                            .by(Way.HOSTED, Way.SDK)
                            .with(Trait.AGENT_DECIDES, Trait.STARTS_BY_ITSELF),
                    new ProcessType("unattended", ALL).by(Way.HOSTED, Way.SDK).with(Trait.AGENT_DECIDES),
                    new ProcessType("substantial", ALL).by(Way.HOSTED, Way.SDK)),
            Optional.empty(), // it counts from the last thing the person did (contract assure 16.22)
            List.of(Offer.Tip.values()));

    Eid(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "eid";
    }

    @Override
    public String name() {
        return "Electronic IDentification";
    }

    @Override
    public Offer offer() {
        return OFFER;
    }

    /** Its configuration goes for its own page only (seed 001, native JS SDK configuration). */
    @Override
    @Nullable
    String sdk() {
        return "native";
    }

    /** As seed 001 lists it; only some documents have a back, and only some checks an agent. */
    @Override
    public ArchiveLayout archiveLayout(String processType) {
        return new ArchiveLayout(
                Set.of("ocr.json", "front.jpeg", "selfie.jpeg", "portrait.jpeg", "video.mp4"),
                Set.of("back.jpeg", "manual_approval.json"));
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new EidReading(raw, outcome);
    }
}

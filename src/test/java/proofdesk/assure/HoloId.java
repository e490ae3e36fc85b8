package proofdesk.assure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import proofdesk.provider.Offer;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** HoloID, which does not exist: the provider that CONTRIBUTING adds to show how. */
final class HoloId extends AssureProvider {

    private static final Set<MediaKind> PICTURES = Set.of(MediaKind.FRONT);

    HoloId(Assure assure) {
        super(assure);
    }

    @Override
    public String id() {
        return "holoid";
    }

    @Override
    public String name() {
        return "HoloID";
    }

    @Override
    public Offer offer() {
        var types = List.of(new Offer.ProcessType("document", PICTURES));
        return new Offer(types, Optional.empty(), List.of(Offer.Tip.DOCUMENT, Offer.Tip.LIGHT));
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new Reading(raw, outcome) {

            private final Located hologram = specific.at("hologram");

            @Override
            void find(Findings findings) {
                findings.check("hologram", "Hologram", hologram.at("moves"));
                AnyShape.find(specific, findings, "hologram");
            }

            @Override
            void miss(Findings findings) {
                if (judged() && !findings.has("hologram")) {
                    findings.missing("hologram", "Hologram");
                }
            }

            @Override
            Set<MediaKind> taken() {
                return PICTURES;
            }

            @Override
            void draw(Pictures pictures) {
                pictures.draw(MediaKind.FRONT, "hologram", true, hologram.at("box"));
            }
        };
    }
}

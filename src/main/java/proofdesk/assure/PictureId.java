package proofdesk.assure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.ProcessType;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** Signicat PictureID: a document's picture, and with a selfie the comparison of faces (seed 000). */
@Component
@Order(1)
final class PictureId extends AssureProvider {

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
        return new Offer(
                List.of(
                        type("document", MediaKind.FRONT, MediaKind.BACK),
                        type("documentSelfie", MediaKind.FRONT, MediaKind.BACK, MediaKind.SELFIE)),
                Optional.of(Duration.ofMinutes(15)), // from the first picture (contract assure 16.22)
                List.of(Offer.Tip.values()));
    }

    private ProcessType type(String id, MediaKind... pictures) {
        var hosted = new ProcessType(id, Set.of(pictures));
        return properties().pictureIdUpload() ? hosted.by(Way.HOSTED, Way.UPLOAD) : hosted;
    }

    /** Seed 000 tells what is in it; by which names is not published (contract assure 14b). */
    @Override
    public ArchiveLayout archiveLayout(String processType) {
        return new ArchiveLayout(
                processType.equals("documentSelfie")
                        ? Set.of("front.jpg", "selfie.jpg", "result.json")
                        : Set.of("front.jpg", "result.json"),
                Set.of("back.jpg"));
    }

    @Override
    Reading reading(Located raw, Outcome outcome) {
        return new PictureIdReading(raw, outcome);
    }
}

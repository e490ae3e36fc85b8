package proofdesk.desk;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import proofdesk.result.Depiction;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;
import proofdesk.ui.PictureViewer;
import proofdesk.ui.PictureViewer.Shot;
import proofdesk.verification.Verifications;

/**
 * The pictures of a check; one that was never taken is told apart from one the provider no longer has, where it can be.
 */
final class PictureList extends Div {

    private final Verifications verifications;
    private final PictureViewer viewer = new PictureViewer();
    private final Paragraph none = new Paragraph();
    private final DescriptionList missing = new DescriptionList();

    PictureList(Verifications verifications) {
        this.verifications = verifications;
        addClassName("pictures");
        missing.addClassName("facts");
        none.setText(getTranslation("kit.viewer.none"));
        add(viewer, none, missing);
    }

    /** @param expected those of such a check; a back only where the document has one */
    void show(UUID id, Verdict verdict, Set<MediaKind> expected) {
        var shots = verdict.depictions().stream()
                .filter(depiction -> depiction.kind() != MediaKind.VIDEO)
                .map(depiction -> shot(id, depiction))
                .toList();
        viewer.setVisible(!shots.isEmpty());
        viewer.show(shots);
        missing.removeAll();
        var lacking = EnumSet.noneOf(MediaKind.class);
        lacking.addAll(expected);
        verdict.depictions().forEach(depiction -> lacking.remove(depiction.kind()));
        for (var kind : lacking) {
            missing.add(
                    new DescriptionList.Term(name(kind)),
                    new DescriptionList.Description(getTranslation("result.picture." + why(verdict, kind))));
        }
        missing.setVisible(!lacking.isEmpty());
        none.setVisible(shots.isEmpty() && lacking.isEmpty());
    }

    private Shot shot(UUID id, Depiction depiction) {
        var kind = depiction.kind();
        return new Shot(
                kind.name(),
                name(kind),
                getTranslation("result.picture.alt." + kind.name()),
                new MediaDownload(id, kind, asked -> verifications.media(id, kind)),
                getTranslation(depiction.perhaps() ? "result.picture.noBack" : "kit.picture.missing"),
                depiction.boxes());
    }

    /** A provider that has judged, or that names some pictures, names all there are; another one leaves it open. */
    private static String why(Verdict verdict, MediaKind kind) {
        return switch (verdict.outcome()) {
            case PENDING, PROCESSING -> "notYet";
            case FAILED, CANCELED, UNKNOWN -> verdict.depictions().isEmpty() ? "untold" : notTaken(kind);
            case ACCEPTED, REJECTED, INCONCLUSIVE -> notTaken(kind);
        };
    }

    private static String notTaken(MediaKind kind) {
        return kind == MediaKind.BACK ? "notTaken.BACK" : "notTaken";
    }

    private String name(MediaKind kind) {
        return getTranslation("result.picture." + kind.name());
    }
}

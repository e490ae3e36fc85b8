package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import proofdesk.result.Depiction;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;
import proofdesk.ui.PictureWithBoxes;
import proofdesk.ui.Video;
import proofdesk.verification.Verifications;

/**
 * The pictures of a check; one that was never taken is told apart from one the provider no longer has, where it can be.
 */
final class PictureList extends Div {

    /** @param expected those of such a check; a back only where the document has one */
    PictureList(Verifications verifications, UUID id, Verdict verdict, Set<MediaKind> expected) {
        addClassName("pictures");
        for (var depiction : verdict.depictions()) {
            var kind = depiction.kind();
            add(new Section(
                    new H3(name(kind)),
                    kind == MediaKind.VIDEO ? video(verifications, id) : picture(verifications, id, depiction)));
        }
        var missing = EnumSet.noneOf(MediaKind.class);
        missing.addAll(expected);
        verdict.depictions().forEach(depiction -> missing.remove(depiction.kind()));
        for (var kind : missing) {
            var note = new Paragraph(getTranslation("result.picture." + why(verdict, kind)));
            note.addClassName("picture-missing");
            add(new Section(new H3(name(kind)), note));
        }
    }

    private Component video(Verifications verifications, UUID id) {
        return new Video(
                getTranslation("result.picture.alt.VIDEO"),
                new MediaDownload(
                        MediaKind.VIDEO,
                        asked -> asked.map(part -> verifications.media(id, MediaKind.VIDEO, part))
                                .orElseGet(() -> verifications.media(id, MediaKind.VIDEO))));
    }

    private Component picture(Verifications verifications, UUID id, Depiction depiction) {
        var kind = depiction.kind();
        var picture = new PictureWithBoxes(
                getTranslation("result.picture.alt." + kind.name()),
                new MediaDownload(kind, asked -> verifications.media(id, kind)),
                depiction.boxes());
        if (depiction.perhaps()) {
            picture.setMissingText(getTranslation("result.picture.noBack"));
        }
        return picture;
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

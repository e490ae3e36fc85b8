package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import proofdesk.result.Depiction;
import proofdesk.result.MediaKind;
import proofdesk.ui.PictureWithBoxes;
import proofdesk.ui.Video;
import proofdesk.verification.Verifications;

/** The pictures of a check; one that was never taken is told apart from one the provider no longer has. */
final class PictureList extends Div {

    PictureList(Verifications verifications, UUID id, List<Depiction> depictions, Set<MediaKind> expected) {
        addClassName("pictures");
        var notTaken = EnumSet.noneOf(MediaKind.class);
        notTaken.addAll(expected);
        for (var depiction : depictions) {
            var kind = depiction.kind();
            notTaken.remove(kind);
            if (kind == MediaKind.VIDEO) {
                var video = new Video(
                        getTranslation("result.picture.alt.VIDEO"),
                        new MediaDownload(
                                kind,
                                asked -> asked.map(part -> verifications.media(id, kind, part))
                                        .orElseGet(() -> verifications.media(id, kind))));
                add(new Section(new H3(name(kind)), video));
            } else {
                var picture = new PictureWithBoxes(
                        getTranslation("result.picture.alt." + kind.name()),
                        new MediaDownload(kind, asked -> verifications.media(id, kind)),
                        depiction.boxes());
                if (kind == MediaKind.BACK) {
                    picture.setMissingText(getTranslation("result.picture.noBack"));
                }
                add(new Section(new H3(name(kind)), picture));
            }
        }
        for (var kind : notTaken) {
            var note = new Paragraph(getTranslation("result.picture.notTaken"));
            note.addClassName("picture-missing");
            add(new Section(new H3(name(kind)), note));
        }
    }

    private String name(MediaKind kind) {
        return getTranslation("result.picture." + kind.name());
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import proofdesk.provider.Providers;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Moment;
import proofdesk.ui.Parts;
import proofdesk.ui.Times;
import proofdesk.ui.Video;
import proofdesk.verification.Result;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** What the words on the other side rest on: the pictures, the video, and the report as it came. */
final class Evidence extends Aside {

    private final Verifications verifications;
    private final Providers providers;
    private final Masks masks;
    private final Clock clock;
    private final Parts parts = new Parts(getTranslation("result.evidence"));
    private final PictureList pictures;
    private final Faces faces;
    private final Component faced;
    private final Div film = new Div();
    private final Paragraph readAt = new Paragraph();
    private final Div raw = new Div(readAt);
    private @Nullable JsonReport tree;
    private @Nullable Verdict shown;

    Evidence(Verifications verifications, Providers providers, Masks masks, Clock clock) {
        this.verifications = verifications;
        this.providers = providers;
        this.masks = masks;
        this.clock = clock;
        this.pictures = new PictureList(verifications);
        this.faces = new Faces(verifications, new Words(this, clock), this::reveal);
        addClassName("evidence");
        getElement().setAttribute("aria-label", getTranslation("result.evidence"));
        readAt.addClassName("read-at");
        raw.addClassName("result-raw");
        parts.add(
                getTranslation("result.pictures"),
                masks.part(Masks.PICTURES, getTranslation("result.pictures"), () -> pictures));
        faced = masks.part(Masks.PICTURES, getTranslation("faces.title"), () -> faces);
        parts.add(getTranslation("faces.title"), faced);
        parts.add(getTranslation("result.picture.VIDEO"), film);
        parts.add(getTranslation("result.raw"), raw);
        add(parts);
    }

    /** Shows what there is; what is the same as before is left alone. */
    void show(Verification check, Result result) {
        readAt.removeAll();
        readAt.add(new Span(getTranslation("result.readAt")), new Moment(result.readAt(), clock.instant()));
        var tree = this.tree;
        if (tree == null) {
            var made = new JsonReport(result.raw());
            tree = made;
            this.tree = made;
            raw.add(masks.part(Masks.REPORT, getTranslation("result.raw"), () -> made));
        } else {
            tree.show(result.raw());
        }
        tree.setOrigin(getTranslation(
                "facts.provenance",
                providers.get(check.provider()).name(),
                DossierGrid.shortId(check.id()),
                Times.exact(result.readAt())));
        if (!result.verdict().equals(shown)) {
            shown = result.verdict();
            faces(check, result.verdict());
            pictures.show(check.id(), result.verdict(), expected(check));
            film(check, result.verdict());
        }
    }

    private void faces(Verification check, Verdict verdict) {
        parts.offer(faced, Faces.any(verdict));
        faces.show(check.id(), verdict, providers.get(check.provider()).offer());
    }

    /** Leads to a place in the report. */
    void reveal(String pointer) {
        if (tree != null) {
            masks.show(Masks.REPORT);
            parts.show(raw);
            tree.reveal(pointer);
        }
    }

    private void film(Verification check, Verdict verdict) {
        var taken = verdict.depictions().stream().anyMatch(one -> one.kind() == MediaKind.VIDEO);
        parts.offer(film, taken);
        if (taken && film.getComponentCount() == 0) {
            film.add(masks.part(Masks.PICTURES, getTranslation("result.picture.VIDEO"), () -> video(check.id())));
        }
    }

    private Video video(UUID id) {
        return new Video(
                getTranslation("result.picture.alt.VIDEO"),
                new MediaDownload(
                        MediaKind.VIDEO,
                        asked -> asked.map(part -> verifications.media(id, MediaKind.VIDEO, part))
                                .orElseGet(() -> verifications.media(id, MediaKind.VIDEO))));
    }

    private Set<MediaKind> expected(Verification check) {
        return providers.find(check.provider()).stream()
                .flatMap(provider -> provider.offer().processTypes().stream())
                .filter(type -> type.id().equals(check.processType()))
                .flatMap(type -> type.pictures().stream())
                .collect(Collectors.toSet());
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Trait;
import proofdesk.result.Depiction;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Finding;
import proofdesk.result.Finding.Match;
import proofdesk.result.MediaKind;
import proofdesk.result.Verdict;
import proofdesk.ui.FacesBeside;
import proofdesk.ui.FacesBeside.Face;
import proofdesk.verification.Verifications;

/** The faces of a check beside each other, how alike the provider finds them, and what that means. */
final class Faces extends Div {

    /** The box of a document's photo has all of the photo, that of a selfie the bare face. */
    private static final double AROUND_A_FACE = 0.15;

    private final Verifications verifications;
    private final Words words;
    private final Consumer<String> reveal;
    private final FacesBeside beside = new FacesBeside();
    private final UnorderedList alike = new UnorderedList();
    private final Paragraph notCompared = new Paragraph(getTranslation("faces.notCompared"));

    /** @param reveal leads to a place in the report */
    Faces(Verifications verifications, Words words, Consumer<String> reveal) {
        this.verifications = verifications;
        this.words = words;
        this.reveal = reveal;
        addClassName("faces");
        alike.addClassName("faces-alike");
        add(beside, alike, notCompared);
    }

    /**
     * Shows them.
     *
     * @param offer of whoever made the check
     */
    void show(UUID id, Verdict verdict, Offer offer) {
        var chip = offer.processTypes().stream().anyMatch(type -> type.traits().contains(Trait.READS_CHIP));
        var faces = new ArrayList<Face>();
        if (!chip) {
            faces.add(onTheDocument(id, verdict));
        }
        faces.add(face(
                id,
                verdict,
                MediaKind.SELFIE,
                "faces.selfie",
                box(verdict, MediaKind.SELFIE, "selfie"),
                AROUND_A_FACE));
        if (chip) {
            faces.add(face(id, verdict, MediaKind.PORTRAIT, "faces.chip", Optional.empty(), 0));
        }
        beside.show(faces);
        var matches = verdict.findings().stream()
                .filter(Match.class::isInstance)
                .map(Match.class::cast)
                .toList();
        alike.removeAll();
        matches.forEach(match -> alike.add(told(match)));
        alike.setVisible(!matches.isEmpty());
        notCompared.setVisible(matches.isEmpty());
    }

    /** Whether there is anything to compare or to be told of it. */
    static boolean any(Verdict verdict) {
        return verdict.findings().stream().anyMatch(Finding.Match.class::isInstance)
                || verdict.depictions().stream()
                        .anyMatch(one -> one.kind() == MediaKind.SELFIE
                                || one.kind() == MediaKind.PORTRAIT
                                || one.boxes().stream().anyMatch(Faces::isPhoto));
    }

    /** The portrait the provider has cut out itself, else the part of the front that its report marks. */
    private Face onTheDocument(UUID id, Verdict verdict) {
        var marked = depiction(verdict, MediaKind.FRONT).stream()
                .flatMap(front -> front.boxes().stream())
                .filter(Faces::isPhoto)
                .findFirst();
        if (depiction(verdict, MediaKind.PORTRAIT).isPresent()) {
            return face(id, verdict, MediaKind.PORTRAIT, "faces.document", Optional.empty(), 0);
        }
        return marked.isPresent() || depiction(verdict, MediaKind.FRONT).isEmpty()
                ? face(id, verdict, MediaKind.FRONT, "faces.document", marked, 0)
                : none("faces.document", getTranslation("faces.unmarked"));
    }

    private Face face(UUID id, Verdict verdict, MediaKind kind, String name, Optional<Box> box, double around) {
        return depiction(verdict, kind)
                .map(taken -> new Face(
                        kind.name(),
                        getTranslation(name),
                        getTranslation(name + ".alt"),
                        Optional.of(new MediaDownload(kind, asked -> verifications.media(id, kind))),
                        getTranslation("faces.notKept"),
                        box,
                        around))
                .orElseGet(() -> none(name, getTranslation("faces.notTaken")));
    }

    private Face none(String name, String why) {
        return new Face(name, getTranslation(name), "", Optional.empty(), why, Optional.empty(), 0);
    }

    private static Optional<Box> box(Verdict verdict, MediaKind kind, String name) {
        return depiction(verdict, kind).stream()
                .flatMap(one -> one.boxes().stream())
                .filter(box -> box.found() && box.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static boolean isPhoto(Box box) {
        return box.found() && box.name().equalsIgnoreCase("photo");
    }

    private static Optional<Depiction> depiction(Verdict verdict, MediaKind kind) {
        return verdict.depictions().stream().filter(one -> one.kind() == kind).findFirst();
    }

    private ListItem told(Match match) {
        var level = new Span(words.of(match));
        level.addClassName("faces-level");
        var meaning = new Span(getTranslation("faces.meaning." + match.level().name()));
        return new ListItem(new Div(level, meaning), new RevealButton(match.label(), match.pointer(), reveal));
    }
}

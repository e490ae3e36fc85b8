package proofdesk.assure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import proofdesk.result.Depiction;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;
import proofdesk.result.Outcome;

/** The pictures PictureID should hold, with the boxes it drew on them (contract assure 10.2). */
final class PictureIdPictures {

    private static final double LARGEST = 100_000; // pixels; no camera comes near

    private PictureIdPictures() {}

    static List<Depiction> of(Located raw, Outcome outcome) {
        var subject = raw.at("providerSpecific").at("document").at("subject");
        var onFront = Stream.of(box(subject.at("photo")), box(subject.at("signature")))
                .flatMap(Optional::stream)
                .toList();
        var onSelfie = box(raw.at("providerSpecific").at("selfie")).stream().toList();
        var kinds = kinds(raw, outcome);
        if (!onFront.isEmpty()) {
            kinds.add(MediaKind.FRONT);
        }
        if (!onSelfie.isEmpty()) {
            kinds.add(MediaKind.SELFIE);
        }
        var depictions = new ArrayList<Depiction>();
        for (var kind : kinds) {
            depictions.add(new Depiction(
                    kind,
                    switch (kind) {
                        case FRONT -> onFront;
                        case SELFIE -> onSelfie;
                        case BACK, PORTRAIT, VIDEO -> List.of();
                    }));
        }
        return depictions;
    }

    /** What the vendor names, and once it has judged them also what it must have had. Only some documents have a back. */
    private static Set<MediaKind> kinds(Located raw, Outcome outcome) {
        var named = AssureProvider.depictions(raw.json());
        var kinds = EnumSet.noneOf(MediaKind.class);
        kinds.addAll(named);
        if (outcome == Outcome.ACCEPTED || outcome == Outcome.REJECTED || outcome == Outcome.INCONCLUSIVE) {
            kinds.add(MediaKind.FRONT);
            if (named.isEmpty()) {
                kinds.add(MediaKind.BACK);
            }
            if (raw.at("processType").text().equals("documentSelfie")) {
                kinds.add(MediaKind.SELFIE);
            }
        }
        return kinds;
    }

    /** Nothing unless all four numbers are there and make sense: a wrong box is worse than none. */
    private static Optional<Box> box(Located box) {
        var x = pixels(box.at("x"));
        var y = pixels(box.at("y"));
        var width = pixels(box.at("width"));
        var height = pixels(box.at("height"));
        return x < 0 || y < 0 || width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new Box(box.name(), x, y, width, height, box.pointer()));
    }

    private static int pixels(Located number) {
        var value = number.json().isNumber() ? number.json().asDouble(-1) : -1;
        return value >= 0 && value <= LARGEST ? (int) Math.round(value) : -1;
    }
}

package proofdesk.assure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import proofdesk.result.Depiction;
import proofdesk.result.Depiction.Box;
import proofdesk.result.Located;
import proofdesk.result.MediaKind;

/** The pictures a provider should hold, with the boxes its report draws on them. */
final class Pictures {

    private static final double LARGEST = 100_000; // pixels; no camera comes near

    private final Set<MediaKind> kinds = EnumSet.noneOf(MediaKind.class);
    private final Set<MediaKind> perhaps = EnumSet.noneOf(MediaKind.class);
    private final Map<MediaKind, List<Box>> boxes = new EnumMap<>(MediaKind.class);

    void add(Collection<MediaKind> pictures) {
        kinds.addAll(pictures);
    }

    /** Of which nothing else says whether it was taken. */
    void addPerhaps(MediaKind picture) {
        perhaps.add(picture);
    }

    /** Draws a box, if the report gives a whole one; a picture that is drawn on is there. */
    void draw(MediaKind on, String name, boolean found, Located box) {
        box(name, found, box).ifPresent(whole -> {
            kinds.add(on);
            boxes.computeIfAbsent(on, kind -> new ArrayList<>()).add(whole);
        });
    }

    List<Depiction> all() {
        var all = EnumSet.copyOf(perhaps);
        all.addAll(kinds);
        return all.stream()
                .map(kind -> new Depiction(kind, boxes.getOrDefault(kind, List.of()), !kinds.contains(kind)))
                .toList();
    }

    /** Nothing unless all four numbers are there and make sense: a wrong box is worse than none. */
    private static Optional<Box> box(String name, boolean found, Located box) {
        var x = pixels(box.at("x"));
        var y = pixels(box.at("y"));
        var width = pixels(box.at("width"));
        var height = pixels(box.at("height"));
        return x < 0 || y < 0 || width < 1 || height < 1
                ? Optional.empty()
                : Optional.of(new Box(name, found, x, y, width, height, box.pointer()));
    }

    private static int pixels(Located number) {
        var value = number.json().isNumber() ? number.json().asDouble(-1) : -1;
        return value >= 0 && value <= LARGEST ? (int) Math.round(value) : -1;
    }
}

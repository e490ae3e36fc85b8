package proofdesk.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import proofdesk.review.Work.Tray;

/** The trays by what they are for, and their addresses. */
final class Trays {

    /** @param name the key of its heading */
    record Group(String name, List<Tray> trays) {}

    static final List<Group> ALL = List.of(
            new Group("mine", List.of(Tray.MINE, Tray.CHANGED, Tray.OWN_PROPOSALS)),
            new Group("decide", List.of(Tray.TO_DECIDE, Tray.TO_CONFIRM, Tray.ESCALATED)),
            new Group("waiting", List.of(Tray.NEVER_OPENED, Tray.ABANDONED, Tray.IN_PROGRESS)));

    private Trays() {}

    static String path(Tray tray) {
        return "work/" + word(tray);
    }

    static Optional<Tray> of(String word) {
        return Arrays.stream(Tray.values())
                .filter(tray -> word(tray).equals(word))
                .findFirst();
    }

    private static String word(Tray tray) {
        return tray.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

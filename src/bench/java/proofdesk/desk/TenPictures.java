package proofdesk.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import proofdesk.result.MediaKind;
import proofdesk.ui.PictureViewer;
import proofdesk.ui.PictureViewer.Shot;
import proofdesk.verification.Verifications;

/**
 * Gives the page of a check ten pictures, for a benchmark: no provider of today has more than four. They are shown by the
 * page's own viewer and streamed from the vendor as its own are, front and selfie by turns.
 */
public final class TenPictures implements VaadinServiceInitListener {

    public static final int COUNT = 10;

    private final Verifications verifications;

    public TenPictures(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addAfterNavigationListener(there -> {
                    var segments = there.getLocation().getSegments();
                    if (segments.getFirst().equals("verifications")) {
                        fill(init.getUI(), UUID.fromString(segments.getLast()));
                    }
                }));
    }

    private void fill(UI ui, UUID check) {
        all(ui).filter(PictureViewer.class::isInstance)
                .map(PictureViewer.class::cast)
                .forEach(viewer -> viewer.show(shots(check)));
    }

    private static Stream<Component> all(Component from) {
        return Stream.concat(Stream.of(from), from.getChildren().flatMap(TenPictures::all));
    }

    private List<Shot> shots(UUID check) {
        return IntStream.range(0, COUNT)
                .mapToObj(number -> {
                    var kind = number % 2 == 0 ? MediaKind.FRONT : MediaKind.SELFIE;
                    return new Shot(
                            "number-" + number,
                            "Picture " + (number + 1),
                            "Picture " + (number + 1),
                            new MediaDownload(UUID.randomUUID(), kind, part -> verifications.media(check, kind)),
                            "",
                            List.of());
                })
                .toList();
    }
}

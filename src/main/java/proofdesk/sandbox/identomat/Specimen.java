package proofdesk.sandbox.identomat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import proofdesk.sandbox.Specimens;
import proofdesk.sandbox.identomat.Outcome.Oddity;

/** The drawing for a page that asks for a picture, with what is the matter in the session's outcome. */
@Component
class Specimen {

    private final Specimens specimens;
    private final Clock clock;
    /** There are few different ones, and each takes a while to draw. */
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    Specimen(Specimens specimens, Clock clock) {
        this.specimens = specimens;
        this.clock = clock;
    }

    Photo of(Session session, Screen screen) {
        return Photo.jpeg(
                switch (screen.kind()) {
                    case GENERAL -> drawn.computeIfAbsent("letter", any -> letter());
                    case FACE, HOLD -> draw(session, "selfie", screen);
                    case BACK, PASSPORT_SECOND -> draw(session, "back", screen);
                    default -> draw(session, "front", screen);
                });
    }

    private byte[] draw(Session session, String depiction, Screen screen) {
        var document =
                switch (session.document(screen.number())) {
                    case Session.PASSPORT -> "passport";
                    case "driver_license" -> "driversLicense";
                    default -> "identityCard";
                };
        var another = session.outcome.has(Oddity.OTHER_FACE);
        var tampered = session.outcome.has(Oddity.TAMPERED);
        var today = Citizen.today(clock);
        return drawn.computeIfAbsent(
                String.join(" ", document, depiction, another + " " + tampered, today.toString()),
                any -> specimens.draw(Citizen.on(today), document, depiction, another, tampered));
    }

    /** A bill; on a machine without any font it has no words. */
    private static byte[] letter() {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 900, 1200);
        g.setColor(new Color(0x33454c));
        var y = 120;
        for (var line : List.of("SPECIMEN UTILITIES", "", "NINO SPECIMENIDZE", Citizen.ADDRESS, "", "Nothing to pay")) {
            try {
                g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 36));
                g.drawString(line, 80, y);
            } catch (LinkageError | RuntimeException e) {
                g.fillRect(80, y - 12, line.length() * 18, 12);
            }
            y += 60;
        }
        g.dispose();
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

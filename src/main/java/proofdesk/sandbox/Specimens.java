package proofdesk.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Draws documents and faces that do not exist, and says where photo, signature and face are on a picture. */
@Component
public class Specimens {

    private static final String OVI_1 = "OVI 1";
    private static final String OVI_2 = "OVI 2";
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 757; // the proportions of an identity card
    private static final int SELFIE_WIDTH = 720;
    private static final int SELFIE_HEIGHT = 960;

    private final Clock clock;

    Specimens(Clock clock) {
        this.clock = clock;
    }

    /** The boxes on a picture of this size; the capture page's frame and the drawings keep to the same proportions. */
    static Map<String, Box> boxes(String depiction, int width, int height) {
        return switch (depiction) {
            case "front" ->
                Map.of(
                        "photo", Box.within(width, height, 0.05, 0.22, 0.27, 0.60),
                        "signature", Box.within(width, height, 0.62, 0.76, 0.32, 0.14));
            case "selfie" -> Map.of("face", Box.within(width, height, 0.22, 0.16, 0.56, 0.60));
            default -> Map.of();
        };
    }

    /** What video identification looks for on a front, besides photo and signature the marks that change colour. */
    static Map<String, Box> features(int width, int height) {
        var known = boxes("front", width, height);
        var features = new LinkedHashMap<String, Box>();
        features.put("Header", Box.within(width, height, 0, 0, 1, 0.119));
        features.put(OVI_2, Box.within(width, height, 0.87, 0.34, 0.1, 0.14));
        features.put("Signature", Objects.requireNonNull(known.get("signature")));
        features.put("Photo", Objects.requireNonNull(known.get("photo")));
        features.put(OVI_1, Box.within(width, height, 0.87, 0.15, 0.1, 0.14));
        return features;
    }

    /** Whether a thumb covers it. */
    static boolean hidden(Scenario scenario, String feature) {
        return feature.equals(OVI_2) && (scenario.has(Trait.MARK_HIDDEN) || scenario.has(Trait.MARKS_HIDDEN))
                || feature.equals(OVI_1) && scenario.has(Trait.MARKS_HIDDEN);
    }

    /** Where the photo is on a front. */
    static Box photo(Picture front) {
        return box("front", "photo", front.width(), front.height());
    }

    private static Box box(String depiction, String name, int width, int height) {
        return Objects.requireNonNull(boxes(depiction, width, height).get(name));
    }

    /**
     * Draws it.
     *
     * @param document the word of a document type
     * @param depiction front, back or selfie
     * @return a JPEG
     */
    byte[] draw(Scenario scenario, String document, String depiction) {
        return draw(scenario, Persona.of(scenario, LocalDate.now(clock)), document, depiction);
    }

    /**
     * Draws it for a vendor beside Assure.
     *
     * @param document passport, identityCard or driversLicense
     * @param depiction front, back or selfie
     * @param another whether a selfie shows another face than the document
     * @param tampered whether the photo on the document is not where it belongs
     * @return a JPEG
     */
    public byte[] draw(Persona persona, String document, String depiction, boolean another, boolean tampered) {
        var traits = tampered ? Set.of(Trait.TAMPERED) : Set.<Trait>of();
        var scenario = new Scenario("", "", Set.of(), "", traits, another ? "low" : "high", 1, "");
        return draw(scenario, persona, document, depiction);
    }

    private static byte[] draw(Scenario scenario, Persona persona, String document, String depiction) {
        var image =
                switch (depiction) {
                    case "selfie" -> selfie(scenario);
                    case "front", "back" -> document(scenario, persona, document, depiction);
                    default -> throw Problem.notFound("Depiction");
                };
        if (scenario.has(Trait.BLACK_AND_WHITE)) {
            image = grey(image);
        } else if (scenario.has(Trait.UNREADABLE)) {
            image = blurred(image);
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage document(Scenario scenario, Persona persona, String document, String depiction) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = brush(image);
        g.setPaint(new GradientPaint(0, 0, new Color(0xdfeaf0), WIDTH, HEIGHT, new Color(0xc9d8c5)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        waves(g);
        g.setColor(new Color(0x1f4e5f));
        g.fillRect(0, 0, WIDTH, 90);
        text(g, "SPECIMEN  \u00b7  " + title(document) + "  \u00b7  NOT A REAL DOCUMENT", 40, 58, 34, Color.WHITE);
        if (depiction.equals("back")) {
            back(g, persona);
        } else {
            front(g, scenario, persona);
        }
        g.dispose();
        return image;
    }

    private static String title(String document) {
        return switch (document) {
            case DocumentTypes.PASSPORT -> "PASSPORT";
            case "driversLicense" -> "DRIVING LICENCE";
            default -> "IDENTITY CARD";
        };
    }

    private static void front(Graphics2D g, Scenario scenario, Persona persona) {
        var photo = box("front", "photo", WIDTH, HEIGHT);
        var signature = box("front", "signature", WIDTH, HEIGHT);
        var offset = scenario.has(Trait.TAMPERED) ? 14 : 0;
        portrait(g, photo.x() + offset, photo.y() - offset, photo.width(), photo.height(), 0);
        if (offset > 0) {
            g.setColor(new Color(0xb03a2e));
            g.setStroke(new BasicStroke(3));
            g.drawRect(photo.x() + offset, photo.y() - offset, photo.width(), photo.height());
        }
        var x = 430;
        field(g, "Surname", persona.lastName(), x, 175);
        field(g, "Given names", persona.firstName(), x, 265);
        field(g, "Date of birth", persona.dateOfBirth().toString(), x, 355);
        field(g, "Nationality", persona.nationality(), x + 360, 355);
        field(g, "Document number", persona.documentNumber(), x, 445);
        field(g, "Sex", persona.gender(), x + 360, 445);
        field(g, "Date of expiry", persona.dateOfExpiry().toString(), x, 535);
        field(g, "Personal number", persona.personalIdentificationNumber(), x, 625);
        signature(g, signature);
        marks(g, scenario);
    }

    private static void marks(Graphics2D g, Scenario scenario) {
        features(WIDTH, HEIGHT).forEach((name, box) -> {
            if (name.startsWith("OVI")) {
                g.setPaint(
                        hidden(scenario, name)
                                ? new Color(0xd9a98c)
                                : new GradientPaint(
                                        box.x(),
                                        box.y(),
                                        new Color(0x3f8f7a),
                                        box.x() + box.width(),
                                        box.y(),
                                        new Color(0x7a5fa8)));
                g.fill(new Ellipse2D.Double(box.x() + 4, box.y() + 4, box.width() - 8, box.height() - 8));
            }
        });
    }

    private static void back(Graphics2D g, Persona persona) {
        text(g, "This card shows nobody and opens no door.", 60, 200, 30, new Color(0x33454c));
        field(g, "Document number", persona.documentNumber(), 60, 310);
        field(g, "Date of expiry", persona.dateOfExpiry().toString(), 430, 310);
        g.setColor(new Color(0xf4f6f2));
        g.fillRect(0, 500, WIDTH, 257);
        var line = 580;
        for (var words : MachineReadable.lines(persona)) {
            text(g, words, 60, line, 44, Color.DARK_GRAY);
            line += 70;
        }
    }

    private static BufferedImage selfie(Scenario scenario) {
        var image = new BufferedImage(SELFIE_WIDTH, SELFIE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = brush(image);
        g.setPaint(new GradientPaint(0, 0, new Color(0xcfd8dc), 0, SELFIE_HEIGHT, new Color(0x9fb0b8)));
        g.fillRect(0, 0, SELFIE_WIDTH, SELFIE_HEIGHT);
        var face = box("selfie", "face", SELFIE_WIDTH, SELFIE_HEIGHT);
        portrait(g, face.x(), face.y(), face.width(), face.height(), another(scenario) ? 1 : 0);
        g.dispose();
        return image;
    }

    private static boolean another(Scenario scenario) {
        return !scenario.similarity().equals("high") || scenario.has(Trait.FACES_DIFFER);
    }

    /** A face in a frame; {@code who} chooses between two people who do not exist. */
    private static void portrait(Graphics2D g, int x, int y, int w, int h, int who) {
        var before = g.getClip();
        g.setColor(new Color(0xe8eef0));
        g.fillRect(x, y, w, h);
        g.clipRect(x, y, w, h);
        g.setColor(who == 0 ? new Color(0x37556b) : new Color(0x6b3f37));
        g.fill(new RoundRectangle2D.Double(x + w * 0.08, y + h * 0.78, w * 0.84, h * 0.4, w * 0.4, w * 0.4));
        g.setColor(who == 0 ? new Color(0x4a342b) : new Color(0xb8b2aa));
        g.fill(new Ellipse2D.Double(x + w * 0.2, y + h * 0.1, w * 0.6, h * (who == 0 ? 0.72 : 0.5)));
        g.setColor(who == 0 ? new Color(0xe2b79a) : new Color(0xc98f6b));
        g.fillRect((int) (x + w * 0.41), (int) (y + h * 0.62), (int) (w * 0.18), (int) (h * 0.22));
        g.fill(new Ellipse2D.Double(x + w * 0.26, y + h * 0.2, w * 0.48, h * 0.54));
        g.setColor(new Color(0x2b2b2b));
        g.fill(new Ellipse2D.Double(x + w * 0.37, y + h * 0.43, w * 0.07, h * 0.035));
        g.fill(new Ellipse2D.Double(x + w * 0.56, y + h * 0.43, w * 0.07, h * 0.035));
        g.setStroke(new BasicStroke(Math.max(2, w / 80f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.drawLine((int) (x + w * 0.5), (int) (y + h * 0.47), (int) (x + w * 0.48), (int) (y + h * 0.55));
        g.drawArc((int) (x + w * 0.42), (int) (y + h * 0.57), (int) (w * 0.16), (int) (h * 0.06), 200, 140);
        if (who == 1) {
            g.drawOval((int) (x + w * 0.34), (int) (y + h * 0.4), (int) (w * 0.13), (int) (h * 0.1));
            g.drawOval((int) (x + w * 0.53), (int) (y + h * 0.4), (int) (w * 0.13), (int) (h * 0.1));
        }
        g.setClip(before);
    }

    private static void signature(Graphics2D g, Box box) {
        g.setColor(new Color(0x1b2a49));
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var path = new Path2D.Double();
        path.moveTo(box.x() + 8, box.y() + box.height() * 0.7);
        for (var i = 0; i < 9; i++) {
            var step = (box.width() - 16) / 9.0;
            var up = i % 2 == 0 ? 0.05 : 0.35;
            path.quadTo(
                    box.x() + 8 + step * (i + 0.4), box.y() + box.height() * up,
                    box.x() + 8 + step * (i + 1), box.y() + box.height() * (0.55 + 0.1 * (i % 3)));
        }
        g.draw(path);
    }

    private static void waves(Graphics2D g) {
        g.setColor(new Color(0x1f, 0x4e, 0x5f, 28));
        g.setStroke(new BasicStroke(2));
        for (var y = 100; y < HEIGHT; y += 14) {
            var path = new Path2D.Double();
            path.moveTo(0, y);
            for (var x = 0; x <= WIDTH; x += 60) {
                path.quadTo(x + 15, y - 12, x + 30, y);
                path.quadTo(x + 45, y + 12, x + 60, y);
            }
            g.draw(path);
        }
    }

    private static void field(Graphics2D g, String name, String value, int x, int y) {
        text(g, name, x, y - 32, 20, new Color(0x4d6068));
        text(g, value, x, y, 32, new Color(0x14242b));
    }

    /** A machine without any font still has a sandbox: its documents show bars where words would be. */
    private static void text(Graphics2D g, String words, int x, int y, int size, Color color) {
        g.setColor(color);
        try {
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            g.drawString(words, x, y);
        } catch (LinkageError | RuntimeException e) {
            g.fillRect(x, y - size / 2, words.length() * size / 2, size / 4);
        }
    }

    private static Graphics2D brush(BufferedImage image) {
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }

    private static BufferedImage grey(BufferedImage image) {
        var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var g = grey.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.dispose();
        return grey;
    }

    private static BufferedImage blurred(BufferedImage image) {
        var size = 17;
        var weights = new float[size * size];
        Arrays.fill(weights, 0.75f / (size * size)); // darker, too
        return new ConvolveOp(new Kernel(size, size, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }
}

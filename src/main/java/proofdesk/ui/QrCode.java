package proofdesk.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code, black on white with its quiet zone also where the page is dark, so that any phone reads it. */
public final class QrCode extends Div {

    /** In modules, as ISO/IEC 18004 asks. */
    private static final int QUIET_ZONE = 4;

    /** At most, in CSS pixels. */
    private static final int ON_SCREEN = 230;

    public QrCode(String content, String label) {
        addClassName("qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        // only numbers of ours get into the SVG, never the content
        add(new Svg(sized(content)));
    }

    /** As large as it may be with a whole number of pixels for each module: uneven modules are hard to read. */
    private static String sized(String content) {
        var modules = matrix(content).getWidth();
        var size = modules * Math.max(2, ON_SCREEN / modules);
        return svg(content).replaceFirst("<svg ", "<svg width=\"%1$d\" height=\"%1$d\" ".formatted(size));
    }

    public QrCode(String content) {
        this(content, "QR code");
    }

    /** An SVG document without a fixed size; one unit is one module. */
    public static String svg(String content) {
        var matrix = matrix(content);
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%2$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>""".formatted(matrix.getWidth(), matrix.getHeight(), path);
    }

    /**
     * A PNG picture.
     *
     * @param scale pixels per module
     */
    public static byte[] png(String content, int scale) {
        var matrix = matrix(content);
        var image =
                new BufferedImage(matrix.getWidth() * scale, matrix.getHeight() * scale, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, (matrix.get(x / scale, y / scale) ? Color.BLACK : Color.WHITE).getRGB());
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BitMatrix matrix(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}

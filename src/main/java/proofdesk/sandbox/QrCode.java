package proofdesk.sandbox;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as a code that phones read. */
public final class QrCode {

    private QrCode() {}

    /**
     * Draws it.
     *
     * @param text at most about 1000 characters
     * @return an SVG
     */
    public static String svg(String text) {
        try {
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\"/></svg>"
                    .formatted(code.getWidth(), code.getHeight(), path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        }
    }
}

package proofdesk.sandbox;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The code that takes a capture from the desktop to a phone. */
@RestController
class QrController {

    private static final int LONGEST = 1000;

    @PostMapping(value = "/capture/api/qr", consumes = "text/plain", produces = "image/svg+xml")
    String qr(@RequestBody String text) throws WriterException {
        if (text.length() > LONGEST) {
            throw Problem.bad("Invalid address.", "It is too long for a code.");
        }
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
    }
}

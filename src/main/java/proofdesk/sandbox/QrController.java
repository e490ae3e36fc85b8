package proofdesk.sandbox;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The code that takes a capture from the desktop to a phone. */
@RestController
class QrController {

    private static final int LONGEST = 1000;

    @PostMapping(value = "/capture/api/qr", consumes = "text/plain", produces = "image/svg+xml")
    String qr(@RequestBody String text) {
        if (text.length() > LONGEST) {
            throw Problem.bad("Invalid address.", "It is too long for a code.");
        }
        return QrCode.svg(text);
    }
}

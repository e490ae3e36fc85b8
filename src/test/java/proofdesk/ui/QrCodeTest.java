package proofdesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "https://proofdesk.example/c/q1W2e3R4t5Y6u7I8o9P0aA";

    @Test
    void aPngReadsBackAsWhatWasWritten() throws Exception {
        assertThat(read(picture())).isEqualTo(LINK);
    }

    @Test
    void itIsReadOnADarkScreenBecauseItBringsItsOwnWhite() throws Exception {
        var code = picture();
        var screen = new BufferedImage(code.getWidth() * 3, code.getHeight() * 2, BufferedImage.TYPE_INT_RGB);
        var graphics = screen.createGraphics();
        graphics.setColor(new Color(0x10, 0x14, 0x1a));
        graphics.fillRect(0, 0, screen.getWidth(), screen.getHeight());
        graphics.drawImage(code, code.getWidth(), code.getHeight() / 2, null);
        graphics.dispose();

        assertThat(read(screen)).isEqualTo(LINK);
    }

    @Test
    void theSvgHoldsNothingOfTheContent() {
        assertThat(QrCode.svg("<script>alert(1)</script>")).doesNotContain("script");
    }

    private static BufferedImage picture() throws Exception {
        return ImageIO.read(new ByteArrayInputStream(QrCode.png(LINK, 6)));
    }

    private static String read(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}

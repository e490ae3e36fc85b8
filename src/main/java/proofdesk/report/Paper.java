package proofdesk.report;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;

/** Turns a document into a PDF that screen readers can read too (PDF/UA). Nothing is fetched but what it is given. */
final class Paper {

    /** What the address of a picture within a document begins with. */
    static final String PICTURE = "picture:";

    static {
        XRLog.setLoggingEnabled(false); // it quotes what it lays out
    }

    private Paper() {}

    /** @param pictures JPEG, by their addresses without {@link #PICTURE} */
    static void print(Document document, Map<String, byte[]> pictures, OutputStream to) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(document, null);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Proofdesk");
        builder.useDefaultPageSize(210, 297, PageSizeUnits.MM);
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.useFont(() -> letters(Legible.REGULAR), "letters", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> letters(Legible.BOLD), "letters", 700, FontStyle.NORMAL, true);
        builder.useExternalResourceAccessControl(
                (address, type) -> type == ExternalResourceType.FONT || address.startsWith(PICTURE),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> type == ExternalResourceType.FONT || address.startsWith(PICTURE),
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, address) -> address);
        builder.useProtocolsStreamImplementation(
                address -> new Held(Objects.requireNonNull(pictures.get(address.substring(PICTURE.length())))),
                "picture");
        builder.toStream(to);
        builder.run();
    }

    private static InputStream letters(String font) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(font));
    }

    private record Held(byte[] content) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

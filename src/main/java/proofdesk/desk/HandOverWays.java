package proofdesk.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import proofdesk.capture.Languages;
import proofdesk.ui.KeyMap;
import proofdesk.ui.QrCode;
import proofdesk.verification.Verifications;

/** Ways to hand a link over that are not on this screen: e-mail and print sheet in the person's language, pictures. */
final class HandOverWays extends Div {

    /** Pixels per module: about 300 pixels across, sharp on paper. */
    private static final int PNG_SCALE = 8;

    private final Languages languages;
    private final UUID id;
    private final String link;
    private final String message;
    private final Anchor counter = new Anchor();
    private final Anchor mail = new Anchor();
    private final Anchor sheet = new Anchor();

    /** @param message what to tell the customer first, or empty */
    HandOverWays(UUID id, String link, String message, Verifications verifications, Languages languages) {
        this.id = id;
        this.link = link;
        this.message = message.isEmpty() ? "" : message + "\n\n";
        this.languages = languages;
        addClassName("link-actions");
        var language = new Select<String>();
        language.setLabel(getTranslation("link.language"));
        language.setTooltipText(getTranslation("link.language.help"));
        language.setItems(List.copyOf(Languages.ALL.keySet()));
        language.setItemLabelGenerator(tag -> Languages.ALL.getOrDefault(tag, tag));
        language.addValueChangeListener(change -> speak(change.getValue()));
        language.setValue(Locale.ENGLISH.getLanguage());
        counter.setText(getTranslation("counter.open"));
        mail.setText(getTranslation("link.mail"));
        sheet.setText(getTranslation("link.sheet"));
        sheet.setTarget(AnchorTarget.BLANK);
        var svg = download("link.svg", "image/svg+xml", QrCode.svg(link).getBytes(StandardCharsets.UTF_8));
        var png = download("link.png", "image/png", QrCode.png(link, PNG_SCALE));
        KeyMap.give(counter, "k");
        KeyMap.give(mail, "o");
        KeyMap.give(sheet, "f");
        add(language, counter, mail, sheet, svg, png);
        for (var way : List.of(mail, sheet, svg, png)) {
            way.getElement().addEventListener("click", click -> verifications.markSent(id));
        }
    }

    private void speak(String tag) {
        var words = languages.in(Locale.forLanguageTag(tag));
        mail.setHref(mail(words, message, link));
        counter.setHref("counter/" + id + "/" + tag);
        sheet.setHref("verifications/" + id + "/sheet/" + tag);
    }

    /** The address of an e-mail that only lacks whom it is to. */
    static String mail(ResourceBundle words, String message, String link) {
        return "mailto:?subject=" + encoded(words.getString("mail.subject")) + "&body="
                + encoded(message + words.getString("mail.body").replace("{link}", link));
    }

    /** Mail programs do not read a plus sign as a space. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Anchor download(String key, String type, byte[] picture) {
        DownloadHandler handler = event -> {
            event.setFileName(key.replace("link", "qr-code"));
            event.setContentType(type);
            event.getResponse().setHeader("Cache-Control", "private, no-store");
            event.getOutputStream().write(picture);
        };
        var anchor = new Anchor(handler, getTranslation(key));
        anchor.getElement().setAttribute("download", key.replace("link", "qr-code"));
        return anchor;
    }
}

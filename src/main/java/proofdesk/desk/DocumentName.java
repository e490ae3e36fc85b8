package proofdesk.desk;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import proofdesk.provider.DocumentType;

/** Documents and their countries in words; what has no words is shown as the vendor calls it. */
final class DocumentName {

    private DocumentName() {}

    /** Vendors differ in case and spaces: {@code identityCard}, {@code Identity card}. */
    static String of(Component speaker, String type) {
        var key = "document.type." + type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        var text = speaker.getTranslation(key);
        return text.contains(key) ? type : text;
    }

    static String country(DocumentType type) {
        return type.countryName().isBlank()
                ? Words.country(type.country())
                : type.countryName() + " (" + type.country() + ")";
    }
}

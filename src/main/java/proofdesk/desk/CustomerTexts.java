package proofdesk.desk;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import proofdesk.capture.Languages;
import proofdesk.provider.Providers;
import proofdesk.verification.Verification;

/** What staff's screens and papers say to the customer: by whom they are asked and what to mind, in their language. */
@Component
final class CustomerTexts {

    private final Providers providers;
    private final Languages languages;
    private final String organisation;
    private final boolean sandbox;

    CustomerTexts(
            Providers providers,
            Languages languages,
            @Value("${proofdesk.relying-party.name:Proofdesk}") String organisation,
            @Value("${proofdesk.sandbox.enabled:false}") boolean sandbox) {
        this.providers = providers;
        this.languages = languages;
        this.organisation = organisation;
        this.sandbox = sandbox;
    }

    /** @param language one of {@link Languages#ALL} */
    CustomerWords in(Locale language) {
        return new CustomerWords(languages.in(language), language, organisation);
    }

    /** The same, with the tips of the provider who makes this check. */
    CustomerWords in(Locale language, Verification check) {
        var tips = providers.find(check.provider()).stream()
                .flatMap(provider -> provider.offer().tips().stream())
                .toList();
        return new CustomerWords(languages.in(language), language, organisation, tips);
    }

    /** Says, where the sandbox plays the vendor, that nothing is real. Paper outlives the screen, so it stands there too. */
    Paragraph banner() {
        var banner = new Paragraph();
        banner.setText(banner.getTranslation("shell.sandbox"));
        banner.addClassName("sandbox-banner");
        banner.setVisible(sandbox);
        return banner;
    }
}

package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import proofdesk.capture.Languages;
import proofdesk.provider.Providers;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.QrCode;
import proofdesk.ui.Times;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** A sheet of paper for the person: what it is about, what to have ready, and the code to scan, in their language. */
@Route(value = "verifications/:id/sheet/:language", autoLayout = false)
@RolesAllowed({Role.STAFF, Role.ADMIN})
@StyleSheet("context://desk/styles/sheet.css")
final class LinkSheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Verifications verifications;
    private final Providers providers;
    private final Languages languages;
    private final String organisation;
    private final boolean sandbox;

    LinkSheetView(
            Verifications verifications,
            Providers providers,
            Languages languages,
            @Value("${proofdesk.relying-party.name:Proofdesk}") String organisation,
            @Value("${proofdesk.sandbox.enabled:false}") boolean sandbox) {
        this.verifications = verifications;
        this.providers = providers;
        this.languages = languages;
        this.organisation = organisation;
        this.sandbox = sandbox;
        addClassName("sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var check = parameters.get("id").flatMap(this::check).orElseThrow(NotFoundException::new);
        var tag = parameters.get("language").filter(Languages.ALL::containsKey).orElseThrow(NotFoundException::new);
        var language = Locale.forLanguageTag(tag);
        removeAll();
        verifications
                .link(check.id())
                .ifPresentOrElse(link -> fill(check, link, language), () -> add(noLink(check.id())));
    }

    private Optional<Verification> check(String id) {
        try {
            return verifications.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void fill(Verification check, CaptureLink link, Locale language) {
        var words = languages.in(language);
        var address = link.url().toString();
        var scan = new Div(new Paragraph(words.getString("sheet.scan")), new QrCode(address, "QR"));
        scan.addClassName("sheet-code");
        var typed = new Paragraph(address);
        typed.addClassName("sheet-address");
        var person = new Div(
                new Paragraph(organisation),
                new H1(words.getString("ready.title")),
                new Paragraph(words.getString("ready.text")),
                scan,
                new Paragraph(words.getString("sheet.type")),
                typed,
                new Paragraph(words.getString("sheet.until").replace("{until}", until(link, language))),
                new H2(words.getString("tips")),
                tips(check, words),
                new Paragraph(words.getString("sheet.alone")),
                new Paragraph(words.getString("data")));
        person.getElement().setAttribute("lang", language.toLanguageTag());
        add(sandboxBanner(), tools(check.id()), person);
    }

    /** Paper outlives the screen: that nothing on it is real must stand on it too. */
    private Paragraph sandboxBanner() {
        var banner = new Paragraph(getTranslation("shell.sandbox"));
        banner.addClassName("sandbox-banner");
        banner.setVisible(sandbox);
        return banner;
    }

    private Div tools(UUID id) {
        var print = new Button(
                getTranslation("sheet.print"),
                click -> getUI().ifPresent(ui -> ui.getPage().executeJs("window.print()")));
        print.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var tools = new Div(print, new Anchor("verifications/" + id, getTranslation("sheet.back")));
        tools.addClassName("sheet-tools");
        return tools;
    }

    private EmptyState noLink(UUID id) {
        return new EmptyState(
                getTranslation("sheet.none.title"),
                getTranslation("sheet.none.text"),
                new Anchor("verifications/" + id, getTranslation("sheet.back")));
    }

    private UnorderedList tips(Verification check, ResourceBundle words) {
        var list = new UnorderedList();
        providers.find(check.provider()).stream()
                .flatMap(provider -> provider.offer().tips().stream())
                .map(tip -> "tip." + tip.name().toLowerCase(Locale.ROOT))
                .forEach(tip -> list.add(new ListItem(words.getString(tip))));
        return list;
    }

    private static String until(CaptureLink link, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.equals(Locale.ENGLISH) ? Locale.UK : language)
                .format(link.expiresAt().atZone(Times.zone()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sheet.title");
    }
}

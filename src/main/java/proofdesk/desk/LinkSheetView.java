package proofdesk.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import proofdesk.capture.Languages;
import proofdesk.security.Role;
import proofdesk.ui.EmptyState;
import proofdesk.ui.QrCode;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/** A sheet of paper for the person: what it is about, what to have ready, and the code to scan, in their language. */
@Route(value = "verifications/:id/sheet/:language", autoLayout = false)
@RolesAllowed({Role.STAFF, Role.ADMIN})
@StyleSheet("context://desk/styles/sheet.css")
final class LinkSheetView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Verifications verifications;
    private final CustomerTexts texts;

    LinkSheetView(Verifications verifications, CustomerTexts texts) {
        this.verifications = verifications;
        this.texts = texts;
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
                .ifPresentOrElse(link -> fill(check, link, texts.in(language, check)), () -> add(noLink(check.id())));
    }

    private Optional<Verification> check(String id) {
        try {
            return verifications.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void fill(Verification check, CaptureLink link, CustomerWords words) {
        var address = link.url().toString();
        var scan = new Div(new Paragraph(words.say("sheet.scan")), new QrCode(address, "QR"));
        scan.addClassName("sheet-code");
        var typed = new Paragraph(address);
        typed.addClassName("sheet-address");
        var person = new Div(
                new Paragraph(words.organisation()),
                new H1(words.say("ready.title")),
                new Paragraph(words.say("ready.text")),
                scan,
                new Paragraph(words.say("sheet.type")),
                typed,
                words.until(link),
                new H2(words.say("tips")),
                words.list(),
                new Paragraph(words.say("sheet.alone")),
                new Paragraph(words.say("data")));
        person.getElement().setAttribute("lang", words.language().toLanguageTag());
        add(texts.banner(), tools(check.id()), person);
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

    @Override
    public String getPageTitle() {
        return getTranslation("sheet.title");
    }
}

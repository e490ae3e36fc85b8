package proofdesk.desk;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import proofdesk.activity.Live;
import proofdesk.capture.Languages;
import proofdesk.security.Role;
import proofdesk.ui.LiveIndicator;
import proofdesk.ui.LookAgain;
import proofdesk.verification.CaptureLink;
import proofdesk.verification.Verification;
import proofdesk.verification.Verifications;

/**
 * A whole screen for handing a link over at a counter. The customer sees it, so it has nothing of anybody, no menu and no
 * result. Turns by itself as the phone goes on.
 */
@Route(value = "counter/:id/:language?", autoLayout = false)
@RolesAllowed({Role.STAFF, Role.ADMIN})
@StyleSheet("context://desk/styles/counter.css")
final class CounterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Verifications verifications;
    private final CustomerTexts texts;
    private final LookAgain lookAgain;
    private final Div person = new Div();
    private final CounterTools tools;
    private Locale language = Locale.ENGLISH;
    private boolean toDossier;
    private boolean again;
    private @Nullable UUID id;
    private @Nullable Shown shown;

    CounterView(Verifications verifications, CustomerTexts texts, Live live) {
        this.verifications = verifications;
        this.texts = texts;
        lookAgain = new LookAgain(this, live, this::look);
        addClassName("counter");
        person.addClassName("counter-person");
        person.getElement().setAttribute("aria-live", "polite"); // it turns by itself
        tools = new CounterTools(new LiveIndicator(this::look), this::speak, this::back);
        add(texts.banner(), person, tools);
        Shortcuts.addShortcutListener(this, this::back, Key.ESCAPE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var check = parameters.get("id").flatMap(this::check).orElseThrow(NotFoundException::new);
        var tag = parameters.get("language").orElse(Locale.ENGLISH.getLanguage());
        if (!Languages.ALL.containsKey(tag)) {
            throw new NotFoundException();
        }
        id = check.id();
        language = Locale.forLanguageTag(tag);
        toDossier = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("to")
                .filter("dossier"::equals)
                .isPresent();
        lookAgain.watch(check.dossierId());
        verifications.link(check.id()).ifPresent(link -> verifications.markSent(check.id()));
        look();
    }

    private Optional<Verification> check(String id) {
        try {
            return verifications.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void look() {
        var check = Optional.ofNullable(id).flatMap(verifications::find).orElse(null);
        var link = check == null ? null : verifications.link(check.id()).orElse(null);
        var now = new Shown(CounterState.of(check, link != null, again), link, language);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        person.removeAll();
        person.getElement().setAttribute("lang", language.toLanguageTag());
        var words = check == null ? texts.in(language) : texts.in(language, check);
        person.add(now.state.icon().map(words::icon).orElseGet(Div::new), words.state(now.state));
        if (now.state == CounterState.SCAN && link != null) {
            person.add(words.code(link), words.advice());
        }
        tools.show(
                now.state,
                link,
                words,
                check == null ? null : () -> verifications.replaceLink(check.id(), verifications.defaultLinkValidity()),
                this::showAgain);
    }

    private void showAgain() {
        again = true;
        look();
    }

    private void speak(String tag) {
        language = Locale.forLanguageTag(tag);
        // in the address too, so that loading it again does not go back
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("counter/" + id + "/" + tag + (toDossier ? "?to=dossier" : ""))));
        look();
    }

    private void back() {
        var to = toDossier
                ? Optional.ofNullable(id).flatMap(verifications::find).map(check -> "dossiers/" + check.dossierId())
                : Optional.<String>empty();
        getUI().ifPresent(ui -> ui.navigate(to.orElse("verifications/" + id)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.pageTitle", getTranslation("counter.title"));
    }

    private record Shown(CounterState state, @Nullable CaptureLink link, Locale language) {}
}

package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import proofdesk.provider.Offer;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.Providers;
import proofdesk.result.MediaKind;
import proofdesk.verification.Captures.Opening;

/** The pages themselves: which words stand on each, in which language, and with which status they are answered. */
@Component
class PersonPages implements ErrorViewResolver {

    static final String RETRY_AFTER_SECONDS = "10";

    private final Providers providers;
    private final Languages languages;
    private final Environment environment;

    PersonPages(Providers providers, Languages languages, Environment environment) {
        this.providers = providers;
        this.languages = languages;
        this.environment = environment;
    }

    ModelAndView of(Opening opening, HttpServletRequest request) {
        if (opening.usable() && opening.way().equals(Optional.of(Way.SDK))) {
            return page("app", HttpStatus.OK, request);
        }
        return switch (opening.state()) {
            case READY -> page("ready", HttpStatus.OK, request).addObject("tips", tips(opening));
            case BEGUN -> page("begun", HttpStatus.OK, request).addObject("tips", tips(opening));
            case FINISHED -> page("finished", HttpStatus.OK, request);
            case STOPPED -> page("stopped", HttpStatus.GONE, request);
            case EXPIRED -> page("expired", HttpStatus.GONE, request);
            case REVOKED -> page("revoked", HttpStatus.GONE, request);
            case UNKNOWN -> page("unknown", HttpStatus.NOT_FOUND, request);
        };
    }

    /** Where the person takes pictures for us to pass on. */
    ModelAndView pictures(Set<MediaKind> kinds, HttpServletRequest request) {
        var page = page("pictures", HttpStatus.OK, request);
        page.setViewName("person/pictures");
        return page.addObject("kinds", kinds.stream().map(MediaKind::word).toList());
    }

    ModelAndView page(String state, HttpStatus status, HttpServletRequest request) {
        var language = languages.of(request);
        var words = languages.in(language);
        var page = new ModelAndView("person/page", status);
        page.addObject("state", state);
        page.addObject("tips", List.of());
        page.addObject("language", language.toLanguageTag());
        page.addObject("names", Languages.ALL);
        page.addObject("languages", choices(request));
        var organisation = environment.getProperty("proofdesk.relying-party.name", "Proofdesk");
        page.addObject(
                "say",
                words.keySet().stream()
                        .collect(Collectors.toMap(
                                key -> key, key -> words.getString(key).replace("{organisation}", organisation))));
        page.addObject("action", List.of("ready", "begun", "trouble").contains(state));
        page.addObject("organisation", organisation);
        page.addObject("sandbox", environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false));
        return page;
    }

    /** Where this page is shown in each language. */
    private static Map<String, String> choices(HttpServletRequest request) {
        var ended = request.getParameter("ended") == null
                ? ""
                : "&ended=" + Ended.of(request).word();
        var choices = new LinkedHashMap<String, String>();
        Languages.ALL.keySet().forEach(tag -> choices.put(tag, "?lang=" + tag + ended));
        return choices;
    }

    private List<String> tips(Opening opening) {
        return opening.provider().flatMap(providers::find).stream()
                .flatMap(provider -> provider.offer().tips().stream())
                .map(Offer.Tip::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** An address that cannot be one of ours, or a fault of ours: still a page for a person, never a bare number. */
    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return PersonSecurity.isPersons(request)
                ? page(status.is5xxServerError() ? "fault" : "unknown", status, request)
                : notOurs();
    }

    @SuppressWarnings("NullAway") // the interface says null for "somebody else's"
    private static ModelAndView notOurs() {
        return null;
    }
}

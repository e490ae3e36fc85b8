package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import proofdesk.provider.Offer;
import proofdesk.provider.ProviderException;
import proofdesk.provider.Providers;
import proofdesk.verification.Captures;
import proofdesk.verification.Captures.Opening;

/** The person's pages. The token in the address is all they have, and all they need. */
@Controller
class PersonController {

    private static final String RETRY_AFTER_SECONDS = "10";

    private final Captures captures;
    private final Providers providers;
    private final Languages languages;
    private final Environment environment;

    PersonController(Captures captures, Providers providers, Languages languages, Environment environment) {
        this.captures = captures;
        this.providers = providers;
        this.languages = languages;
        this.environment = environment;
    }

    @GetMapping("/c/{token}")
    String open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (onlyPeeking(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // a preview is not the person
            return "person/empty";
        }
        return page(captures.open(token), request, response, model);
    }

    private static boolean onlyPeeking(HttpServletRequest request) {
        return "HEAD".equals(request.getMethod())
                || Optional.ofNullable(request.getHeader("Sec-Purpose"))
                        .orElse("")
                        .contains("prefetch")
                || "prefetch".equals(request.getHeader("Purpose"));
    }

    @PostMapping("/c/{token}")
    String handOver(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var vendor = captures.handOver(token);
            if (vendor.isPresent()) {
                return seeOther(vendor.get(), response);
            }
        } catch (ProviderException e) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            model.addAttribute("reference", e.reference());
            return fill("trouble", List.of(), request, model);
        }
        return page(captures.open(token), request, response, model);
    }

    /** Set by hand: the vendor's artifact stands in the fragment, which nothing may touch. */
    private static String seeOther(URI target, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, target.toString());
        return "person/empty";
    }

    @GetMapping("/return/{token}")
    String returned(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getParameter("dossierId") != null || request.getParameter("status") != null) {
            captures.returned(token); // what the address says of the outcome is forgeable: a hint to look, no more
            return seeOther(URI.create(request.getRequestURI()), response);
        }
        var opening = captures.returned(token);
        return opening.state() == Opening.State.UNKNOWN
                ? page(opening, request, response, model)
                : fill("thanks", List.of(), request, model);
    }

    private String page(Opening opening, HttpServletRequest request, HttpServletResponse response, Model model) {
        return switch (opening.state()) {
            case READY -> fill("ready", tips(opening), request, model);
            case BEGUN -> fill("begun", tips(opening), request, model);
            case FINISHED -> fill("finished", List.of(), request, model);
            case EXPIRED -> gone("expired", request, response, model);
            case REVOKED -> gone("revoked", request, response, model);
            case UNKNOWN -> {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                yield fill("unknown", List.of(), request, model);
            }
        };
    }

    private String gone(String state, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        return fill(state, List.of(), request, model);
    }

    private List<String> tips(Opening opening) {
        return opening.provider().flatMap(providers::find).stream()
                .flatMap(provider -> provider.offer().tips().stream())
                .map(Offer.Tip::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private String fill(String state, List<String> tips, HttpServletRequest request, Model model) {
        var language = languages.of(request);
        model.addAttribute("state", state);
        model.addAttribute("tips", tips);
        model.addAttribute("language", language.toLanguageTag());
        model.addAttribute("languages", Languages.ALL);
        var words = languages.in(language);
        model.addAttribute("say", words.keySet().stream().collect(Collectors.toMap(key -> key, words::getString)));
        model.addAttribute("action", Arrays.asList("ready", "begun", "trouble").contains(state));
        model.addAttribute("organisation", environment.getProperty("proofdesk.relying-party.name", "Proofdesk"));
        model.addAttribute("sandbox", environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false));
        return "person/page";
    }
}

package proofdesk.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.DefaultErrorViewResolver;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The few pages that need neither sign-in nor session nor script: signed out, not signed in, an address that fails. */
@Controller
class PlainPages implements ErrorController {

    static final String SIGNED_OUT = "/signed-out";
    static final String SIGN_IN_FAILED = "/sign-in-failed";

    private final Environment environment;
    private final List<ErrorViewResolver> resolvers;

    PlainPages(Environment environment, List<ErrorViewResolver> resolvers) {
        this.environment = environment;
        // the framework's own would look for templates that nobody wrote
        this.resolvers = resolvers.stream()
                .filter(resolver -> !(resolver instanceof DefaultErrorViewResolver))
                .toList();
    }

    @GetMapping(SIGNED_OUT)
    String signedOut(@Nullable Principal user, HttpServletRequest request, Model model) {
        return user == null ? page("signedOut", request, model) : "redirect:/"; // come by hand, while signed in
    }

    @GetMapping(SIGN_IN_FAILED)
    String signInFailed(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return page("signInFailed", request, model);
    }

    /** Other parts answer for their own addresses, in their own words. */
    @RequestMapping(path = "${server.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView fault(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        return resolvers.stream()
                .map(resolver -> resolver.resolveErrorView(request, status, Map.of()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> {
                    response.setStatus(status.value());
                    return new ModelAndView(
                            page(status.is4xxClientError() ? "refused" : "fault", request, model), model.asMap());
                });
    }

    /** For programs: the status says it all, and nothing of the inside is told. */
    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<Void> faultForPrograms(HttpServletRequest request) {
        return ResponseEntity.status(status(request)).build();
    }

    private static HttpStatus status(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND; // asked for by hand
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private String page(String name, HttpServletRequest request, Model model) {
        var words = ResourceBundle.getBundle(
                "vaadin-i18n.translations",
                request.getLocale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var language = words.getLocale().toLanguageTag();
        model.addAttribute("language", "und".equals(language) ? "en" : language);
        model.addAttribute("title", words.getString("shell." + name + ".title"));
        model.addAttribute("text", words.getString("shell." + name + ".text"));
        model.addAttribute("action", words.getString("shell." + name + ".action"));
        model.addAttribute(
                "sandbox",
                environment.getProperty("proofdesk.sandbox.enabled", Boolean.class, false)
                        ? words.getString("shell.sandbox")
                        : null);
        return "shell/page";
    }
}

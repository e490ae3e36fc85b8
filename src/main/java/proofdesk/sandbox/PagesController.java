package proofdesk.sandbox;

import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The sign-in page of the OpenID provider, and where a developer lands who opens the sandbox. */
@RestController
class PagesController {

    @GetMapping(value = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String login(CsrfToken csrf, @RequestParam(required = false) @org.jspecify.annotations.Nullable String error) {
        return page("Sign in", """
                <h1>Sign in</h1>
                %s
                <form method="post" action="/login">
                  <input type="hidden" name="%s" value="%s">
                  <label>User<input name="username" autocomplete="username" autofocus required></label>
                  <label>Password<input name="password" type="password" autocomplete="current-password" required></label>
                  <button>Sign in</button>
                </form>
                <p>The password is the name.</p>
                <ul>
                  <li><strong>sam</strong>, staff: opens dossiers, starts checks</li>
                  <li><strong>ada</strong>, administrator: all that, and the settings</li>
                  <li><strong>audrey</strong>, auditor: sees everything, changes nothing</li>
                  <li><strong>nora</strong>, without a role: may sign in and do nothing</li>
                </ul>""".formatted(
                        error == null
                                ? ""
                                : "<p role=\"alert\">Nobody of this name and password. The password is the name.</p>",
                        csrf.getParameterName(),
                        csrf.getToken()));
    }

    @GetMapping(value = "/", produces = MediaType.TEXT_HTML_VALUE)
    String index() {
        return page("Sandbox", """
                <h1>The sandbox</h1>
                <p>It plays Signicat Assure, Identomat and an OpenID provider over HTTP, for people who build and teach.</p>
                <ul>
                  <li><a href="/scenarios">Scenarios</a>: the catalogue, and how to arm each</li>
                  <li><a href="/agent/">Registration authority</a>: approve or reject what waits for an agent</li>
                  <li><a href="/operator/">Identomat's operator</a>: decide manual checks, answer calls, overturn</li>
                  <li>Identomat under <code>/external-api</code>, its widget at <code>/?session_token=</code></li>
                  <li>Assure under <code>/assure</code>, tokens from <code>/auth/open/connect/token</code></li>
                  <li><a href="/.well-known/openid-configuration">OpenID configuration</a></li>
                </ul>""");
    }

    @GetMapping("/agent")
    ModelAndView agent() {
        return new ModelAndView(new RedirectView("/agent/"));
    }

    @GetMapping("/capture")
    ModelAndView capture() {
        return new ModelAndView(new RedirectView("/capture/"));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/sandbox.css"></head>
                <body><p class="banner">Sandbox: no real person, no real vendor</p><main>%s</main></body></html>""".formatted(title, body);
    }
}

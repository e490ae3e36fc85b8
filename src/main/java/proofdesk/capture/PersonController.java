package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import proofdesk.provider.Offer.Way;
import proofdesk.provider.ProviderException;
import proofdesk.verification.Captures;
import proofdesk.verification.Captures.Opening;
import proofdesk.verification.DirectCaptures;

/** The person's pages. The token in the address is all they have, and all they need. */
@Controller
class PersonController {

    private final Captures captures;
    private final DirectCaptures direct;
    private final PersonPages pages;

    PersonController(Captures captures, DirectCaptures direct, PersonPages pages) {
        this.captures = captures;
        this.direct = direct;
        this.pages = pages;
    }

    @GetMapping("/c/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request) {
        return pages.of(Visit.byMachine(request) ? captures.peek(token) : captures.open(token), request);
    }

    /** Only this begins anything at the vendor: no preview and no prefetch ever posts. */
    @PostMapping("/c/{token}")
    ModelAndView handOver(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        try {
            var opening = captures.open(token);
            if (opening.usable() && opening.way().equals(Optional.of(Way.UPLOAD))) {
                direct.begin(token);
                return seeOther(beside(request, "/pictures"), response);
            }
            var vendor = captures.handOver(token);
            if (captures.framed(token).isPresent()) {
                return seeOther(beside(request, "/frame"), response);
            }
            return vendor.isPresent() ? seeOther(vendor.get(), response) : pages.of(captures.peek(token), request);
        } catch (DirectCaptures.NotNow e) {
            return pages.of(captures.peek(token), request); // it has ended meanwhile
        } catch (ProviderException.Unavailable e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, PersonPages.RETRY_AFTER_SECONDS);
            return pages.page("trouble", HttpStatus.SERVICE_UNAVAILABLE, request)
                    .addObject("reference", e.reference());
        } catch (ProviderException e) {
            return pages.page("fault", HttpStatus.BAD_GATEWAY, request).addObject("reference", e.reference());
        }
    }

    /** Our own page for pictures; a link that asks for none leads back to where it is said how it stands. */
    @GetMapping("/c/{token}/pictures")
    ModelAndView pictures(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var wanted = direct.wanted(token).filter(check -> check.way() == Way.UPLOAD && !check.sent());
        return wanted.isPresent()
                ? pages.pictures(wanted.get().kinds(), request)
                : seeOther(URI.create(request.getRequestURI().replaceAll("/pictures$", "")), response);
    }

    /** The provider's page within ours, once it has begun; else back to where that is done. */
    @GetMapping("/c/{token}/frame")
    ModelAndView frame(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var framed = captures.framed(token);
        if (framed.isEmpty()) {
            return seeOther(URI.create(request.getRequestURI().replaceAll("/frame$", "")), response);
        }
        var page = framed.get().page();
        var origin = page.getScheme() + "://" + page.getRawAuthority();
        response.setHeader("Content-Security-Policy", PersonSecurity.framing(origin));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // the page's address is secret
        var ours = pages.page("frame", HttpStatus.OK, request);
        ours.setViewName("person/frame");
        return ours.addObject("page", page)
                .addObject("origin", origin)
                .addObject("done", framed.get().done())
                .addObject("back", returning(token, request));
    }

    /**
     * In the language that was chosen.
     *
     * @param more of the address, after what was asked for
     */
    private static URI beside(HttpServletRequest request, String more) {
        var lang = request.getParameter("lang");
        var chosen = lang == null || !Languages.ALL.containsKey(lang)
                ? ""
                : (more.contains("?") ? "&" : "?") + "lang=" + lang;
        return URI.create(request.getRequestURI() + more + chosen);
    }

    /** Where the person would come back to from a page that leads back. */
    private static String returning(String token, HttpServletRequest request) {
        var chosen = request.getParameter("lang");
        var path = request.getContextPath() + "/return/" + token;
        return chosen == null || !Languages.ALL.containsKey(chosen) ? path : path + "?lang=" + chosen;
    }

    /** Set by hand: the vendor's artifact stands in the fragment, which nothing may touch. */
    private static ModelAndView seeOther(URI target, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LOCATION, target.toString());
        return new ModelAndView("person/empty", HttpStatus.SEE_OTHER);
    }

    /**
     * What the address says of the outcome is forgeable: a hint to look, and to choose words by. The person is led on to
     * a tidy address, so that the vendor's ids stay in no address bar and a reloaded page is not another return.
     */
    @GetMapping("/return/{token}")
    ModelAndView returned(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var tidy = request.getParameter("ended") != null;
        var opening = tidy || Visit.byMachine(request) ? captures.peek(token) : captures.returned(token);
        if (opening.state() == Opening.State.UNKNOWN) {
            return pages.of(opening, request);
        }
        var ended = Ended.of(request);
        return tidy
                ? pages.page(ended.page(), HttpStatus.OK, request)
                : seeOther(beside(request, "?ended=" + ended.word()), response);
    }
}

package proofdesk.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Labels the person's pages with the language they are in, not with the one the browser would have liked best. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class PersonLocale extends AcceptHeaderLocaleResolver {

    private final Languages languages;

    PersonLocale(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return PersonSecurity.isPersons(request) ? languages.of(request) : super.resolveLocale(request);
    }
}

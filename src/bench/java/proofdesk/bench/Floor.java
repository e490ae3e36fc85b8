package proofdesk.bench;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * What a screen costs that shows one word: a bare page of our server, and a view of Vaadin, in the desk's frame. Imported
 * by name, or all tests of the desk would find them too.
 */
class Floor {

    static final String BARE = "/bench/bare";
    static final String EMPTY = "bench/empty";

    @Bean
    VaadinServiceInitListener emptyView() {
        return event -> event.getSource().addUIInitListener(init -> {
            var routes = RouteConfiguration.forApplicationScope(); // complete by now
            if (!routes.isRouteRegistered(Empty.class)) {
                routes.setRoute(
                        EMPTY, Empty.class, List.of(routes.getHandledRegistry().getLayout(EMPTY)));
            }
        });
    }

    @Bean
    SimpleUrlHandlerMapping barePage() {
        HttpRequestHandler page = (request, response) -> {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write("<!doctype html><title>Bare</title><p class=floor>Bare");
        };
        return new SimpleUrlHandlerMapping(Map.of(BARE, page), 1);
    }

    /** Nobody asks who is there. */
    @Bean
    WebSecurityCustomizer openBarePage() {
        return web -> web.ignoring().requestMatchers(BARE);
    }

    /** A view of one word. */
    @PermitAll
    public static final class Empty extends Span {

        public Empty() {
            super("Empty");
            addClassName("floor");
        }
    }
}

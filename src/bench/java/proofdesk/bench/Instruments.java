package proofdesk.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.filter.OncePerRequestFilter;
import proofdesk.activity.Change;

/**
 * What notes the times inside the desk. It only listens; nothing of the desk is replaced. Imported by name, or
 * all tests of the desk would find it too.
 */
class Instruments {

    /** The machine's own clock, which the browser reads too; the desk's may be moved. */
    static final Clock CLOCK = Clock.systemUTC();

    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>();
    private final BlockingQueue<Instant> saved = new LinkedBlockingQueue<>();

    /**
     * A callback as the desk took it.
     *
     * @param accepted when its answer was ready; the vendor has it a little later, so nothing is flattered
     */
    record Callback(Instant arrived, Instant accepted, int status) {}

    BlockingQueue<Callback> callbacks() {
        return callbacks;
    }

    /** When each check's end was committed. */
    BlockingQueue<Instant> saved() {
        return saved;
    }

    @TransactionalEventListener
    void committed(Change change) {
        if (change.kind().equals("verification.ended")) {
            saved.add(CLOCK.instant());
        }
    }

    /** The echo is bare: nobody asks who is there. */
    @Bean
    WebSecurityCustomizer openEcho() {
        return web -> web.ignoring().requestMatchers(Echo.PATH);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> callbackTimes() {
        var times = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var arrived = CLOCK.instant();
                chain.doFilter(request, response);
                callbacks.add(new Callback(arrived, CLOCK.instant(), response.getStatus()));
            }
        });
        times.addUrlPatterns("/callbacks/assure");
        times.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return times;
    }
}

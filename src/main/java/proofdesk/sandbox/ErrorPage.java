package proofdesk.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** What Tomcat refuses before any of our code is asked is said in the documented shape too, not in its own HTML. */
public class ErrorPage extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        var status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0) {
            return;
        }
        var detail = response.getMessage();
        var problem = new Problem(
                status,
                status.getReasonPhrase() + ".",
                detail == null || detail.isEmpty() ? "This request cannot be answered." : detail);
        response.setContentType("application/json");
        try {
            var body =
                    JsonMapper.shared().writeValueAsString(problem.body(request.getRequestURI(), request.getMethod()));
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            LoggerFactory.getLogger(ErrorPage.class).debug("The client has gone", e);
        }
    }

    /** Tells Tomcat. */
    @Configuration(proxyBeanMethods = false)
    static class Installation {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorPage() {
            return tomcat -> tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ErrorPage.class.getName());
                }
            });
        }
    }
}

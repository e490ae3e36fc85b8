package proofdesk.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Signicat Assure, Identomat and an OpenID provider, played. Starts beside the desk, or alone for developers of other clients. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties({SandboxProperties.class, Ballast.class})
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class
})
public class Sandbox {

    public static void main(String[] args) {
        var context = start(args);
        System.out.printf(
                "%n  The sandbox is ready   http://localhost:%s%n  scenarios              /scenarios%n"
                        + "  API client             proofdesk-sandbox, secret sandbox-secret%n  stop                   Ctrl+C%n%n",
                context.getEnvironment().getProperty("local.server.port"));
    }

    /**
     * Starts it.
     *
     * @param args settings as {@code --name=value}, the only ones it listens to: {@code --server.port} (8081; 0 for any
     *     free one) and {@code --sandbox.*} as in {@link SandboxProperties}
     */
    public static ConfigurableApplicationContext start(String... args) {
        var own = new ArrayList<>(List.of(args));
        own.removeIf(arg -> arg.startsWith("--spring.profiles.active=")); // Maven passes the desk's
        own.add("--spring.config.name=sandbox");
        return new SpringApplicationBuilder(Sandbox.class)
                .environment(new OwnEnvironment())
                .run(own.toArray(String[]::new));
    }
}

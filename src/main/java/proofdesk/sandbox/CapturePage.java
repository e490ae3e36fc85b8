package proofdesk.sandbox;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The agent's page, and the hosted capture page, which answers at the address Assure gives out, with the artifact in the fragment. */
@Configuration(proxyBeanMethods = false)
class CapturePage implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/capture/").setViewName("forward:/capture.html");
        registry.addViewController("/agent/").setViewName("forward:/agent.html");
    }
}

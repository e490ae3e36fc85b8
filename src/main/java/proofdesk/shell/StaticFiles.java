package proofdesk.shell;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Our styles and scripts. What is not there is not found, rather than answered with the desk's first page. */
@Configuration(proxyBeanMethods = false)
class StaticFiles {

    @Bean
    ResourceHttpRequestHandler deskFiles() {
        var files = new ResourceHttpRequestHandler();
        files.setLocations(List.of(new ClassPathResource("META-INF/resources/desk/")));
        files.setCacheControl(CacheControl.noCache()); // kept, but asked for again: an update is seen at once
        return files;
    }

    @Bean
    SimpleUrlHandlerMapping deskFilesMapping(ResourceHttpRequestHandler deskFiles) {
        return new SimpleUrlHandlerMapping(Map.of("/desk/**", deskFiles), 1);
    }
}

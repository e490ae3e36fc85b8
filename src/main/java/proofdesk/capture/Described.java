package proofdesk.capture;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How apps may ask, for people and for programs (OpenAPI 3.1). */
@RestController
class Described {

    static final String PATH = "/openapi/app.json";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("openapi/app.json");
    }
}

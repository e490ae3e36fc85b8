package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Says problems in the documented shape (contract assure 13), also those Spring finds before our code is asked. */
@RestControllerAdvice
class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    void say(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw e; // too late for words: the connection breaks
        }
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        write(problem(e), request, response);
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case Problem problem -> problem;
            case HttpMessageNotReadableException unreadable ->
                Problem.bad("Malformed request body.", "The body is missing or not valid JSON.");
            case MethodArgumentTypeMismatchException mismatch ->
                Problem.bad("Invalid " + mismatch.getName() + ".", mismatch.getName() + " cannot be read.");
            case NoResourceFoundException nothing -> Problem.notFound("Resource");
            case ErrorResponse known -> {
                var status = HttpStatus.valueOf(known.getStatusCode().value());
                yield new Problem(
                        status,
                        status.getReasonPhrase() + ".",
                        String.valueOf(known.getBody().getDetail()));
            }
            default -> {
                log.error("The sandbox has a fault", e);
                yield new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error.", "The sandbox has a fault.");
            }
        };
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = problem.body(request.getRequestURI(), request.getMethod());
        response.setStatus(problem.status().value());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE || problem.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}

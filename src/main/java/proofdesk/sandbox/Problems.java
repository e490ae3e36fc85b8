package proofdesk.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** Says problems in the documented shape. */
@RestControllerAdvice
class Problems {

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    @ExceptionHandler
    void say(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request, response);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(Problem.bad("Malformed request body.", "The body is not valid JSON."), request, response);
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("instance", request.getRequestURI());
        body.put("method", request.getMethod());
        body.put("status", problem.status().value());
        body.put("type", problem.status().is4xxClientError() ? "base:client-problem" : "base:server-problem");
        body.put("title", problem.getMessage());
        body.put("detail", problem.detail());
        body.put("traceId", UUID.randomUUID().toString().replace("-", ""));
        response.setStatus(problem.status().value());
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "1");
        }
        response.setContentType("application/json");
        response.getOutputStream().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}

package proofdesk.sandbox.identomat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * What a call brings: in the query, a form, parts, or a JSON body with any method (contract identomat 1).
 *
 * @param signed the bytes a signature is made of: the body, or the contents of its parts one by one
 */
record Arguments(Map<String, JsonNode> values, List<byte[]> signed) {

    static Arguments of(HttpServletRequest request) throws IOException, ServletException {
        var values = new LinkedHashMap<String, JsonNode>();
        pairs(values, request.getQueryString());
        var type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            return new Arguments(values, parts(request, values));
        }
        var body = request.getInputStream().readAllBytes();
        var text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.startsWith("{")) { // whatever the header says: one client sends JSON as a form
            parsed(text, "BODY_INVALID").properties().forEach(one -> values.put(one.getKey(), one.getValue()));
        } else {
            pairs(values, text);
        }
        return new Arguments(values, List.of(body));
    }

    private static List<byte[]> parts(HttpServletRequest request, Map<String, JsonNode> values)
            throws IOException, ServletException {
        var signed = new ArrayList<byte[]>();
        for (var part : request.getParts()) {
            var content = part.getInputStream().readAllBytes();
            signed.add(content);
            if (part.getSubmittedFileName() == null) {
                values.put(part.getName(), StringNode.valueOf(new String(content, StandardCharsets.UTF_8)));
            }
        }
        return signed;
    }

    private static void pairs(Map<String, JsonNode> values, @Nullable String encoded) {
        for (var pair : encoded == null ? new String[0] : encoded.split("&")) {
            var sign = pair.indexOf('=');
            if (sign > 0) {
                values.put(decoded(pair.substring(0, sign)), StringNode.valueOf(decoded(pair.substring(sign + 1))));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invented("BODY_INVALID", HttpStatus.BAD_REQUEST);
        }
    }

    private static JsonNode parsed(String text, String word) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw Refusal.invented(word, HttpStatus.BAD_REQUEST);
        }
    }

    /** The first of these names that is there; empty without any. */
    String text(String... names) {
        for (var name : names) {
            var value = values.get(name);
            if (value != null && value.isString()) {
                return value.asString();
            }
        }
        return "";
    }

    /**
     * An object or a list: itself in JSON, as JSON text anywhere else. Nothing, null and empty text are absent.
     *
     * @param word refuses text that is no JSON
     */
    @Nullable
    JsonNode structure(String name, String word) {
        var value = values.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            return value;
        }
        return value.asString().isBlank() ? null : parsed(value.asString(), word);
    }
}

package proofdesk.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import proofdesk.provider.CaptureConfigurations.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The value of a member as a text that a person edits, and back. */
final class MemberText {

    /** Numbers exactly as typed, as those that come from the vendor are. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern COLOUR =
            Pattern.compile("#(\\p{XDigit}{3,4}|\\p{XDigit}{6}|\\p{XDigit}{8})|(rgb|hsl)a?\\([0-9.,%/ ]+\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+\\S*|data:image/\\S+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}([-_][A-Za-z0-9]{2,8})*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern COUNTRIES = Pattern.compile("([^:]+):\\s*(.+)");
    private static final Set<String> ALPHA_3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
    private static final String ALL_COUNTRIES = "univ";

    private MemberText() {}

    /** Empty when a text of this kind cannot hold it: then it must be left as it is. */
    static Optional<String> of(Kind kind, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.of("");
        }
        return switch (kind) {
            case TEXT, LONG_TEXT, ADDRESS, COLOUR, COUNTRY, LANGUAGE -> text(value, value.isString());
            case FLAG -> text(value, value.isBoolean());
            case NUMBER -> text(value, value.isIntegralNumber());
            case WORDS, LANGUAGES ->
                words(
                        value,
                        value.valueStream()
                                .allMatch(one ->
                                        one.isString() && !one.asString("").contains(",")));
            case NUMBERS -> words(value, value.valueStream().allMatch(JsonNode::isIntegralNumber));
            case COUNTRIES_BY_DOCUMENT -> countries(value);
            case OBJECT -> value.isObject() ? Optional.of(pretty(value)) : Optional.empty();
            case LIST -> value.isArray() ? Optional.of(pretty(value)) : Optional.empty();
            case ROWS ->
                value.isArray() && value.valueStream().allMatch(JsonNode::isObject)
                        ? Optional.of(pretty(value))
                        : Optional.empty();
        };
    }

    private static Optional<String> text(JsonNode value, boolean fits) {
        return fits ? Optional.of(value.asString()) : Optional.empty();
    }

    private static Optional<String> words(JsonNode value, boolean fit) {
        return value.isArray() && fit
                ? Optional.of(value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static Optional<String> countries(JsonNode value) {
        var lines = value.properties().stream()
                .map(one -> (one.getValue().isString()
                                ? Optional.of(one.getValue().asString())
                                : of(Kind.WORDS, one.getValue()))
                        .map(countries -> one.getKey() + ": " + countries))
                .toList();
        return value.isObject() && lines.stream().allMatch(Optional::isPresent)
                ? Optional.of(lines.stream().flatMap(Optional::stream).collect(Collectors.joining("\n")))
                : Optional.empty();
    }

    static String pretty(JsonNode value) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    /**
     * What a text that is not blank means.
     *
     * @throws NotUnderstood when it means nothing of this kind
     */
    static JsonNode read(Kind kind, String text) {
        var typed = text.strip();
        return switch (kind) {
            case TEXT -> NODES.stringNode(typed);
            case LONG_TEXT -> NODES.stringNode(text);
            case ADDRESS -> NODES.stringNode(matching(ADDRESS, typed, "address"));
            case COLOUR -> NODES.stringNode(matching(COLOUR, typed, "colour"));
            case LANGUAGE -> NODES.stringNode(matching(LANGUAGE, typed, "language"));
            case COUNTRY -> NODES.stringNode(country(typed));
            case FLAG -> NODES.booleanNode(Boolean.parseBoolean(typed));
            case NUMBER -> NODES.numberNode(number(typed));
            case WORDS -> list(typed, word -> NODES.stringNode(word));
            case LANGUAGES -> list(typed, word -> NODES.stringNode(matching(LANGUAGE, word, "language")));
            case NUMBERS -> list(typed, word -> NODES.numberNode(number(word)));
            case COUNTRIES_BY_DOCUMENT -> countries(typed);
            case OBJECT -> json(typed, "object", JsonNode::isObject);
            case LIST -> json(typed, "list", JsonNode::isArray);
            case ROWS -> rows(json(typed, "list", JsonNode::isArray));
        };
    }

    private static String matching(Pattern pattern, String text, String problem) {
        if (!pattern.matcher(text).matches()) {
            throw new NotUnderstood(problem, text);
        }
        return text;
    }

    private static String country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        if (!ALPHA_3.contains(code)) {
            throw new NotUnderstood("country", text);
        }
        return code;
    }

    private static int number(String text) {
        return Integer.parseInt(matching(NUMBER, text, "number"));
    }

    static List<String> split(String text) {
        return Arrays.stream(text.split("[,\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static JsonNode list(String text, Function<String, JsonNode> element) {
        return NODES.arrayNode().addAll(split(text).stream().map(element).toList());
    }

    private static ObjectNode countries(String text) {
        var object = NODES.objectNode();
        for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
            var parts = COUNTRIES.matcher(line.strip());
            if (!parts.matches()) {
                throw new NotUnderstood("countries", line.strip());
            }
            var countries = parts.group(2).strip();
            object.set(
                    parts.group(1).strip(),
                    countries.equals(ALL_COUNTRIES)
                            ? NODES.stringNode(ALL_COUNTRIES)
                            : list(countries, word -> NODES.stringNode(country(word))));
        }
        return object;
    }

    private static JsonNode json(String text, String problem, Predicate<JsonNode> wanted) {
        try {
            var json = JSON.readTree(text);
            if (wanted.test(json)) {
                return json;
            }
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new NotUnderstood(problem, place == null ? "" : String.valueOf(place.getLineNr()));
        }
        throw new NotUnderstood(problem, "1");
    }

    private static JsonNode rows(JsonNode all) {
        for (var i = 0; i < all.size(); i++) {
            if (all.path(i).isEmpty()) {
                throw new NotUnderstood("row", String.valueOf(i + 1));
            }
        }
        return all;
    }

    /** What was typed is none of what it should be. */
    static final class NotUnderstood extends RuntimeException {

        private final String problem;
        private final String part;

        NotUnderstood(String problem, String part) {
            super(problem);
            this.problem = problem;
            this.part = part;
        }

        /** For the message. */
        String problem() {
            return problem;
        }

        /** What of it was not understood; for {@code object}, {@code list} and {@code row} the number of its line or row. */
        String part() {
            return part;
        }
    }
}

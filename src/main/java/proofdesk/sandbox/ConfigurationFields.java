package proofdesk.sandbox;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a capture configuration the contract knows, by type; others are let through (contract assure 8.4). */
final class ConfigurationFields {

    private static final Set<String> TEXTS = Set.of(
            "pageTitle",
            "favicon",
            "fontName",
            "fontUrl",
            "primaryColor",
            "fontColor",
            "buttonsColor",
            "buttonsHoverColor",
            "buttonsTextColor",
            "spinnerColor",
            "defaultLanguage",
            "defaultCountry",
            "defaultDocumentCountry",
            "smsDefaultCountry",
            "customRedactionError",
            "customCss");
    private static final Set<String> LISTS = Set.of(
            "documentTypes",
            "languages",
            "allowFileUpload",
            "allowTakePhoto",
            "allowZoomOnPreview",
            "mobileHandoverModes",
            "detectGlare",
            "prerequisitesScreenItems",
            "documentInstructionsScreenItems");
    private static final Set<String> NUMBERS = Set.of("mobileHandoverTimeout", "maxRetries");
    private static final Set<String> OBJECTS =
            Set.of("documentCountries", "translations", "eidConfig", "signicatvideoidConfig");
    private static final Set<String> REQUIRED = Set.of("documentTypes", "defaultCountry");

    private ConfigurationFields() {}

    /** @return the body, an object whose known members are of their types */
    static ObjectNode check(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw Problem.bad("Invalid request.", "The body must be a JSON object.");
        }
        for (var name : REQUIRED) {
            if (!object.hasNonNull(name)) {
                throw Problem.invalid(name, "there");
            }
        }
        object.properties().forEach(member -> check(member.getKey(), member.getValue()));
        return object;
    }

    private static void check(String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (TEXTS.contains(name) && !value.isString()) {
            throw Problem.invalid(name, "a string");
        }
        if (LISTS.contains(name) && !value.isArray()) {
            throw Problem.invalid(name, "a list");
        }
        if (NUMBERS.contains(name) && !value.isInt()) {
            throw Problem.invalid(name, "a whole number");
        }
        if (OBJECTS.contains(name) && !value.isObject()) {
            throw Problem.invalid(name, "an object");
        }
        if (name.equals("signicatvideoidConfig")
                && value.path("allowedIdTypes").valueStream().anyMatch(id -> !id.isInt())) {
            throw Problem.invalid("allowedIdTypes", "a list of whole numbers");
        }
    }
}

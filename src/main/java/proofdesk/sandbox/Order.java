package proofdesk.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks for when it makes a process or starts a capture flow, checked field by field (contract assure 6,
 * 8.1). Members the contract does not know are let through: the vendor has more of them than its pages tell.
 */
record Order(
        String processType,
        @Nullable String notificationUrl,
        @Nullable String authorizationHeader,
        @Nullable String redirectUrl,
        boolean redacted) {

    private static final Set<String> DOCUMENT_TYPES = Set.of(
            "passport",
            "identityCard",
            "driversLicense",
            "residencePermit",
            "workPermit",
            "voterId",
            "postalIdCard",
            "professionalQualificationCard",
            "socialSecurity",
            "panCard",
            "passportCard",
            "stateId",
            "visa",
            "asylumRegistrationCard",
            "nationalHealthInsuranceCard",
            "aadharCard");
    private static final Set<String> REDACTIONS = Set.of(
            "firstName",
            "lastName",
            "fullName",
            "gender",
            "address",
            "personalIdentificationNumber",
            "documentNumber",
            "date",
            "dateOfBirth",
            "dateOfIssue",
            "dateOfExpiry",
            "photo",
            "signature",
            "accessNumber",
            "drivingPermits",
            "issuingAuthority",
            "mrz",
            "barcode");

    /** @param defaultType the process type when none is said; empty where one must be */
    static Order ofProcess(JsonNode body, String defaultType) {
        var fields = new Fields(body);
        fields.oneOf("documentType", DOCUMENT_TYPES);
        fields.matching("documentCountry", "[A-Z]{3}", "a country in three capital letters");
        fields.object("processParameters");
        return of(fields, fields, null, defaultType);
    }

    /** @param defaultType the process type when none is said; empty where one must be */
    static Order ofCapture(JsonNode body, String defaultType) {
        var fields = new Fields(body);
        var providers = body.path("providers");
        if (!providers.isArray() || providers.isEmpty()) {
            throw Problem.invalid("providers", "a list of at least one provider");
        }
        if (providers.size() > 1) {
            throw Problem.invalid("providers", "one provider: this sandbox plays no flow of two");
        }
        fields.oneOf("sdk", Set.of("native", "capture"));
        fields.text("requestDomain");
        var parameters = fields.object("captureParameters");
        for (var name : Set.of("uiProfile", "uiLanguage", "smsSender", "smsMessage", "defaultCountry")) {
            parameters.text(name);
        }
        var redirect = url(fields, "redirectUrl");
        if (redirect == null) {
            throw Problem.invalid("redirectUrl", "there");
        }
        return of(new Fields(providers.get(0)), fields, redirect, defaultType);
    }

    private static Order of(Fields provider, Fields common, @Nullable String redirectUrl, String defaultType) {
        var name = provider.text("provider");
        if (name != null && PictureId.OTHERS.contains(name)) {
            throw Problem.forbidden("Provider not enabled.", "This sandbox plays " + PictureId.NAME + " only.");
        }
        if (!PictureId.NAME.equals(name)) {
            throw Problem.invalid("provider", PictureId.NAME);
        }
        var type = provider.oneOf("processType", PictureId.PROCESS_TYPES);
        if (type == null && defaultType.isEmpty()) {
            throw Problem.invalid("processType", "there");
        }
        var redacted = provider.wordsOf("redact", REDACTIONS);
        return new Order(
                type == null ? defaultType : type,
                url(common, "notificationUrl"),
                common.matching("authorizationHeader", "[\\x21-\\x7e][\\x20-\\x7e]*", "one line of visible ASCII"),
                redirectUrl,
                redacted);
    }

    /** An absolute address of the web: https in real life, http too where people try things on their own machine. */
    private static @Nullable String url(Fields fields, String name) {
        var text = fields.text(name);
        if (text == null) {
            return null;
        }
        try {
            var url = new URI(text);
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw Problem.invalid(name, "an absolute http or https URL");
        }
        throw Problem.invalid(name, "an absolute http or https URL");
    }
}

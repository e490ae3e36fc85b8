package proofdesk.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a client asks for when it makes a process or starts a capture flow, checked field by field (contract assure 6,
 * 8.1). Members the contract does not know are let through: the vendor has more of them than its pages tell.
 */
record Order(
        Provider provider,
        String processType,
        @Nullable String documentType,
        @Nullable String notificationUrl,
        @Nullable String authorizationHeader,
        @Nullable Web web,
        boolean redacted) {

    /**
     * What only a capture flow has.
     *
     * @param paired whether it is one of two providers, whose processes the way back does not tell (contract 8.3)
     * @param profile the id of a capture configuration
     */
    record Web(
            String redirectUrl,
            boolean paired,
            @Nullable String sdk,
            @Nullable String profile,
            @Nullable String language,
            @Nullable String country) {}

    private static final int MOST_PROVIDERS = 2;
    /** No spelling mistake, but not played here. */
    private static final Set<String> OTHERS = Set.of("webid");

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

    /** @param defaultType the process type of PictureID when none is said; empty where one must be */
    static Order ofProcess(JsonNode body, String defaultType) {
        var fields = new Fields(body);
        fields.matching("documentCountry", "[A-Z]{3}", "a country in three capital letters");
        fields.object("processParameters");
        return of(fields, fields, null, defaultType);
    }

    /**
     * One for each provider.
     *
     * @param defaultType the process type of PictureID when none is said; empty where one must be
     */
    static List<Order> ofCapture(JsonNode body, String defaultType) {
        var fields = new Fields(body);
        var providers = body.path("providers");
        if (!providers.isArray() || providers.isEmpty() || providers.size() > MOST_PROVIDERS) {
            throw Problem.invalid("providers", "a list of one or two providers");
        }
        var sdk = fields.oneOf("sdk", Set.of("native", "capture"));
        fields.text("requestDomain");
        var parameters = fields.object("captureParameters");
        for (var name : Set.of("smsSender", "smsMessage")) {
            parameters.text(name);
        }
        var profile = parameters.text("uiProfile");
        var language = parameters.text("uiLanguage");
        var country = parameters.text("defaultCountry");
        var redirect = url(fields, "redirectUrl");
        if (redirect == null) {
            throw Problem.invalid("redirectUrl", "there");
        }
        var web = new Web(redirect, providers.size() > 1, sdk, profile, language, country);
        return providers
                .valueStream()
                .map(provider -> of(new Fields(provider), fields, web, defaultType))
                .toList();
    }

    private static Order of(Fields fields, Fields common, @Nullable Web web, String defaultType) {
        var provider = provider(fields.text("provider"));
        var documentType = fields.oneOf("documentType", DOCUMENT_TYPES);
        return new Order(
                provider,
                type(provider, fields, web != null, defaultType),
                documentType,
                url(common, "notificationUrl"),
                common.matching("authorizationHeader", "[\\x21-\\x7e][\\x20-\\x7e]*", "one line of visible ASCII"),
                web,
                fields.wordsOf("redact", REDACTIONS));
    }

    private static Provider provider(@Nullable String name) {
        if (name != null && OTHERS.contains(name)) {
            throw Problem.forbidden("Provider not enabled.", "This sandbox plays " + Providers.names() + ".");
        }
        return Providers.named(String.valueOf(name))
                .orElseThrow(() -> Problem.invalid("provider", "one of " + Providers.names()));
    }

    /** As said, or the first that goes here; empty where the provider has none. */
    private static String type(Provider provider, Fields fields, boolean web, String defaultType) {
        var types = provider.processTypes();
        var said = fields.text("processType");
        if (said != null && !types.contains(said)) {
            throw Problem.invalid(
                    "processType", types.isEmpty() ? "absent: " + provider.alias() + " has none" : "one of " + types);
        }
        var fallback = provider.alias().equals(PictureId.NAME)
                ? defaultType
                : types.stream()
                        .filter(type -> !web || provider.hosted(type))
                        .findFirst()
                        .orElse("");
        var type = said == null ? fallback : said;
        if (type.isEmpty() && !types.isEmpty()) {
            throw Problem.invalid("processType", "there");
        }
        if (web && !provider.hosted(type)) {
            throw Problem.invalid(
                    "provider", "one with a web capture, and " + provider.alias() + " " + type + " is none");
        }
        return type;
    }

    /** The provider and the process type, for messages. */
    String kind() {
        return provider.alias() + (processType.isEmpty() ? "" : ", process type " + processType);
    }

    /** An absolute address of the web: https in real life, http too where people try things on their own machine. */
    static @Nullable String url(Fields fields, String name) {
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

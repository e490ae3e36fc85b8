package proofdesk.assure;

import java.util.List;
import proofdesk.provider.CaptureConfigurations.Group;
import proofdesk.provider.CaptureConfigurations.Kind;
import proofdesk.provider.CaptureConfigurations.Member;

/** What a capture configuration may hold (contract assure 8.4). Units and words are mostly not published. */
final class ConfigurationMembers {

    private static final String VIDEO = "signicatvideoidConfig";

    /** In the order in which a person meets them. */
    static final List<Member> ALL = List.of(
            of("pageTitle", Group.PAGE, Kind.TEXT),
            of("favicon", Group.PAGE, Kind.ADDRESS),
            of("useSignicatTheming", Group.PAGE, Kind.FLAG),
            of("primaryColor", Group.PAGE, Kind.COLOUR),
            of("fontColor", Group.PAGE, Kind.COLOUR),
            of("buttonsColor", Group.PAGE, Kind.COLOUR),
            of("buttonsHoverColor", Group.PAGE, Kind.COLOUR),
            of("buttonsTextColor", Group.PAGE, Kind.COLOUR),
            of("spinnerColor", Group.PAGE, Kind.COLOUR),
            of("customCss", Group.PAGE, Kind.LONG_TEXT),
            of("fontName", Group.FONTS, Kind.TEXT),
            of("fontUrl", Group.FONTS, Kind.ADDRESS),
            required("documentTypes", Group.DOCUMENTS, Kind.WORDS, "passport", "identityCard", "driversLicense"),
            required("defaultCountry", Group.DOCUMENTS, Kind.COUNTRY),
            of("defaultDocumentCountry", Group.DOCUMENTS, Kind.COUNTRY),
            of("showCountryBeforeDocumentType", Group.DOCUMENTS, Kind.FLAG),
            of("documentCountries", Group.DOCUMENTS, Kind.COUNTRIES_BY_DOCUMENT),
            of("languages", Group.LANGUAGES, Kind.LANGUAGES, "en", "nl", "nb", "es"),
            of("defaultLanguage", Group.LANGUAGES, Kind.LANGUAGE),
            of("translations", Group.LANGUAGES, Kind.OBJECT),
            of("takeSelfie", Group.PICTURES, Kind.FLAG),
            of("autoCapture", Group.PICTURES, Kind.FLAG),
            of("useNativeCamera", Group.PICTURES, Kind.FLAG),
            of("enableOrientationConfirmation", Group.PICTURES, Kind.FLAG),
            of("allowTakePhoto", Group.PICTURES, Kind.WORDS, "front", "back", "selfie"),
            of("allowFileUpload", Group.PICTURES, Kind.WORDS, "front", "back", "selfie"),
            of("allowZoomOnPreview", Group.PICTURES, Kind.WORDS, "front", "back", "selfie"),
            of("detectGlare", Group.PICTURES, Kind.WORDS, "front", "back"),
            of("customRedactionError", Group.PICTURES, Kind.TEXT),
            of("enableMobileHandover", Group.PHONE, Kind.FLAG),
            of("forceMobileHandover", Group.PHONE, Kind.FLAG),
            of("mobileHandoverModes", Group.PHONE, Kind.WORDS, "qr", "sms"),
            of("mobileHandoverTimeout", Group.PHONE, Kind.NUMBER),
            of("smsDefaultCountry", Group.PHONE, Kind.TEXT),
            of("showConsentPage", Group.SCREENS, Kind.FLAG),
            of("showPrerequisitesScreen", Group.SCREENS, Kind.FLAG),
            of("showDocumentInstructionsScreen", Group.SCREENS, Kind.FLAG),
            of("showModalBeforeRedirect", Group.SCREENS, Kind.FLAG),
            of("showAccessibilityLink", Group.SCREENS, Kind.FLAG),
            of("prerequisitesScreenItems", Group.SCREENS, Kind.LIST),
            of("documentInstructionsScreenItems", Group.SCREENS, Kind.ROWS, "title", "description", "image", "icon"),
            of("maxRetries", Group.LIMITS, Kind.NUMBER),
            of("eidConfig", Group.PROVIDERS, Kind.OBJECT),
            ofVideo("checkRequirements", Kind.FLAG),
            ofVideo("minRequirementsMandatory", Kind.FLAG),
            ofVideo("useModal", Kind.FLAG),
            ofVideo("allowedIdTypes", Kind.NUMBERS),
            ofVideo("sdkLoadTimeout", Kind.NUMBER));

    private ConfigurationMembers() {}

    private static Member of(String name, Group group, Kind kind, String... words) {
        return new Member(List.of(name), group, kind, false, List.of(words));
    }

    private static Member required(String name, Group group, Kind kind, String... words) {
        return new Member(List.of(name), group, kind, true, List.of(words));
    }

    private static Member ofVideo(String name, Kind kind) {
        return new Member(List.of(VIDEO, name), Group.PROVIDERS, kind, false, List.of());
    }
}

package proofdesk.identomat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Identomat lets a company choose for a session (contract identomat 3, seed 004). All are optional; one that is left
 * out has its default, which for a yes or no is no.
 */
enum Flag {
    LANGUAGE(Group.LOOK, Kind.LANGUAGE),
    RETURN_URL(Group.LOOK, Kind.ADDRESS),
    SKIP_AGREEMENT(Group.ASKED, Kind.YES_NO),
    SKIP_DOCUMENT(Group.ASKED, Kind.YES_NO),
    SKIP_FACE(Group.ASKED, Kind.YES_NO),
    DOCUMENT_TYPES(Group.DOCUMENT, Kind.DOCUMENT_TYPES),
    DOCUMENT_COUNTRIES(Group.DOCUMENT, Kind.COUNTRIES),
    ALLOW_DOCUMENT_UPLOAD(Group.DOCUMENT, Kind.YES_NO),
    DISABLE_DOCUMENT_CAPTURE(Group.DOCUMENT, Kind.YES_NO),
    CAPTURE_DOUBLE_PAGE_PASSPORT(Group.DOCUMENT, Kind.YES_NO),
    LIVENESS(Group.FACE, Kind.YES_NO),
    ALLOW_FACE_UPLOAD(Group.FACE, Kind.YES_NO),
    REQUIRE_FACE_DOCUMENT(Group.FACE, Kind.YES_NO),
    ALLOW_FACE_DOC_UPLOAD(Group.FACE, Kind.YES_NO),
    ALLOW_GENERAL_DOCUMENT_CAPTURE(Group.GENERAL_DOCUMENTS, Kind.YES_NO),
    ALLOW_GENERAL_DOCUMENT_UPLOAD(Group.GENERAL_DOCUMENTS, Kind.YES_NO),
    GENERAL_DOCUMENT_TYPES(Group.GENERAL_DOCUMENTS, Kind.GENERAL_DOCUMENT_TYPES),
    REQUIRE_EMAIL(Group.CONTACT, Kind.YES_NO),
    REQUIRE_EMAIL_CHECK(Group.CONTACT, Kind.YES_NO),
    REQUIRE_PHONE_NUMBER(Group.CONTACT, Kind.YES_NO),
    REQUIRE_PHONE_NUMBER_CHECK(Group.CONTACT, Kind.YES_NO),
    SKIP_DESKTOP(Group.DEVICE, Kind.YES_NO),
    OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE(Group.DEVICE, Kind.YES_NO),
    SWITCH_DEVICE_URL(Group.DEVICE, Kind.ADDRESS),
    RESTRICT_URL_SHARING(Group.DEVICE, Kind.YES_NO),
    CASCADING_IDENTITY_VERIFICATION(Group.DEVICE, Kind.YES_NO),
    MULTIPLE_PARTICIPANTS(Group.CALL, Kind.YES_NO);

    /** By what the person will experience, in the order in which they will. */
    enum Group {
        LOOK,
        ASKED,
        DOCUMENT,
        FACE,
        GENERAL_DOCUMENTS,
        CONTACT,
        DEVICE,
        CALL
    }

    private final Group group;
    private final Kind kind;

    Flag(Group group, Kind kind) {
        this.group = group;
        this.kind = kind;
    }

    Group group() {
        return group;
    }

    Kind kind() {
        return kind;
    }

    /** Its name on the wire. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Flag> of(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word().equals(word)).findFirst();
    }
}

package proofdesk.identomat;

import static proofdesk.identomat.Flag.*;

import java.util.List;
import java.util.function.Predicate;

/**
 * What flags mean for each other (contract identomat 3.1, R1 to R24). Identomat itself is not known to refuse any set of
 * flags; these are to keep administrators from sessions that nobody can finish, or that do less than it seems.
 */
enum Rule {
    /** R1 */
    GENERAL_DOCUMENT_TYPES_WITHOUT_A_WAY(
            Weight.ERROR,
            draft -> draft.flags().says(GENERAL_DOCUMENT_TYPES)
                    && !draft.flags().any(ALLOW_GENERAL_DOCUMENT_CAPTURE, ALLOW_GENERAL_DOCUMENT_UPLOAD),
            GENERAL_DOCUMENT_TYPES,
            ALLOW_GENERAL_DOCUMENT_CAPTURE,
            ALLOW_GENERAL_DOCUMENT_UPLOAD),
    /** R2 */
    NO_OTHER_DEVICE_WITHOUT_A_CAMERA(
            Weight.WARNING,
            draft -> draft.flags().yes(RESTRICT_URL_SHARING) && !draft.flags().says(SWITCH_DEVICE_URL),
            RESTRICT_URL_SHARING,
            SWITCH_DEVICE_URL),
    /** R3: the vendor's two descriptions of an empty address contradict each other. */
    EMPTY_SWITCH_ADDRESS_IS_UNCLEAR(
            Weight.HINT,
            draft -> draft.flags().isSet(SWITCH_DEVICE_URL) && !draft.flags().says(SWITCH_DEVICE_URL),
            SWITCH_DEVICE_URL),
    /** R4 */
    NO_WAY_ON_A_DESKTOP(
            Weight.ERROR,
            draft -> draft.flags().all(SKIP_DESKTOP, RESTRICT_URL_SHARING)
                    && !draft.flags().says(SWITCH_DEVICE_URL),
            SKIP_DESKTOP,
            RESTRICT_URL_SHARING,
            SWITCH_DEVICE_URL),
    /** R5 */
    OTHER_DEVICE_OFFERED_AND_FORBIDDEN(
            Weight.WARNING,
            draft -> draft.flags().all(OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE, RESTRICT_URL_SHARING),
            OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE,
            RESTRICT_URL_SHARING),
    /** R6 */
    OTHER_DEVICE_OFFERED_TWICE(
            Weight.HINT,
            draft -> draft.flags().all(OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE, SKIP_DESKTOP),
            OPTIONAL_CONTINUE_ON_ANOTHER_DEVICE,
            SKIP_DESKTOP),
    /** R7 */
    NO_WAY_FOR_THE_DOCUMENT(
            Weight.ERROR,
            draft -> draft.flags().yes(DISABLE_DOCUMENT_CAPTURE)
                    && !draft.flags().any(ALLOW_DOCUMENT_UPLOAD, SKIP_DOCUMENT),
            DISABLE_DOCUMENT_CAPTURE,
            ALLOW_DOCUMENT_UPLOAD),
    /** R8 */
    IDLE_WITHOUT_A_DOCUMENT(
            Weight.WARNING,
            draft -> draft.flags().yes(SKIP_DOCUMENT)
                    && List.of(
                                    DOCUMENT_TYPES,
                                    DOCUMENT_COUNTRIES,
                                    ALLOW_DOCUMENT_UPLOAD,
                                    DISABLE_DOCUMENT_CAPTURE,
                                    CAPTURE_DOUBLE_PAGE_PASSPORT)
                            .stream()
                            .anyMatch(draft.flags()::says),
            SKIP_DOCUMENT,
            DOCUMENT_TYPES,
            DOCUMENT_COUNTRIES,
            ALLOW_DOCUMENT_UPLOAD,
            DISABLE_DOCUMENT_CAPTURE,
            CAPTURE_DOUBLE_PAGE_PASSPORT),
    /** R9: never an error, since clients send it. */
    IDLE_WITHOUT_A_FACE(
            Weight.WARNING,
            draft -> draft.flags().yes(SKIP_FACE) && draft.flags().any(LIVENESS, ALLOW_FACE_UPLOAD),
            SKIP_FACE,
            LIVENESS,
            ALLOW_FACE_UPLOAD),
    /** R10 */
    A_STILL_PROVES_NO_LIFE(
            Weight.WARNING, draft -> draft.flags().all(LIVENESS, ALLOW_FACE_UPLOAD), LIVENESS, ALLOW_FACE_UPLOAD),
    /** R11 */
    HOLDS_A_DOCUMENT_NEVER_TAKEN(
            Weight.WARNING,
            draft ->
                    draft.flags().yes(SKIP_DOCUMENT) && draft.flags().any(REQUIRE_FACE_DOCUMENT, ALLOW_FACE_DOC_UPLOAD),
            SKIP_DOCUMENT,
            REQUIRE_FACE_DOCUMENT,
            ALLOW_FACE_DOC_UPLOAD),
    /** R12 */
    HOLDING_UPLOAD_WITHOUT_ITS_STEP(
            Weight.HINT,
            draft -> draft.flags().yes(ALLOW_FACE_DOC_UPLOAD) && !draft.flags().yes(REQUIRE_FACE_DOCUMENT),
            ALLOW_FACE_DOC_UPLOAD,
            REQUIRE_FACE_DOCUMENT),
    /** R13 */
    TWO_PAGES_WITHOUT_A_PASSPORT(
            Weight.WARNING,
            draft -> draft.flags().yes(CAPTURE_DOUBLE_PAGE_PASSPORT)
                    && draft.flags().says(DOCUMENT_TYPES)
                    && !draft.flags().values(DOCUMENT_TYPES).contains("passport"),
            CAPTURE_DOUBLE_PAGE_PASSPORT,
            DOCUMENT_TYPES),
    /** R14 */
    NOTHING_LEFT(
            Weight.ERROR,
            draft -> draft.flags().yes(SKIP_AGREEMENT) && nothingButTheAgreement(draft),
            SKIP_AGREEMENT,
            SKIP_DOCUMENT,
            SKIP_FACE),
    /** R15: in order, and real companies do it. */
    ONLY_GENERAL_DOCUMENTS(
            Weight.HINT,
            draft -> draft.flags().all(SKIP_AGREEMENT, SKIP_DOCUMENT, SKIP_FACE)
                    && draft.flags().any(ALLOW_GENERAL_DOCUMENT_CAPTURE, ALLOW_GENERAL_DOCUMENT_UPLOAD),
            SKIP_AGREEMENT,
            SKIP_DOCUMENT,
            SKIP_FACE),
    /** R16 */
    NOTHING_IS_VERIFIED(
            Weight.WARNING,
            draft -> !draft.flags().yes(SKIP_AGREEMENT) && nothingButTheAgreement(draft),
            SKIP_DOCUMENT,
            SKIP_FACE),
    /** R17 */
    COLLECTED_AND_VERIFIED(
            Weight.HINT,
            draft -> draft.flags().all(REQUIRE_EMAIL, REQUIRE_EMAIL_CHECK)
                    || draft.flags().all(REQUIRE_PHONE_NUMBER, REQUIRE_PHONE_NUMBER_CHECK),
            REQUIRE_EMAIL,
            REQUIRE_EMAIL_CHECK,
            REQUIRE_PHONE_NUMBER,
            REQUIRE_PHONE_NUMBER_CHECK),
    /** R18 */
    STEP_APPEARS_TWICE(
            Weight.WARNING,
            draft -> draft.steps().has("liveness") && !draft.flags().yes(SKIP_FACE)
                    || draft.steps().has("identity-document") && !draft.flags().yes(SKIP_DOCUMENT),
            SKIP_FACE,
            SKIP_DOCUMENT),
    /** R19 */
    PARTICIPANTS_ONLY_IN_CALLS(Weight.HINT, draft -> draft.flags().yes(MULTIPLE_PARTICIPANTS), MULTIPLE_PARTICIPANTS),
    /** R20 */
    CASCADING_ONLY_IN_APPS(
            Weight.HINT, draft -> draft.flags().yes(CASCADING_IDENTITY_VERIFICATION), CASCADING_IDENTITY_VERIFICATION),
    /** R21 */
    EMPTY_LIST_IS_UNCLEAR(
            Weight.WARNING,
            draft -> !draft.flags().yes(SKIP_DOCUMENT)
                            && (draft.flags().isEmptyList(DOCUMENT_TYPES)
                                    || draft.flags().isEmptyList(DOCUMENT_COUNTRIES))
                    || draft.flags().any(ALLOW_GENERAL_DOCUMENT_CAPTURE, ALLOW_GENERAL_DOCUMENT_UPLOAD)
                            && draft.flags().isEmptyList(GENERAL_DOCUMENT_TYPES),
            DOCUMENT_TYPES,
            DOCUMENT_COUNTRIES,
            GENERAL_DOCUMENT_TYPES),
    /** R22 */
    FACES_ARE_NOT_COMPARED(
            Weight.HINT,
            draft -> draft.flags().any(SKIP_DOCUMENT, SKIP_FACE)
                    && !draft.steps().has("identity-document")
                    && !draft.steps().has("liveness"),
            SKIP_DOCUMENT,
            SKIP_FACE),
    /** R23 */
    RETURNS_WITHIN_THE_FRAME(
            Weight.WARNING, draft -> draft.embedded() && draft.flags().says(RETURN_URL), RETURN_URL),
    /** R24 */
    OWN_SENDER_NEEDS_A_CALLBACK(
            Weight.HINT,
            draft -> draft.flags().any(REQUIRE_EMAIL_CHECK, REQUIRE_PHONE_NUMBER_CHECK),
            REQUIRE_EMAIL_CHECK,
            REQUIRE_PHONE_NUMBER_CHECK);

    /** How much a rule weighs. */
    enum Weight {
        /** Nobody can finish such a session: it is not published. */
        ERROR,
        /** Something will not be as it seems. */
        WARNING,
        HINT
    }

    private final Weight weight;
    private final Predicate<Draft> applies;
    private final List<Flag> flags;

    Rule(Weight weight, Predicate<Draft> applies, Flag... flags) {
        this.weight = weight;
        this.applies = applies;
        this.flags = List.of(flags);
    }

    Weight weight() {
        return weight;
    }

    boolean applies(Draft draft) {
        return applies.test(draft);
    }

    /** The flags it is about, in the order of its text. */
    List<Flag> flags() {
        return flags;
    }

    /** Its number in the contract. */
    String number() {
        return "R" + (ordinal() + 1);
    }

    private static boolean nothingButTheAgreement(Draft draft) {
        return draft.flags().all(SKIP_DOCUMENT, SKIP_FACE)
                && draft.steps().isEmpty()
                && draft.configuration().isEmpty()
                && !draft.flags()
                        .any(
                                ALLOW_GENERAL_DOCUMENT_CAPTURE,
                                ALLOW_GENERAL_DOCUMENT_UPLOAD,
                                REQUIRE_EMAIL,
                                REQUIRE_EMAIL_CHECK,
                                REQUIRE_PHONE_NUMBER,
                                REQUIRE_PHONE_NUMBER_CHECK,
                                REQUIRE_FACE_DOCUMENT);
    }
}

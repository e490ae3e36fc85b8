package proofdesk.sandbox;

import static proofdesk.sandbox.Provider.members;

import java.util.LinkedHashMap;
import java.util.Map;

/** What both providers that watch the person on video have in common (contract assure 6.1, 10.3, 12.1; seed 001). */
interface VideoIdentification extends Provider {

    @Override
    default boolean mindsSilence() {
        return true;
    }

    @Override
    default boolean portrait() {
        return true;
    }

    @Override
    default DocumentTypes.Listing documents() {
        return DocumentTypes.Listing.NUMBERED;
    }

    @Override
    default String pictureSuffix() {
        return ".jpeg";
    }

    @Override
    default boolean selfie(String processType) {
        return true;
    }

    @Override
    default boolean video(String processType) {
        return true;
    }

    /** What video identification can come to. */
    default Cases cases() {
        return new Cases(this, alias())
                .add("accepted.all-passed", "Every check is valid, every feature found, the faces are alike (high).")
                .add(
                        "accepted.unknown-check",
                        "Accepted, with a check and members nobody has heard of.",
                        Trait.UNHEARD_OF)
                .add(
                        "rejected.expired",
                        "The document has expired: rejected here, inconclusive at PictureID.",
                        Trait.EXPIRED)
                .add("rejected.underage", "The person is under age.", Trait.UNDERAGE)
                .add("rejected.data-integrity", "The data on the document do not agree.", Trait.INCONSISTENT)
                .add(
                        "rejected.not-live",
                        "No living person: livenessDetected is the text false, and an invalid check.",
                        Trait.NOT_LIVE)
                .add("rejected.face-spoofing", "A picture was held up instead of a face.", Trait.SPOOFED)
                .add(
                        "rejected.sides-differ",
                        "Front and back are of two documents; choose one with a back.",
                        Trait.SIDES_DIFFER)
                .add("rejected.black-and-white", "A black and white copy.", Trait.BLACK_AND_WHITE)
                .add("rejected.expired-and-not-live", "Two checks are invalid.", Trait.EXPIRED, Trait.NOT_LIVE)
                .face("inconclusive.similarity-medium", "medium", "The faces are somewhat alike (medium).")
                .face("inconclusive.similarity-low", "low", "The faces are hardly alike (low): not rejected here.")
                .face(
                        "inconclusive.similarity-very-low",
                        "verylow",
                        "The faces are not alike (verylow, all lower case): not rejected here.")
                .add(
                        "inconclusive.feature-missing",
                        "OVI 2 was covered: not found, and without a box.",
                        Trait.MARK_HIDDEN)
                .face(
                        "inconclusive.very-low-and-features-missing",
                        "verylow",
                        "The faces are not alike, and neither OVI 1 nor OVI 2 was found.",
                        Trait.MARKS_HIDDEN)
                .add(
                        "failed.inactivity",
                        "Nobody did anything for three minutes; POST /clock?ahead=PT3M does it too.",
                        Trait.INACTIVE)
                .add("failed.microphone-denied", "The person did not allow the microphone.", Trait.BLOCKED)
                .add("canceled.by-person", "The person canceled.")
                .common();
    }

    /** Id, type and message (contract assure 12.1). */
    @Override
    default Map<String, Object> failReason(Scenario scenario) {
        return scenario.has(Trait.BLOCKED)
                ? members(
                        "id", "5b1d7a0c-2a9a-4c8e-9d55-0f3f1a2b4c6d",
                        "type", "MediaAccess.Denied",
                        "message", "Access to the microphone was denied")
                : members(
                        "id", "0c1f5e52-70b4-4f4e-a7c9-3f6f0f4d8a11",
                        "type", "InactiveUser.Aborted",
                        "message", "There has been no interaction with the video");
    }

    @Override
    default Map<String, Object> dataFiles(Map<String, Object> report) {
        var files = new LinkedHashMap<String, Object>();
        if (report.get("providerSpecific") instanceof Map<?, ?> specific) {
            if (specific.get("ocr") instanceof Map<?, ?> ocr) {
                files.put("ocr.json", ocr);
            }
            if (specific.get("manualApproval") instanceof Map<?, ?> approval) {
                files.put("manual_approval.json", approval);
            }
        }
        return files;
    }
}

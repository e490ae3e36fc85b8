package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import proofdesk.result.Outcome;

/**
 * A check as stored. What it is told changes it; what it says outside is a {@link Verification}.
 *
 * @param version raised by every change, so that a read that began before a change cannot be saved after it
 * @param process the vendor's id of the process, once known
 * @param callbackHash of the secret the vendor must send with a notification
 * @param captureUrl where the vendor takes pictures; secret, kept until the end, sealed
 * @param reads how many reads in a row brought nothing final
 * @param report the vendor's whole answer, JSON as received, sealed
 */
@Table("verification")
record Check(
        @Id UUID id,
        @Version int version,
        UUID dossierId,
        String provider,
        String processType,
        Outcome outcome,
        String statusWord,
        Instant orderedAt,
        String orderedBy,
        @Embedded.Empty Steps steps,
        @Nullable String process,
        @Nullable String callbackHash,
        @Nullable String captureUrl,
        int reads,
        @Nullable String report,
        @Nullable Instant readAt,
        @Nullable String troubleKind,
        @Nullable String troubleReference,
        @Nullable Instant troubleAt,
        @Nullable Instant erasingSince) {

    /**
     * When each step happened.
     *
     * @param claimedAt when somebody began to begin it at the vendor; null once that is done
     * @param givenUpAt when we stopped asking the vendor by ourselves
     */
    record Steps(
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant claimedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant firstPictureAt,
            @Nullable Instant processingAt,
            @Nullable Instant endedAt,
            @Nullable Instant givenUpAt) {

        static final Steps NONE = new Steps(null, null, null, null, null, null, null, null);

        Steps sent(Instant at) {
            return new Steps(at, openedAt, claimedAt, handedOverAt, firstPictureAt, processingAt, endedAt, givenUpAt);
        }

        Steps opened(Instant at) {
            return new Steps(sentAt, at, claimedAt, handedOverAt, firstPictureAt, processingAt, endedAt, givenUpAt);
        }

        Steps claimed(@Nullable Instant at) {
            return new Steps(sentAt, openedAt, at, handedOverAt, firstPictureAt, processingAt, endedAt, givenUpAt);
        }

        Steps handedOver(Instant at) {
            return new Steps(sentAt, openedAt, null, at, firstPictureAt, processingAt, endedAt, null);
        }

        Steps givenUp(Instant at) {
            return new Steps(sentAt, openedAt, claimedAt, handedOverAt, firstPictureAt, processingAt, endedAt, at);
        }

        /** Steps seen in a report; what was seen before keeps its time. */
        Steps seen(boolean picture, boolean processing, boolean ended, Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    firstPictureAt == null && picture ? at : firstPictureAt,
                    processingAt == null && processing ? at : processingAt,
                    endedAt == null && ended ? at : endedAt,
                    ended ? null : givenUpAt);
        }
    }

    static Check ordered(UUID dossierId, String provider, String processType, Instant at, String by) {
        return new Check(
                UUID.randomUUID(),
                0,
                dossierId,
                provider,
                processType,
                Outcome.PENDING,
                "",
                at,
                by,
                Steps.NONE,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    boolean live() {
        return erasingSince == null && !outcome.isFinal();
    }

    Check with(Steps changed) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                changed,
                process,
                callbackHash,
                captureUrl,
                reads,
                report,
                readAt,
                troubleKind,
                troubleReference,
                troubleAt,
                erasingSince);
    }

    /** Begun at the vendor. A process begun before is no longer this check's own. */
    Check begun(Instant at, @Nullable String newProcess, String newCallbackHash, String url) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                Outcome.PENDING,
                statusWord,
                orderedAt,
                orderedBy,
                steps.handedOver(at),
                newProcess,
                newCallbackHash,
                url,
                0,
                report,
                readAt,
                null,
                null,
                null,
                erasingSince);
    }

    Check located(String found) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                found,
                callbackHash,
                captureUrl,
                reads,
                report,
                readAt,
                troubleKind,
                troubleReference,
                troubleAt,
                erasingSince);
    }

    /** Due now: asked soon and often again. */
    Check due() {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                process,
                callbackHash,
                captureUrl,
                0,
                report,
                readAt,
                troubleKind,
                troubleReference,
                troubleAt,
                erasingSince);
    }

    /** What the vendor said. The first final outcome stays. */
    Check read(Outcome said, String word, String answer, Steps seen, Instant at) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                said,
                word,
                orderedAt,
                orderedBy,
                seen,
                process,
                callbackHash,
                said.isFinal() ? null : captureUrl,
                reads + 1,
                answer,
                at,
                null,
                null,
                null,
                erasingSince);
    }

    /** What was stored as it came is sealed; nothing else changes. */
    Check sealed(@Nullable String sealedReport, @Nullable String sealedUrl) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                process,
                callbackHash,
                sealedUrl,
                reads,
                sealedReport,
                readAt,
                troubleKind,
                troubleReference,
                troubleAt,
                erasingSince);
    }

    /** Asked, and nothing was there yet. */
    Check asked() {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                process,
                callbackHash,
                captureUrl,
                reads + 1,
                report,
                readAt,
                null,
                null,
                null,
                erasingSince);
    }

    Check troubled(String kind, String reference, Instant at) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                process,
                callbackHash,
                captureUrl,
                reads + 1,
                report,
                readAt,
                kind,
                reference,
                at,
                erasingSince);
    }

    /** Everything personal goes at once; what is needed to erase at the vendor stays until that is done. */
    Check erasing(Instant since) {
        return new Check(
                id,
                version,
                dossierId,
                provider,
                processType,
                outcome,
                statusWord,
                orderedAt,
                orderedBy,
                steps,
                process,
                null,
                null,
                0,
                null,
                readAt,
                null,
                null,
                null,
                since);
    }

    @Override
    public String toString() {
        return "Check[" + id + ", " + outcome + "]"; // the report is personal data, the address secret
    }
}

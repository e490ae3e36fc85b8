package proofdesk.verification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Outcome;

/**
 * A check as stored. What it is told changes it; what it says outside is a {@link Verification}.
 *
 * @param version raised by every change, so that a read that began before a change cannot be saved after it
 */
@Table("verification")
record Check(
        @Id UUID id,
        @Version int version,
        UUID dossierId,
        @Embedded.Empty Asked asked,
        @Embedded.Empty Steps steps,
        @Embedded.Empty There there,
        @Embedded.Empty Said said,
        @Embedded.Empty Trouble trouble,
        @Nullable Instant erasingSince) {

    /**
     * What was ordered.
     *
     * @param configuration the vendor's id of how its pages look and work, where one was chosen
     * @param documentType the vendor's word, where the pictures go through us
     * @param documentCountry ISO 3166 alpha-3
     * @param together shared by the checks that one visit of the vendor's pages does
     */
    record Asked(
            String provider,
            String processType,
            Way way,
            @Nullable String configuration,
            @Nullable String documentType,
            @Nullable String documentCountry,
            @Nullable UUID together,
            Instant orderedAt,
            String orderedBy) {

        Asked together(UUID first) {
            return new Asked(
                    provider,
                    processType,
                    way,
                    configuration,
                    documentType,
                    documentCountry,
                    first,
                    orderedAt,
                    orderedBy);
        }
    }

    /**
     * When each step happened.
     *
     * @param claimedAt when somebody began to begin it at the vendor; null once that is done
     * @param returnedAt when the person last came back from the vendor's pages
     * @param givenUpAt when we stopped asking the vendor by ourselves
     * @param overturnedAt when the vendor last took back a final outcome and gave another
     */
    record Steps(
            @Nullable Instant sentAt,
            @Nullable Instant openedAt,
            @Nullable Instant claimedAt,
            @Nullable Instant handedOverAt,
            @Nullable Instant returnedAt,
            @Nullable Instant firstPictureAt,
            @Nullable Instant processingAt,
            @Nullable Instant endedAt,
            @Nullable Instant givenUpAt,
            @Nullable Instant overturnedAt) {

        static final Steps NONE = new Steps(null, null, null, null, null, null, null, null, null, null);

        Steps sent(Instant at) {
            return new Steps(
                    at,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    givenUpAt,
                    overturnedAt);
        }

        Steps opened(Instant at) {
            return new Steps(
                    sentAt,
                    at,
                    claimedAt,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    givenUpAt,
                    overturnedAt);
        }

        Steps claimed(@Nullable Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    at,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    givenUpAt,
                    overturnedAt);
        }

        /** Whoever came back did so from what was begun before. */
        Steps handedOver(Instant at) {
            return new Steps(
                    sentAt, openedAt, null, at, null, firstPictureAt, processingAt, endedAt, null, overturnedAt);
        }

        Steps returned(Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    at,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    givenUpAt,
                    overturnedAt);
        }

        Steps givenUp(Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    at,
                    overturnedAt);
        }

        Steps overturned(Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt,
                    processingAt,
                    endedAt,
                    givenUpAt,
                    at);
        }

        /** Steps seen in a report; what was seen before keeps its time. */
        Steps seen(boolean picture, boolean processing, boolean ended, Instant at) {
            return new Steps(
                    sentAt,
                    openedAt,
                    claimedAt,
                    handedOverAt,
                    returnedAt,
                    firstPictureAt == null && picture ? at : firstPictureAt,
                    processingAt == null && processing ? at : processingAt,
                    endedAt == null && ended ? at : endedAt,
                    ended ? null : givenUpAt,
                    overturnedAt);
        }
    }

    /**
     * The check at the vendor.
     *
     * @param process the vendor's id of the process, once known
     * @param callbackHash of the secret the vendor must send with a notification
     * @param captureUrl where the vendor takes pictures; secret, kept until the end, sealed
     * @param launch what the vendor's SDK is launched with, as JSON; secret, kept until the end, sealed
     * @param pictures the kinds that went through us so far, separated by commas
     */
    record There(
            @Nullable String process,
            @Nullable String callbackHash,
            @Nullable String captureUrl,
            @Nullable String launch,
            @Nullable String pictures) {

        static final There NOTHING = new There(null, null, null, null, null);

        There sent(String kinds) {
            return new There(process, callbackHash, captureUrl, launch, kinds);
        }

        There located(String found) {
            return new There(found, callbackHash, captureUrl, launch, pictures);
        }

        There withoutSecrets() {
            return new There(process, null, null, null, pictures);
        }

        /** No way leads there any more; a late notification is still taken. */
        There closed() {
            return new There(process, callbackHash, null, null, pictures);
        }

        @Override
        public String toString() {
            return "There[" + process + "]"; // the rest is secret
        }
    }

    /**
     * What the vendor said last.
     *
     * @param reads how many reads in a row brought nothing final
     * @param report the vendor's whole answer, JSON as received, sealed
     */
    record Said(
            Outcome outcome,
            String statusWord,
            int reads,
            @Nullable String report,
            @Nullable Instant readAt) {

        static final Said NOTHING = new Said(Outcome.PENDING, "", 0, null, null);

        Said reads(int changed) {
            return new Said(outcome, statusWord, changed, report, readAt);
        }

        @Override
        public String toString() {
            return "Said[" + outcome + "]"; // the report is personal data
        }
    }

    /** Why the vendor could not be asked the last time. */
    record Trouble(
            @Nullable String troubleKind,
            @Nullable String troubleReference,
            @Nullable Instant troubleAt) {

        static final Trouble NONE = new Trouble(null, null, null);
    }

    static Check ordered(UUID dossierId, Asked asked) {
        return new Check(
                UUID.randomUUID(), 0, dossierId, asked, Steps.NONE, There.NOTHING, Said.NOTHING, Trouble.NONE, null);
    }

    boolean live() {
        return erasingSince == null && !outcome().isFinal();
    }

    String provider() {
        return asked.provider;
    }

    String processType() {
        return asked.processType;
    }

    @Nullable
    String process() {
        return there.process;
    }

    Outcome outcome() {
        return said.outcome;
    }

    Check with(Steps changed) {
        return new Check(id, version, dossierId, asked, changed, there, said, trouble, erasingSince);
    }

    Check together(UUID first) {
        return new Check(id, version, dossierId, asked.together(first), steps, there, said, trouble, erasingSince);
    }

    /** Begun at the vendor. A process begun before is no longer this check's own. */
    Check begun(Instant at, There begun) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                steps.handedOver(at),
                begun,
                new Said(Outcome.PENDING, said.statusWord, 0, said.report, said.readAt),
                Trouble.NONE,
                erasingSince);
    }

    Check located(String found) {
        return with(there.located(found));
    }

    Check with(There changed) {
        return new Check(id, version, dossierId, asked, steps, changed, said, trouble, erasingSince);
    }

    /** Due now: asked soon and often again. */
    Check due() {
        return new Check(id, version, dossierId, asked, steps, there, said.reads(0), trouble, erasingSince);
    }

    /** What the vendor said. A final outcome stays, unless the vendor itself takes it back. */
    Check read(Outcome outcome, String word, String answer, Steps seen, Instant at) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                seen,
                outcome.isFinal() ? there.closed() : there,
                new Said(outcome, word, said.reads + 1, answer, at),
                Trouble.NONE,
                erasingSince);
    }

    /** As it was when the vendor said something else. */
    Check saying(Said earlier) {
        return new Check(id, version, dossierId, asked, steps, there, earlier, trouble, erasingSince);
    }

    /** What was stored as it came is sealed; nothing else changes. */
    Check sealed(@Nullable String sealedReport, @Nullable String sealedUrl) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                steps,
                new There(there.process, there.callbackHash, sealedUrl, there.launch, there.pictures),
                new Said(said.outcome, said.statusWord, said.reads, sealedReport, said.readAt),
                trouble,
                erasingSince);
    }

    /** Asked, and nothing was there yet. */
    Check asked(int times) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                steps,
                there,
                said.reads(said.reads + times),
                Trouble.NONE,
                erasingSince);
    }

    Check troubled(String kind, String reference, Instant at) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                steps,
                there,
                said.reads(said.reads + 1),
                new Trouble(kind, reference, at),
                erasingSince);
    }

    /** Everything personal goes at once; what is needed to erase at the vendor stays until that is done. */
    Check erasing(Instant since) {
        return new Check(
                id,
                version,
                dossierId,
                asked,
                steps,
                there.withoutSecrets(),
                new Said(said.outcome, said.statusWord, 0, null, said.readAt),
                Trouble.NONE,
                since);
    }

    @Override
    public String toString() {
        return "Check[" + id + ", " + outcome() + "]";
    }
}

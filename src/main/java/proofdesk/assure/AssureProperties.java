package proofdesk.assure;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is not certain about Assure's wire (contract assure 15), and how hard we lean on it. Address and timeouts are
 * Spring's own {@code spring.http.serviceclient.assure.*}; the token endpoint, its scopes and the client are Spring's
 * {@code spring.security.oauth2.client.*.assure.*}, which is also how the legacy hosts are reached.
 *
 * @param imagePath where a picture is had, below {@code /assure} (contract assure 7.2: not published)
 * @param videoPath where a video is had, below {@code /assure} (contract assure 7.3: not published)
 * @param filePath where a dossier's file is had, below {@code /assure} (contract assure 4.5: not published)
 * @param pictureIdUpload whether PictureID takes pictures from us: a newer page says so, seed 000 knows its own pages
 *     only (contract assure 7.1)
 * @param captureSdk what is sent as {@code sdk} for Assure's own pages; nothing when empty (contract assure 8.1)
 * @param documentCountryMember what a document's country is called in a new process; not sent when empty (contract
 *     assure 6)
 * @param processTypes what is sent as process type, by provider and by our word for it, where that differs from what
 *     the contract assumes; nothing when empty (contract assure 6.2)
 * @param archiveUnlessAccepted whether the full-result archive is offered for rejected and inconclusive checks too; for
 *     accepted ones it is certain (contract assure 14b)
 * @param clockTolerance how far the vendor's clock may be behind ours when a process is recognised by its age
 * @param streamingLimit how long a picture, video or archive may take as a whole
 * @param uploadLimit how long sending one picture may take
 * @param largestPicture in bytes; a larger one is refused unsent (contract assure 7.1: 4 MB, for data URLs elsewhere)
 * @param concurrentCalls how many calls may be waiting for the vendor at once
 * @param laneWait how long a call waits for its turn when that many are under way, before it gives up
 * @param tokenLifetime how long a token is used when the token endpoint does not say (contract assure 2)
 * @param tokenMargin how long before its end a token is renewed
 * @param largestReport in bytes; a longer answer is refused unread
 */
@ConfigurationProperties("proofdesk.assure")
record AssureProperties(
        @DefaultValue("/dossiers/{dossierId}/processes/{processId}/images/{depiction}")
        String imagePath,

        @DefaultValue("/dossiers/{dossierId}/processes/{processId}/video")
        String videoPath,

        @DefaultValue("/dossiers/{dossierId}/files/{depiction}")
        String filePath,

        @DefaultValue("true") boolean pictureIdUpload,
        @DefaultValue("") String captureSdk,
        @DefaultValue("documentCountry") String documentCountryMember,
        @DefaultValue Map<String, Map<String, String>> processTypes,
        @DefaultValue("true") boolean archiveUnlessAccepted,
        @DefaultValue("2m") Duration clockTolerance,
        @DefaultValue("10m") Duration streamingLimit,
        @DefaultValue("1m") Duration uploadLimit,
        @DefaultValue("4194304") long largestPicture,
        @DefaultValue("16") int concurrentCalls,
        @DefaultValue("5s") Duration laneWait,
        @DefaultValue("10m") Duration tokenLifetime,
        @DefaultValue("30s") Duration tokenMargin,
        @DefaultValue("16777216") long largestReport) {}

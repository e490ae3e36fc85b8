package proofdesk.identomat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Identomat, and what is not certain about its wire (contract identomat 9). Address and timeouts are
 * Spring's own {@code spring.http.serviceclient.identomat.*}. Without a company key there is no Identomat here.
 *
 * @param companyKey the account's password; it travels in bodies only
 * @param secretKey with which requests are signed; empty for an account that does not sign
 * @param authorizationHeader the header that holds the signature (contract identomat 1.2: not published)
 * @param authorizationPrefix what stands before the signature there, a space included if there is one
 * @param pathPrefix what all paths begin with (contract identomat 1: one page leaves it out)
 * @param widgetUrl where people are sent; empty for the address of the account's server itself
 * @param personsQuestionnaire the word for a questionnaire that the person answers, of which the manual has two
 *     (contract identomat 8.15); empty to send the one that the configuration has
 * @param tokenLifetime how long a session can be opened
 * @param deadline after how long a session still in progress is taken for abandoned, which Identomat never says
 * @param streamingLimit how long a picture or video may take as a whole
 * @param concurrentCalls how many calls may be waiting for Identomat at once
 * @param laneWait how long a call waits for its turn when that many are under way, before it gives up
 * @param largestReport in bytes; a longer answer is refused
 */
@ConfigurationProperties("proofdesk.identomat")
record IdentomatProperties(
        @DefaultValue("") String companyKey,
        @DefaultValue("") String secretKey,
        @DefaultValue("Authorization") String authorizationHeader,
        @DefaultValue("") String authorizationPrefix,
        @DefaultValue("/external-api") String pathPrefix,
        @DefaultValue("") String widgetUrl,
        @DefaultValue("user-questionnaire") String personsQuestionnaire,
        @DefaultValue("15m") Duration tokenLifetime,
        @DefaultValue("24h") Duration deadline,
        @DefaultValue("10m") Duration streamingLimit,
        @DefaultValue("16") int concurrentCalls,
        @DefaultValue("5s") Duration laneWait,
        @DefaultValue("16777216") int largestReport) {

    boolean signs() {
        return !secretKey.isEmpty();
    }

    @Override
    public String toString() {
        return "IdentomatProperties[" + pathPrefix + "]"; // the keys are secret
    }
}

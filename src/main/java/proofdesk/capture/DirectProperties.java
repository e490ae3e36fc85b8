package proofdesk.capture;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Pictures that go through us, and apps that ask.
 *
 * @param largestPicture in bytes (contract assure 7.1: 4 MB)
 * @param longestSide in pixels (contract assure 7.1: 5000)
 * @param largestEnrolment in bytes, of everything an app hands in to begin a verification
 * @param atOnce how many pictures and enrolments are held in memory at once; one more is asked to come back
 * @param requestsPerMinute how often one link may be asked, by app or page
 * @param requestsPerMinuteFromOneAddress how often anybody behind one address may ask, for any link
 * @param appOrigins origins whose scripts may ask, for apps that run in a web view; none unless set
 */
@ConfigurationProperties("proofdesk.direct")
record DirectProperties(
        @DefaultValue("4194304") int largestPicture,
        @DefaultValue("5000") int longestSide,
        @DefaultValue("16777216") int largestEnrolment,
        @DefaultValue("16") int atOnce,
        @DefaultValue("60") int requestsPerMinute,
        @DefaultValue("600") int requestsPerMinuteFromOneAddress,
        @DefaultValue List<String> appOrigins) {}

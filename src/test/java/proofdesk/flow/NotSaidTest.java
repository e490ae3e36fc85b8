package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification.Trouble;

/** What Assure's documents do not say about the course of a check (contract assure 15), in both readings. */
class NotSaidTest extends FlowTest {

    @Autowired
    JdbcClient jdbc;

    /** Contract assure 8.2 gives no lifetime: {@code proofdesk.links.capture-url-lifetime}, half an hour unless set. */
    @Test
    void aCaptureAddressIsTrustedForAWhileAndLongerOnceThereIsAPicture() {
        var check = order("document");
        var first = phone.artifact(link(check));
        clock.advance(Duration.ofMinutes(29));
        assertThat(phone.artifact(link(check))).isEqualTo(first);
        clock.advance(Duration.ofMinutes(2));
        phone.advance(Duration.ofMinutes(31)); // it is as late there
        var second = phone.artifact(link(check));
        assertThat(second).isNotEqualTo(first);

        phone.takePictures(second, "pictureid.accepted.all-passed");
        verifications.lookAgain(check.id());
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).firstPictureAt() != null);
        clock.advance(Duration.ofMinutes(40));
        assertThat(phone.artifact(link(check))).isEqualTo(second);
    }

    /** Contract assure 8.2: a process is there at once, or it may take a moment. */
    @Test
    void aProcessThatIsNotThereYetEndsNothing() {
        var check = order("document");
        var artifact = phone.takePictures(link(check), "pictureid.accepted.all-passed");
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).readAt() != null);
        var process = Objects.requireNonNull(jdbc.sql("select process from verification where id = ?")
                .param(check.id())
                .query(String.class)
                .single());
        process(check.id(), UUID.randomUUID().toString());
        verifications.lookAgain(check.id());
        await().atMost(PATIENCE).pollInSameThread().until(() -> found(check).trouble() != null);

        assertThat(found(check).trouble()).extracting(Trouble::kind).isEqualTo(Trouble.Kind.GONE);
        assertThat(found(check).endedAt()).isNull();
        assertThat(found(check).outcome()).isEqualTo(Outcome.PENDING);
        process(check.id(), process);
        phone.finish(artifact);
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    /** Contract assure 8.3: what comes back is added by {@code ?} or by {@code &}; here both are the same. */
    @Test
    void theWayBackHasNoQueryOfItsOwn() {
        var check = order("document");
        var back = URI.create(phone.finish(phone.takePictures(link(check), "pictureid.accepted.all-passed")));

        assertThat(back.getPath()).startsWith("/return/");
        assertThat(back.getRawQuery()).startsWith("dossierId=").doesNotContain("?");
        assertThat(ended(check).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    private void process(UUID check, String process) {
        jdbc.sql("update verification set process = ?, version = version + 1 where id = ?")
                .params(process, check)
                .update();
    }
}

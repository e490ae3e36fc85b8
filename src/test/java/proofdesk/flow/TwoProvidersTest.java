package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import proofdesk.dossier.Folders;
import proofdesk.provider.Offer.Way;
import proofdesk.result.Outcome;
import proofdesk.verification.Verification;
import proofdesk.verification.Verification.LinkState;
import proofdesk.verification.Wish;

/** One visit of the vendor's pages that does two checks. */
class TwoProvidersTest extends FlowTest {

    private static final Wish PICTURE_ID = Wish.hosted("signicatpictureid", "documentSelfie", Duration.ofHours(1));
    private static final Wish ONFIDO = Wish.hosted("onfido", "documentSelfie", Duration.ofHours(1));

    @Autowired
    private Folders folders;

    @SuppressWarnings("NullAway.Init") // ordered before each test
    private Verification first;

    @SuppressWarnings("NullAway.Init")
    private Verification second;

    @BeforeEach
    void orderTwo() {
        first = verifications.orderTogether(dossiers.open(null).id(), PICTURE_ID, ONFIDO);
        second = verifications.sameVisit(first.id()).orElseThrow();
    }

    @Test
    void oneLinkLeadsThroughBothAndEachFindsItsOwnResultThroughTheDossier() {
        assertThat(verifications.link(second.id())).isEqualTo(verifications.link(first.id()));
        var artifact = phone.artifact(link(first));
        assertThat(found(second))
                .returns(found(first).openedAt() != null, check -> check.openedAt() != null)
                .satisfies(check -> assertThat(check.handedOverAt()).isNotNull());

        phone.takePictures(artifact, "pictureid.accepted.all-passed");
        phone.finish(artifact);
        phone.takePictures(artifact, "onfido.rejected.expired");
        var back = phone.finish(artifact);
        assertThat(back).contains("dossierId=").doesNotContain("processId");
        phone.send(HttpRequest.newBuilder(URI.create(back)).GET().build());

        assertThat(ended(first).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(ended(second).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(raw(first)).contains("signicatpictureid").doesNotContain("\"onfido\"");
        assertThat(raw(second)).contains("onfido").doesNotContain("\"signicatpictureid\"");
        assertThat(processes()).isEqualTo(2);
    }

    @Test
    void whereTheVendorDoesNotBeginThemTheNextTryBeginsBothOnce() {
        phone.arm("weather.capture.503");
        assertThat(phone.handOver(link(first)).statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(found(second).handedOverAt()).isNull();
        phone.handOver(link(first));

        assertThat(phone.artifact(link(first))).isNotEmpty();
        assertThat(found(first).handedOverAt()).isNotNull();
        assertThat(found(second).handedOverAt()).isNotNull();
        assertThat(processes()).isEqualTo(2);
    }

    @Test
    void whenTheFirstIsErasedTheOtherGoesOnWithALinkOfItsOwn() {
        var dead = link(first);
        verifications.erase(first.id());
        await().atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> verifications.find(first.id()).isEmpty());

        assertThat(found(second).link()).isEqualTo(LinkState.REVOKED);
        var link = verifications.replaceLink(second.id(), Duration.ofHours(1)).url();
        assertThat(link).isNotEqualTo(dead);
        phone.useSpecimen(link, "onfido.accepted.clear");

        assertThat(ended(second).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(processes()).isEqualTo(1);
    }

    @Test
    void whenTheSecondIsErasedTheFirstIsBegunAlone() {
        verifications.erase(second.id());
        phone.useSpecimen(link(first), "pictureid.accepted.all-passed");

        assertThat(ended(first).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(processes()).isEqualTo(1);
    }

    @Test
    void aLinkThatIsRevokedOrReplacedIsSoForBoth() {
        verifications.revokeLink(second.id());
        assertThat(found(first).link()).isEqualTo(LinkState.REVOKED);

        var link = verifications.replaceLink(second.id(), Duration.ofHours(1));
        assertThat(verifications.link(first.id())).contains(link);
        verifications.markSent(first.id());
        assertThat(found(second).sentAt()).isNotNull();
    }

    @Test
    void onlyDifferentProvidersOnTheirOwnPagesGoTogether() {
        var dossier = first.dossierId();
        assertThatThrownBy(() -> verifications.orderTogether(dossier, PICTURE_ID, PICTURE_ID))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> verifications.orderTogether(dossier, PICTURE_ID, ONFIDO.by(Way.SDK)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(verifications.ofDossier(dossier)).hasSize(2);
    }

    private String raw(Verification check) {
        return verifications.result(check.id()).orElseThrow().raw().toString();
    }

    private long processes() {
        return phone.processesAtTheVendor(folders.at(first.dossierId(), "assure"));
    }
}

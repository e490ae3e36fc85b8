package proofdesk.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The outcome of one is none of the other's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signicatpictureid documentSelfie | pictureid.accepted.all-passed | ACCEPTED | onfido document | onfido.rejected.expired | REJECTED
            signicatpictureid documentSelfie | pictureid.rejected.underage | REJECTED | onfido document | onfido.inconclusive.poor-image | INCONCLUSIVE
            signicatpictureid documentSelfie | pictureid.inconclusive.tampered | INCONCLUSIVE | onfido document | onfido.failed.technical | FAILED
            signicatpictureid documentSelfie | pictureid.failed.transaction-expired | FAILED | onfido document | onfido.canceled.by-person | CANCELED
            signicatpictureid documentSelfie | pictureid.canceled.by-person | CANCELED | onfido document | onfido.accepted.clear | ACCEPTED
            signicatpaper document | signicatpaper.accepted.mrz-agrees | ACCEPTED | eid substantial | eid.rejected.expired | REJECTED
            signicatpaper document | signicatpaper.rejected.checksum | REJECTED | eid substantial | eid.inconclusive.feature-missing | INCONCLUSIVE
            signicatpaper document | signicatpaper.inconclusive.no-mrz | INCONCLUSIVE | eid substantial | eid.failed.inactivity | FAILED
            signicatpaper document | signicatpaper.failed.camera-blocked | FAILED | eid substantial | eid.canceled.by-person | CANCELED
            signicatpaper document | signicatpaper.canceled.by-person | CANCELED | eid substantial | eid.accepted.all-passed | ACCEPTED
            signicatvideoid substantial | signicatvideoid.accepted.all-passed | ACCEPTED | readid ready | readid.rejected.faces-differ | REJECTED
            signicatvideoid substantial | signicatvideoid.rejected.expired | REJECTED | readid ready | readid.inconclusive.chip-unreadable | INCONCLUSIVE
            signicatvideoid substantial | signicatvideoid.inconclusive.similarity-low | INCONCLUSIVE | readid ready | readid.failed.technical | FAILED
            signicatvideoid substantial | signicatvideoid.failed.inactivity | FAILED | readid ready | readid.canceled.by-person | CANCELED
            signicatvideoid substantial | signicatvideoid.canceled.by-person | CANCELED | readid ready | readid.accepted.chip-read | ACCEPTED
            """)
    void eachOfTwoEndsAsItsOwnProviderSays(
            String one, String case1, Outcome outcome1, String other, String case2, Outcome outcome2) {
        first = verifications.orderTogether(dossiers.open(null).id(), wish(one), wish(other));
        second = verifications.sameVisit(first.id()).orElseThrow();
        var artifact = phone.artifact(link(first));
        for (var scenario : List.of(case1, case2)) {
            phone.takePictures(artifact, scenario);
            phone.finish(artifact);
        }
        assertThat(ended(first).outcome()).isEqualTo(outcome1);
        assertThat(ended(second).outcome()).isEqualTo(outcome2);
    }

    private static Wish wish(String providerAndType) {
        var words = providerAndType.split(" ", -1);
        return Wish.hosted(words[0], words[1], Duration.ofHours(1));
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

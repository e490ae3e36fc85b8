package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.json;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import proofdesk.SettableClock;
import proofdesk.WireVendor;
import proofdesk.provider.ProviderException;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.provider.VendorHealth;

/** What is counted of the calls to Assure. */
class VendorHealthTest extends OnTheWire {

    private static final String REPORT = "{\"processId\":\"p1\",\"status\":\"pending\"}";

    private final VendorHealth vendor = bean(VendorHealth.class);
    private VendorHealth.Health before = vendor.now();

    @BeforeEach
    void look() {
        before = vendor.now();
    }

    @Test
    void aCallThatWorksIsSeenAndItsTokenIsToldByItsEndOnly() {
        VENDOR.on(PROCESS, json(REPORT));
        var began = Instant.now();
        assertThat(vendor.now().tokenUntil()).isEmpty();

        pictureId.read(CHECK);

        var now = vendor.now();
        assertThat(now.calls()).isEqualTo(before.calls() + 1);
        assertThat(now.failures()).isEqualTo(before.failures());
        assertThat(now.lastAnswer()).hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(began));
        assertThat(now.tokenUntil())
                .hasValueSatisfying(until -> assertThat(until).isAfter(began.plusSeconds(500)));
        assertThat(now.toString()).doesNotContain("token\"", "Bearer");
    }

    @Test
    void aFailureIsCountedEachTimeItIsTriedAndNamesTheCallAndTheReference() {
        VENDOR.on(PROCESS, answer(503, "application/json", "{\"title\":\"Overloaded\",\"traceId\":\"abc123\"}"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.read(CHECK));

        var now = vendor.now();
        assertThat(now.failures()).isEqualTo(before.failures() + 3);
        assertThat(now.lastFailure()).hasValueSatisfying(failure -> {
            assertThat(failure.what())
                    .isEqualTo("GET /assure/dossiers/{dossierId}/processes/{processId} answered 503: Overloaded");
            assertThat(failure.reference()).isEqualTo("abc123");
        });
    }

    @Test
    void whatIsNotThereIsNoFailure() {
        VENDOR.on(PROCESS, answer(404, "application/json", "{}"));

        assertThatExceptionOfType(ProviderException.Gone.class).isThrownBy(() -> pictureId.read(CHECK));

        assertThat(vendor.now().failures()).isEqualTo(before.failures());
        assertThat(vendor.now().calls()).isEqualTo(before.calls() + 1);
    }

    @Test
    void aTokenThatIsRefusedIsRemembered() {
        VENDOR.on(WireVendor.TOKEN_PATH, answer(401, "application/json", "{\"error\":\"invalid_client\"}"));

        assertThatExceptionOfType(NotAuthorized.class).isThrownBy(() -> pictureId.read(CHECK));

        assertThat(vendor.now().lastTokenFailure())
                .hasValueSatisfying(failure -> assertThat(failure.what()).isEqualTo("The token endpoint answered 401"));
        assertThat(vendor.now().failures()).isEqualTo(before.failures() + 1);
    }

    @Test
    void onlyTheLastHourCounts() {
        var clock = new SettableClock();
        var tally = new Tally(clock);
        tally.answered();
        clock.advance(Duration.ofMinutes(30));
        tally.failed(new Unavailable("GET /x answered 503", "r", null));
        assertThat(tally.counts().calls()).isEqualTo(2);

        clock.advance(Duration.ofMinutes(31));
        assertThat(tally.counts().calls()).isEqualTo(1);
        assertThat(tally.counts().failures()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(60));
        tally.answered();
        assertThat(tally.counts().calls()).isEqualTo(1);
        assertThat(tally.counts().failures()).isZero();
        assertThat(tally.counts().lastFailure()).isPresent();
    }
}

package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static proofdesk.WireVendor.TOKEN_PATH;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.json;
import static proofdesk.WireVendor.raw;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.WireVendor;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Unavailable;

/** One token for the whole desk, renewed when it must be. */
class AssureTokenTest extends OnTheWire {

    @Test
    void oneTokenServesManyCalls() {
        VENDOR.on(PROCESS, json("{\"status\":\"pending\"}"));

        pictureId.read(CHECK);
        pictureId.read(CHECK);

        var asked = VENDOR.requests(TOKEN_PATH);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().body())
                .contains("grant_type=client_credentials")
                .contains("scope=signicat-api");
        assertThat(asked.getFirst().headers())
                .containsEntry(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                "proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aTokenAboutToEndIsRenewed() {
        VENDOR.on(TOKEN_PATH, json("{\"access_token\":\"brief\",\"expires_in\":\"29\"}"));
        VENDOR.on(PROCESS, json("{\"status\":\"pending\"}"));

        pictureId.read(CHECK);
        pictureId.read(CHECK);

        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(2);
    }

    @Test
    void aTokenOfUntoldLifetimeIsUsedForAWhile() {
        VENDOR.on(TOKEN_PATH, answer(200, "text/plain", "{\"access_token\":\"bare\"}"));
        VENDOR.on(PROCESS, json("{\"status\":\"pending\"}"));

        pictureId.read(CHECK);
        pictureId.read(CHECK);

        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(1);
        assertThat(VENDOR.requests(PROCESS).getLast().headers()).containsEntry("Authorization", "Bearer bare");
    }

    @Test
    void aTokenNoLongerTakenIsRenewedOnceEvenForAWrite() {
        VENDOR.on(TOKEN_PATH, json("{\"access_token\":\"old\"}"), json("{\"access_token\":\"new\"}"));
        VENDOR.on(CAPTURE, answer(401, "text/html", "<html>"), json("{\"url\":\"https://c/#/a\"}"));

        pictureId.start(order(Instant.EPOCH));

        assertThat(VENDOR.requests(CAPTURE))
                .extracting(request -> request.headers().get("Authorization"))
                .containsExactly("Bearer old", "Bearer new");
        assertThat(VENDOR.requests(CAPTURE).getLast().body()).contains("signicatpictureid");
    }

    @Test
    void credentialsRefusedTwiceAreForAnAdministrator() {
        VENDOR.on(PROCESS, answer(401, "application/json", "{\"title\":\"Invalid authentication token.\"}"));

        assertThatExceptionOfType(NotAuthorized.class).isThrownBy(() -> pictureId.read(CHECK));
        assertThat(VENDOR.requests(PROCESS)).hasSize(2);
        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404})
    void aRefusedTokenIsForAnAdministrator(int status) {
        VENDOR.on(TOKEN_PATH, answer(status, "application/json", "{\"error\":\"invalid_client\"}"));

        assertThatExceptionOfType(NotAuthorized.class)
                .isThrownBy(() -> pictureId.read(CHECK))
                .withMessage("The token endpoint answered " + status);
        assertThat(VENDOR.requests(TOKEN_PATH)).hasSize(1);
    }

    @Test
    void aTokenEndpointThatIsDownIsUnavailable() {
        for (var bad : new WireVendor.Answer[] {
            answer(503, "text/html", "<html>"),
            answer(302, "text/html", ""),
            answer(200, "text/html", "<html>"),
            answer(200, "application/json", "{}"),
            answer(200, "application/json", ""),
            answer(200, "application/json", "[]"),
            answer(200, "application/json", "{\"access_token\":{}}"),
            raw("", new byte[0]),
        }) {
            VENDOR.on(TOKEN_PATH, bad);
            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
        }
    }
}

package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static proofdesk.WireVendor.answer;
import static proofdesk.WireVendor.bytes;
import static proofdesk.WireVendor.raw;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.WireVendor;
import proofdesk.provider.ProviderException;
import proofdesk.provider.ProviderException.NotAuthorized;
import proofdesk.provider.ProviderException.Refused;
import proofdesk.provider.ProviderException.Unavailable;
import proofdesk.result.MediaKind;

/** Every way a call can go wrong, sorted by what can be done about it. */
class AssureErrorsTest extends OnTheWire {

    @ParameterizedTest
    @CsvSource({
        "400,Refused",
        "403,NotAuthorized",
        "404,Gone",
        "405,Refused",
        "409,Refused",
        "410,Gone",
        "418,Refused",
        "429,Unavailable",
        "302,Unavailable",
        "500,Unavailable",
        "502,Unavailable",
        "503,Unavailable",
        "504,Unavailable",
        "599,Unavailable"
    })
    void everyStatusSaysWhatCanBeDone(int status, String kind) {
        for (var body : new String[] {"", "<html><h1>no</h1></html>", "{\"title\":\"No\"}", "{]", "[1]", "\"no\""}) {
            VENDOR.on(CAPTURE, answer(status, "text/html", body));
            var thrown = catchThrowableOfType(ProviderException.class, () -> pictureId.start(order(Instant.EPOCH)));
            assertThat(thrown.getClass().getSimpleName())
                    .as("%s %s", status, body)
                    .isEqualTo(kind);
            assertThat(thrown.getMessage()).contains(String.valueOf(status));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | PT2M",
                "0 | PT0S",
                "9999999999 | PT2777777H46M39S",
                "Thu, 01 Jan 1970 00:10:00 GMT | PT10M",
                "Wed, 31 Dec 1969 23:00:00 GMT | PT0S"
            })
    void whenToAskAgainIsPassedOnAndNotAnticipated(String said, Duration pause) {
        VENDOR.on(PROCESS, bytes(429, "text/plain", new byte[0], "Retry-After: " + said));

        assertThatExceptionOfType(ProviderException.Busy.class)
                .isThrownBy(() -> pictureId.read(CHECK))
                .satisfies(busy ->
                        assertThat(busy.retryAfter().pause(Instant.EPOCH)).isEqualTo(pause));
        assertThat(VENDOR.requests(PROCESS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Thu, 41 Jan 1970 00:10:00 GMT"})
    void whatSaysNoTimeIsAskedAgainAsUsual(String said) {
        VENDOR.on(PROCESS, bytes(429, "text/plain", new byte[0], "Retry-After: " + said));

        assertThat(catchThrowable(() -> pictureId.read(CHECK))).isExactlyInstanceOf(Unavailable.class);
        assertThat(VENDOR.requests(PROCESS)).hasSizeGreaterThan(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        VENDOR.on(
                "POST /assure/dossiers",
                bytes(307, "text/plain", new byte[0], "Location: " + VENDOR.address() + "/elsewhere"));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.openFolder(Optional.empty()));
        assertThat(VENDOR.requests("POST /elsewhere")).isEmpty();
    }

    @Test
    void theVendorsTraceIdIsTheReference() {
        VENDOR.on(
                CAPTURE,
                answer(
                        400,
                        "application/json",
                        "{\"instance\":\"/assure/dossiers/d1\",\"status\":400,\"type\":\"base:client-problem\","
                                + "\"title\":\"Wrong provider.\",\"detail\":\"for Kari Nordmann\",\"traceId\":\"0af7651916cd43dd\"}"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> pictureId.start(order(Instant.EPOCH)))
                .withMessage("POST /assure/dossiers/{dossierId}/capture answered 400: Wrong provider.")
                .returns("0af7651916cd43dd", ProviderException::reference);
    }

    @Test
    void theGatewaysFormatIsUnderstoodToo() {
        VENDOR.on(
                CAPTURE,
                answer(
                        400,
                        "application/problem+json",
                        "{\"type\":\"https://x\",\"title\":\"Invalid authentication token.\",\"code\":\"invalid_token\"}"));

        assertThatExceptionOfType(NotAuthorized.class)
                .isThrownBy(() -> pictureId.start(order(Instant.EPOCH)))
                .withMessageEndingWith("Invalid authentication token.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\":\"a\\nb\",\"traceId\":\"x y\"}",
                "{\"title\":\"<b>Kari</b>\",\"traceId\":\"<script>\"}",
                "{\"title\":\"kari@example.com\"}",
                "{\"title\":{\"name\":\"Kari\"},\"traceId\":[]}"
            })
    void whatIsNoTitleIsNotPassedOn(String body) {
        VENDOR.on(CAPTURE, answer(409, "application/json", body));

        var thrown = catchThrowableOfType(Refused.class, () -> pictureId.start(order(Instant.EPOCH)));

        assertThat(thrown).hasMessageEndingWith("answered 409");
        assertThat(thrown.reference()).matches("[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HELLO\r\n\r\n",
                "HTTP/1.1 42 -\r\n\r\n",
                "HTTP/1.1 200 -\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 -\r\nContent-Type: ???\r\nContent-Length: 1\r\n\r\n?",
                "SSH-2.0-OpenSSH\r\n",
                "\u0000\u0001\u0002"
            })
    void whatIsNotEvenHttpIsUnavailable(String answer) {
        VENDOR.on(CAPTURE, raw(answer, new byte[0]));
        VENDOR.on(PROCESS + "/images/front", raw(answer, new byte[0]));
        VENDOR.on(PROCESS + "/download", raw(answer, new byte[0]));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.media(CHECK, MediaKind.FRONT));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.archive(CHECK));
    }

    @Test
    void aSlowVendorIsUnavailableAndHoldsNobody() {
        VENDOR.on(CAPTURE, VENDOR.thenSilence(raw("", new byte[0])));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
    }

    @Test
    void aVendorThatStopsInTheMiddleOfAReportIsUnavailable() {
        VENDOR.on(
                CAPTURE,
                VENDOR.thenSilence(raw(
                        "HTTP/1.1 200 -\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n",
                        "{\"url\":".getBytes(StandardCharsets.UTF_8))));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictureId.start(order(Instant.EPOCH)));
    }

    @Test
    void aRefusedConnectionIsUnavailable() {
        try (var nobody = new WireVendor();
                var lonely = AssureClient.of(nobody.address(), VENDOR.address() + "/auth/open/connect/token")) {
            nobody.close();

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> AssureClient.pictureId(lonely).openFolder(Optional.empty()))
                    .withMessageContaining("POST /assure/dossiers");
        }
    }

    @Test
    void moreCallsThanLanesAreToldSoInsteadOfWaitingForEver() {
        VENDOR.on(CAPTURE, VENDOR.thenSilence(raw("", new byte[0])));
        var told = new ConcurrentLinkedQueue<@Nullable Throwable>();
        var begun = System.nanoTime();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                callers.execute(() -> told.add(catchThrowable(() -> pictureId.start(order(Instant.EPOCH)))));
            }
        }

        assertThat(told).hasSize(40).hasOnlyElementsOfType(Unavailable.class);
        assertThat(VENDOR.requests(CAPTURE)).hasSize(4);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }
}

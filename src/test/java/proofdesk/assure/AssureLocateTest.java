package proofdesk.assure;

import static org.assertj.core.api.Assertions.assertThat;
import static proofdesk.WireVendor.json;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import proofdesk.provider.Reference;

/** Finding the process of a check that the start did not name. */
class AssureLocateTest extends OnTheWire {

    @Test
    void theProcessOfAnOrderIsTheFirstAfterItThatNobodyKnows() {
        VENDOR.on(
                DOSSIER,
                json("{\"dossierId\":\"d1\",\"processes\":["
                        + process("later", "signicatpictureid", "2026-01-01T12:05:00Z")
                        + "," + process("ours", "signicatpictureid", "2026-01-01T12:00:00Z")
                        + "," + process("older", "signicatpictureid", "2026-01-01T11:59:30Z")
                        + "," + process("long-ago", "signicatpictureid", "2026-01-01T09:00:00Z")
                        + "," + process("known", "signicatpictureid", "2026-01-01T12:00:00Z")
                        + "," + process("another", "onfido", "2026-01-01T12:00:00Z")
                        + ",null,7,{},{\"processId\":\"../x\"}]}"));

        var order = order(Instant.parse("2026-01-01T12:00:00.700Z"));

        assertThat(pictureId.locate(order, Set.of("known"))).contains(new Reference("d1", "ours"));
        assertThat(pictureId.locate(order, Set.of("known", "ours"))).contains(new Reference("d1", "later"));
        assertThat(pictureId.locate(order, Set.of("known", "ours", "later"))).contains(new Reference("d1", "older"));
        assertThat(pictureId.locate(order, Set.of("known", "ours", "later", "older")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"processes\":null}", "{\"processes\":{}}", "{\"processes\":[]}", "[]", "7"})
    void aDossierWithoutProcessesHasNone(String dossier) {
        VENDOR.on(DOSSIER, json(dossier));

        assertThat(pictureId.locate(order(Instant.EPOCH), Set.of())).isEmpty();
    }

    @Test
    void aProcessOfAnotherKindIsNotTaken() {
        VENDOR.on(
                DOSSIER,
                json("{\"processes\":[{\"processId\":\"p\",\"provider\":\"signicatpictureid\","
                        + "\"processType\":\"document\",\"createdAt\":\"1970-01-01T00:00:00Z\"}]}"));

        assertThat(pictureId.locate(order(Instant.EPOCH), Set.of())).isEmpty();
    }

    @Test
    void aProcessOfWhichOnlyTheIdIsToldIsTaken() {
        VENDOR.on(DOSSIER, json("{\"processes\":[{\"processId\":\"p\",\"createdAt\":\"yesterday\"}]}"));

        assertThat(pictureId.locate(order(Instant.EPOCH), Set.of())).contains(new Reference("d1", "p"));
    }

    private static String process(String id, String provider, String createdAt) {
        return "{\"processId\":\"" + id + "\",\"provider\":\"" + provider
                + "\",\"processType\":\"documentSelfie\",\"status\":\"pending\",\"createdAt\":\"" + createdAt + "\"}";
    }
}

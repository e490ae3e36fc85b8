package proofdesk.assure;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.WireVendor;
import proofdesk.provider.Order;
import proofdesk.provider.Provider;
import proofdesk.provider.Providers;
import proofdesk.provider.Reference;

/** A client and a vendor on a socket, shared by all tests of the wire. */
abstract class OnTheWire {

    static final Reference CHECK = new Reference("d1", "p1");
    static final String DOSSIER = "GET /assure/dossiers/d1";
    static final String PROCESS = "GET /assure/dossiers/d1/processes/p1";
    static final String CAPTURE = "POST /assure/dossiers/d1/capture";

    static final WireVendor VENDOR = new WireVendor();
    private static final ConfigurableApplicationContext CLIENT = AssureClient.of(
            VENDOR.address() + "/assure/",
            VENDOR.address() + WireVendor.TOKEN_PATH.substring("POST ".length()),
            "--spring.http.serviceclient.assure.read-timeout=1s",
            "--proofdesk.assure.largest-report=100000",
            "--proofdesk.assure.lane-wait=200ms",
            "--proofdesk.assure.concurrent-calls=4");

    final Provider pictureId = provider("signicatpictureid");

    static Collection<Provider> providers() {
        return CLIENT.getBean(Providers.class).all();
    }

    static Provider provider(String id) {
        return CLIENT.getBean(Providers.class).get(id);
    }

    static <T> T bean(Class<T> type) {
        return CLIENT.getBean(type);
    }

    @BeforeEach
    void fresh() {
        VENDOR.reset();
        CLIENT.getBean(AssureToken.class).drop();
    }

    static Order order(Instant orderedAt) {
        return order(orderedAt, "documentSelfie");
    }

    static Order order(Instant orderedAt, String processType) {
        return new Order(
                "d1",
                processType,
                URI.create("https://desk.example/return/t?a=1&b=2"),
                URI.create("https://desk.example/callbacks/assure"),
                "Proofdesk 1.secret",
                orderedAt);
    }
}

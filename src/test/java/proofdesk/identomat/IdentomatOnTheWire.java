package proofdesk.identomat;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.WireVendor;
import proofdesk.provider.Order;
import proofdesk.provider.Reference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A client that signs and Identomat on a socket, shared by all tests of the wire. */
abstract class IdentomatOnTheWire {

    static final String COMPANY_KEY = "0123456789abcdef01234567_the-companys-own-password";
    static final String SECRET_KEY = "sim-secret-key";
    static final String TOKEN = "k3v9x0q2m7a1b5c8d4e6f0g2h9j1k7l3n5p8q0r2";
    static final Reference SESSION = new Reference("11111111-2222-3333-4444-555555555555", TOKEN);
    static final URI RETURN = URI.create("https://desk.example/return/t");

    static final WireIdentomat VENDOR = new WireIdentomat();
    static final ConfigurableApplicationContext CLIENT = IdentomatClient.of(
            VENDOR.address() + "/external-api/",
            "--proofdesk.identomat.company-key=" + COMPANY_KEY,
            "--proofdesk.identomat.secret-key=" + SECRET_KEY,
            "--proofdesk.identomat.authorization-header=X-Code",
            "--proofdesk.identomat.authorization-prefix=HMAC ",
            "--proofdesk.identomat.largest-report=100000",
            "--spring.http.serviceclient.identomat.read-timeout=1s");

    final Identomat identomat = CLIENT.getBean(Identomat.class);

    @BeforeEach
    void fresh() {
        VENDOR.reset();
        IdentomatClient.PLANS.clear();
        IdentomatClient.PLANS.put("plain", Draft.EMPTY);
    }

    static Order order(String configuration) {
        return new Order(
                SESSION.folder(),
                "session",
                RETURN,
                URI.create("https://desk.example/callbacks/identomat"),
                "Proofdesk 1.secret",
                Instant.EPOCH,
                Optional.of(configuration));
    }

    static ObjectNode sent(WireVendor.Request request) {
        return (ObjectNode) JsonMapper.shared().readTree(request.bytes());
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }
}

package proofdesk.sandbox;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ConfigurableApplicationContext;

/** One sandbox without any desk, shared by the tests of its wire and reset before each. It goes with the JVM. */
abstract class SandboxTest {

    private static final ConfigurableApplicationContext SANDBOX =
            Sandbox.start("--server.port=0", "--sandbox.delay=0s");

    final Wire wire = new Wire("http://localhost:" + SANDBOX.getEnvironment().getRequiredProperty("local.server.port"));

    @BeforeEach
    void fresh() {
        wire.control("/reset");
        wire.signedIn();
    }
}

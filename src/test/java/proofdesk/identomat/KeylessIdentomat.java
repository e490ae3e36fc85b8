package proofdesk.identomat;

import org.springframework.context.ConfigurableApplicationContext;
import proofdesk.provider.Provider;

/** Identomat as it is in a desk whose company key was taken out of the settings. */
public final class KeylessIdentomat implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param address where it would be asked if there were a key */
    public KeylessIdentomat(String address) {
        context = IdentomatClient.of(address);
    }

    public Provider provider() {
        return context.getBean(Identomat.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

package proofdesk.sandbox.identomat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import proofdesk.sandbox.Vendor;

/** Identomat, as far as the controls of the sandbox are concerned. */
@Component
class Identomat implements Vendor {

    private final Repertoire repertoire;
    private final Sessions sessions;
    private final Configurations configurations;
    private final Settings settings;

    Identomat(Repertoire repertoire, Sessions sessions, Configurations configurations, Settings settings) {
        this.repertoire = repertoire;
        this.sessions = sessions;
        this.configurations = configurations;
        this.settings = settings;
    }

    @Override
    public List<Map<String, Object>> scenarios() {
        return Repertoire.descriptions();
    }

    @Override
    public boolean arm(String name, @Nullable Integer times) {
        return repertoire.arm(name, times);
    }

    @Override
    public void reset() {
        repertoire.reset();
        sessions.reset();
        configurations.reset();
        settings.reset();
    }
}

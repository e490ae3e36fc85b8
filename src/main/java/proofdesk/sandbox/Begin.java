package proofdesk.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes processes, with what was armed or chosen by reference for them. */
@Component
class Begin {

    /** A dossier whose reference begins so chooses the outcome of its processes. */
    static final String REFERENCE = "scenario:";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Scenarios scenarios;
    private final Clock clock;

    Begin(Scenarios scenarios, Clock clock) {
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Within the store's lock. */
    Store.Process process(Store.Dossier dossier, Order order, @Nullable String artifact) {
        if (scenarios.bad("weather.start.503")) {
            throw Problem.unavailable();
        }
        var chosen = chosen(dossier, order).orElse(null);
        var process = new Store.Process(dossier.id, order, artifact, chosen, scenarios.takeNotices(), clock.instant());
        dossier.processes.put(process.id, process);
        return process;
    }

    private Optional<Scenario> chosen(Store.Dossier dossier, Order order) {
        for (var scenario : referred(dossier.externalReference)) {
            if (scenario.provider().equals(order.provider().alias())) {
                return Optional.of(Catalogue.fitting(scenario.name(), order));
            }
        }
        return scenarios.takeOutcome(order);
    }

    /** The scenarios a reference chooses, one for a provider: {@code scenario:} and names with commas between. */
    static List<Scenario> referred(@Nullable String reference) {
        return reference == null || !reference.startsWith(REFERENCE)
                ? List.of()
                : Arrays.stream(reference.substring(REFERENCE.length()).split(",", -1))
                        .map(Catalogue::named)
                        .toList();
    }

    /** Lower-case letters and digits, as in the vendor's samples (contract assure 8.2). */
    static String random(int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(Character.forDigit(RANDOM.nextInt(36), 36));
        }
        return text.toString();
    }
}

package proofdesk.verification;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import proofdesk.provider.Providers;
import proofdesk.provider.Report;
import tools.jackson.databind.json.JsonMapper;

/** Explains the stored report of a check, by its provider. */
@Component
class Results {

    private final Providers providers;
    private final JsonMapper json;

    Results(Providers providers, JsonMapper json) {
        this.providers = providers;
        this.json = json;
    }

    Optional<Result> of(Check check) {
        var stored = check.report();
        var readAt = check.readAt();
        if (stored == null || readAt == null) {
            return Optional.empty();
        }
        var provider = providers.get(check.provider());
        var report = new Report(check.statusWord(), check.outcome(), List.of(), json.readTree(stored));
        return Optional.of(new Result(provider.interpret(report), report.raw(), readAt, provider.archiveOffer(report)));
    }
}

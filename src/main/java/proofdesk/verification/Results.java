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
    private final Sealing sealing;
    private final Overturned overturned;
    private final JsonMapper json;

    Results(Providers providers, Sealing sealing, Overturned overturned, JsonMapper json) {
        this.providers = providers;
        this.sealing = sealing;
        this.overturned = overturned;
        this.json = json;
    }

    /** What the vendor said and took back, newest first. */
    List<Result> before(Check check) {
        return overturned.of(check.id()).stream()
                .map(word -> check.saying(
                        new Check.Said(word.outcome(), word.statusWord(), 0, word.report(), word.readAt())))
                .flatMap(earlier -> of(earlier).stream())
                .toList();
    }

    Optional<Result> of(Check check) {
        var stored = sealing.report(check);
        var readAt = check.said().readAt();
        if (stored.isEmpty() || readAt == null) {
            return Optional.empty();
        }
        var provider = providers.get(check.provider());
        var report = new Report(check.said().statusWord(), check.outcome(), List.of(), json.readTree(stored.get()));
        var verdict =
                provider.interpret(report, Optional.ofNullable(check.asked().configuration()));
        return Optional.of(new Result(verdict, report.raw(), readAt, provider.archiveOffer(report)));
    }

    /** SHA-256 of the stored report. */
    Optional<String> hash(Check check) {
        return sealing.report(check).map(Secrets::hash);
    }
}

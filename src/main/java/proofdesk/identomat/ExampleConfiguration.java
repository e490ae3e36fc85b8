package proofdesk.identomat;

import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import proofdesk.security.CurrentUser;

/**
 * Beside the sandbox there is something to begin with from the first start on. Elsewhere nothing is asked of people that
 * no administrator has chosen.
 */
@Component
@ConditionalOnBooleanProperty("proofdesk.sandbox.enabled")
class ExampleConfiguration {

    static final String NAME = "Example: document, living face, two questions";

    private static final String PLAN = """
            {"flags":{"liveness":true,"allow_document_upload":true},
             "steps":[{"type":"user-questionnaire","key":"about-you",
              "title":{"en":"About you","de":"Über Sie"},
              "description":{"en":"Two questions that the law has us ask.","de":"Zwei Fragen, die das Gesetz uns stellen lässt."},
              "questions":[
               {"type":"boolean","key":"pep","mandatory":true,
                "title":{"en":"Do you hold a public office?","de":"Haben Sie ein öffentliches Amt?"}},
               {"type":"options","key":"purpose",
                "title":{"en":"What is the account for?","de":"Wofür ist das Konto?"},
                "options":[{"key":"salary","title":{"en":"Salary","de":"Gehalt"}},
                           {"key":"savings","title":{"en":"Savings","de":"Ersparnisse"}}]}]}]}""";

    private final ConfigurationRepository configurations;
    private final ConfigurationVersionRepository versions;
    private final TransactionOperations transactions;
    private final Clock clock;

    ExampleConfiguration(
            ConfigurationRepository configurations,
            ConfigurationVersionRepository versions,
            TransactionOperations transactions,
            Clock clock) {
        this.configurations = configurations;
        this.versions = versions;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Only where there is none at all: whoever has archived it does not want it back. */
    @EventListener(ApplicationReadyEvent.class)
    void publish() {
        if (configurations.count() > 0) {
            return;
        }
        var now = clock.instant();
        var example = new Configuration(
                UUID.randomUUID(),
                0,
                NAME,
                "Came with the sandbox, to try things out with. Change it, copy it or archive it.",
                CurrentUser.PROOFDESK,
                now,
                null,
                null,
                false,
                null,
                null);
        transactions.executeWithoutResult(status -> {
            var stored = configurations.save(example);
            versions.save(new ConfigurationVersion(
                    UUID.randomUUID(),
                    stored.id(),
                    1,
                    Plan.text(Plan.read(PLAN, false).draft()),
                    false,
                    now,
                    CurrentUser.PROOFDESK,
                    ""));
        });
    }
}

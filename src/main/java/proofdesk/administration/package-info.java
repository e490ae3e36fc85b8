/** What administrators look after: how a vendor's pages look, how the vendors are, and the words and rules of reviewers. */
@ApplicationModule(
        allowedDependencies = {
            "capture",
            "dossier",
            "explanation",
            "inbox",
            "provider",
            "result",
            "review",
            "security",
            "ui",
            "verification"
        })
@NullMarked
package proofdesk.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

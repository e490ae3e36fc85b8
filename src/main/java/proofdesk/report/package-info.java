/** A decided check on paper: what the provider said, what people decided, and by what the two can be proved. */
@ApplicationModule(
        allowedDependencies = {
            "activity",
            "dossier",
            "explanation",
            "notes",
            "provider",
            "result",
            "review",
            "security",
            "verification"
        })
@NullMarked
package proofdesk.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The screens staff work on: dossiers, one dossier, one check. */
@ApplicationModule(
        allowedDependencies = {
            "activity",
            "administration",
            "capture",
            "comparison",
            "dossier",
            "explanation",
            "notes",
            "provider",
            "report",
            "result",
            "review",
            "security",
            "ui",
            "verification"
        })
@NullMarked
package proofdesk.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

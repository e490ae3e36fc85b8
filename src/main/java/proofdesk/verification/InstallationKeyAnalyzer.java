package proofdesk.verification;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what is wrong with the installation key in a sentence instead of a stack trace. */
class InstallationKeyAnalyzer extends AbstractFailureAnalyzer<InstallationKeyRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InstallationKeyRefused cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}

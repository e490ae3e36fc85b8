package proofdesk.launch;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence which of the systems around us did not answer while starting. */
class UnreachableAnalyzer implements FailureAnalyzer {

    private static final String NO_ISSUER = "Unable to resolve Configuration with the provided Issuer of ";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = String.valueOf(cause.getMessage());
            if (cause instanceof SQLException) {
                return new FailureAnalysis(
                        "The database cannot be used: " + message,
                        "Check spring.datasource.url, .username and .password, and that the database runs.",
                        failure);
            }
            if (cause instanceof IllegalArgumentException && message.startsWith(NO_ISSUER)) {
                return new FailureAnalysis(
                        "The OpenID provider for staff does not answer at " + message.substring(NO_ISSUER.length())
                                + ", where its configuration should be.",
                        "Check spring.security.oauth2.client.provider.desk.issuer-uri, and that the provider runs.",
                        failure);
            }
        }
        return null;
    }
}

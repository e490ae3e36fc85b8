package proofdesk.identomat;

import java.util.regex.Pattern;
import proofdesk.provider.ProviderException;

/**
 * What Identomat says in one word when it does not do what was asked: a JSON string, whatever the HTTP status is
 * (contract identomat 1.3). New ones may come, so they are known by their looks.
 */
final class ErrorWord {

    private static final Pattern LOOKS = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+|[A-Z]{3,40}");
    private static final int LONGEST = 60;

    private ErrorWord() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && LOOKS.matcher(text).matches();
    }

    static ProviderException said(String operation, String word) {
        var message = operation + " answered " + word;
        return switch (word) {
            case "SESSION_NOT_FOUND" -> new ProviderException.Gone(message, Failures.reference());
            case "COMPANY_KEY_INVALID", "AUTHORIZATION_INVALID" ->
                new ProviderException.NotAuthorized(message, Failures.reference(), null);
            default -> new ProviderException.Refused(message, Failures.reference());
        };
    }
}

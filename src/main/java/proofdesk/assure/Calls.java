package proofdesk.assure;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import proofdesk.provider.ProviderException;

/** What surrounds each call, whichever client makes it: its lane, one kind of exception whatever happens, its count. */
final class Calls {

    private final Lanes lanes;
    private final AssureToken token;
    private final Tally tally;

    Calls(Lanes lanes, AssureToken token, Tally tally) {
        this.lanes = lanes;
        this.token = token;
        this.tally = tally;
    }

    /** @param ids what goes into the path */
    <T> T make(String operation, Map<String, String> ids, Supplier<T> call) {
        Failures.refuseDots(operation, ids);
        try (var lane = lanes.enter(operation)) {
            var answer = call.get();
            tally.answered();
            return answer;
        } catch (ProviderException.NotAuthorized e) {
            token.drop();
            throw tally.failed(e);
        } catch (ProviderException e) {
            throw tally.failed(e);
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException e) {
            throw tally.failed(translate(operation, e));
        }
    }

    /** Headers and status lines that cannot be parsed come as an {@link IllegalArgumentException}. */
    static ProviderException translate(String operation, RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProviderException said) {
                return said;
            }
            if (cause instanceof IOException broken) {
                return Failures.unreachable(operation, broken);
            }
        }
        return Failures.nonsense(operation, "what cannot be read");
    }
}

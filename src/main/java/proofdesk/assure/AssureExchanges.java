package proofdesk.assure;

import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;
import proofdesk.provider.ProviderException;

/** What surrounds each call: its lane, and one kind of exception whatever happens. Lies below the repetition of reads. */
class AssureExchanges extends HttpExchangeAdapterDecorator {

    private final Lanes lanes;
    private final AssureToken token;

    AssureExchanges(HttpExchangeAdapter adapter, Lanes lanes, AssureToken token) {
        super(adapter);
        this.lanes = lanes;
        this.token = token;
    }

    @Override
    public <T> T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        var operation = operation(values);
        T body = call(operation, () -> super.exchangeForBody(values, type));
        if (body == null) {
            throw Failures.nonsense(operation, "nothing");
        }
        return body;
    }

    /** Any success will do, only not a web page: that would be a gateway speaking, and nothing was done. */
    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
        var operation = operation(values);
        var answer = call(operation, () -> super.exchangeForBodilessEntity(values));
        if (answer == null
                || MediaType.TEXT_HTML.isCompatibleWith(answer.getHeaders().getContentType())) {
            throw Failures.nonsense(operation, "a web page");
        }
        return answer;
    }

    private <T> @Nullable T call(String operation, Supplier<@Nullable T> call) {
        try (var lane = lanes.enter(operation)) {
            return call.get();
        } catch (ProviderException.NotAuthorized e) {
            token.drop();
            throw e;
        } catch (RestClientException | OAuth2AuthorizationException e) {
            throw translate(operation, e);
        }
    }

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

    private static String operation(HttpRequestValues values) {
        return values.getHttpMethod() + " " + values.getUriTemplate();
    }
}

package proofdesk.assure;

import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
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
        T body = call(values, () -> super.exchangeForBody(values, type));
        if (body == null) {
            throw Failures.nonsense(operation, "nothing");
        }
        return body;
    }

    /** Any success will do, only not a web page: that would be a gateway speaking, and nothing was done. */
    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
        var operation = operation(values);
        var answer = call(values, () -> super.exchangeForBodilessEntity(values));
        if (answer == null || isWebPage(answer.getHeaders())) {
            throw Failures.nonsense(operation, "a web page");
        }
        return answer;
    }

    static boolean isWebPage(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private <T> @Nullable T call(HttpRequestValues values, Supplier<@Nullable T> call) {
        var operation = operation(values);
        try (var lane = lanes.enter(operation)) {
            Failures.refuseDots(operation, values.getUriVariables());
            return call.get();
        } catch (ProviderException.NotAuthorized e) {
            token.drop();
            throw e;
        } catch (RestClientException | OAuth2AuthorizationException | IllegalArgumentException e) {
            throw translate(operation, e);
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

    private static String operation(HttpRequestValues values) {
        return values.getHttpMethod() + " " + values.getUriTemplate();
    }
}

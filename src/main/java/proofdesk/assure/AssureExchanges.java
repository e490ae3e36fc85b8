package proofdesk.assure;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpExchangeAdapterDecorator;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Makes each call one of {@link Calls}, below the repetition of reads. What is no answer is a failure too. */
class AssureExchanges extends HttpExchangeAdapterDecorator {

    private final Calls calls;

    AssureExchanges(HttpExchangeAdapter adapter, Calls calls) {
        super(adapter);
        this.calls = calls;
    }

    @Override
    public <T> T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> type) {
        return call(values, () -> {
            T body = super.exchangeForBody(values, type);
            if (body == null) {
                throw Failures.nonsense(operation(values), "nothing");
            }
            return body;
        });
    }

    /** Any success will do, only not a web page: that would be a gateway speaking, and nothing was done. */
    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
        return call(values, () -> {
            var answer = super.exchangeForBodilessEntity(values);
            if (answer == null || isWebPage(answer.getHeaders())) {
                throw Failures.nonsense(operation(values), "a web page");
            }
            return answer;
        });
    }

    static boolean isWebPage(HttpHeaders headers) {
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private <T> T call(HttpRequestValues values, Supplier<T> call) {
        return calls.make(operation(values), values.getUriVariables(), call);
    }

    private static String operation(HttpRequestValues values) {
        return values.getHttpMethod() + " " + values.getUriTemplate();
    }
}

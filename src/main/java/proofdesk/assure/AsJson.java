package proofdesk.assure;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;

/** An answer whose content type makes no sense is taken for JSON; reading it shows whether it is. */
record AsJson(ClientHttpResponse answer) implements ClientHttpResponse {

    @Override
    public HttpHeaders getHeaders() {
        try {
            answer.getHeaders().getContentType(); // parsed on each call
            return answer.getHeaders();
        } catch (InvalidMediaTypeException e) {
            var headers = new HttpHeaders();
            headers.putAll(answer.getHeaders());
            headers.setContentType(MediaType.APPLICATION_JSON);
            return headers;
        }
    }

    @Override
    public HttpStatusCode getStatusCode() throws IOException {
        return answer.getStatusCode();
    }

    @Override
    public String getStatusText() throws IOException {
        return answer.getStatusText();
    }

    @Override
    public InputStream getBody() throws IOException {
        return answer.getBody();
    }

    @Override
    public void close() {
        answer.close();
    }
}

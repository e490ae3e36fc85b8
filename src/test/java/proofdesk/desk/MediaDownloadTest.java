package proofdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import proofdesk.provider.Media;
import proofdesk.provider.Part;
import proofdesk.provider.ProviderException;
import proofdesk.result.MediaKind;

class MediaDownloadTest {

    private static final String FILM = "0123456789";

    private final AtomicBoolean closed = new AtomicBoolean();

    @Test
    void aVideoIsStreamedWholeAndKeptByNobody() throws IOException {
        var answer = video(null);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo(FILM);
        assertThat(answer.getContentType()).isEqualTo("video/mp4");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0123456789, bytes 0-9/10",
        "bytes=3-5, 345, bytes 3-5/10",
        "bytes=7-99, 789, bytes 7-9/10",
        "bytes=-2, 89, bytes 8-9/10",
        "bytes=-99, 0123456789, bytes 0-9/10",
        "Bytes=3-3, 3, bytes 3-3/10",
    })
    void aPartIsServedByItself(String asked, String part, String range) throws IOException {
        var answer = video(asked);

        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getContentAsString()).isEqualTo(part);
        assertThat(answer.getHeader("Content-Range")).isEqualTo(range);
        assertThat(answer.getHeader("Content-Length")).isEqualTo(String.valueOf(part.length()));
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=999-1000", "bytes=-0"})
    void aPartBehindTheEndIsNone(String asked) throws IOException {
        var answer = video(asked);

        assertThat(answer.getStatus()).isEqualTo(416);
        assertThat(answer.getHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(closed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=5-3", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "bytes=a-b", "", "bytes=0-1,", "5-6"})
    void whatNobodyHasToUnderstandIsAnsweredWithTheWhole(String asked) throws IOException {
        var answer = video(asked);

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo(FILM);
    }

    @ParameterizedTest
    @CsvSource({"10, bytes 3-5/10", "-1, bytes 3-5/*"})
    void aPartThatTheVendorHasCutIsPassedOn(long whole, String range) throws IOException {
        var asked = new AtomicReference<Optional<Part>>();
        var answer = get(MediaKind.VIDEO, "bytes=3-5", part -> {
            asked.set(part);
            return Optional.of(
                    new Media("video/mp4", Optional.empty(), whole, part, stream("345 and what is too much")));
        });

        assertThat(asked.get()).contains(new Part(3, 5));
        assertThat(answer.getStatus()).isEqualTo(206);
        assertThat(answer.getContentAsString()).isEqualTo("345");
        assertThat(answer.getHeader("Content-Range")).isEqualTo(range);
        assertThat(answer.getHeader("Content-Length")).isEqualTo("3");
        assertThat(closed).isTrue();
    }

    @Test
    void aPartOnConditionOfAnEarlierAnswerIsTheWhole() throws IOException {
        var request = new MockHttpServletRequest();
        request.addHeader("Range", "bytes=3-5");
        request.addHeader("If-Range", "\"what nobody has given out\"");

        var answer = answered(MediaKind.VIDEO, request, part -> {
            assertThat(part).isEmpty();
            return Optional.of(media("video/mp4", FILM.length(), FILM));
        });

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString()).isEqualTo(FILM);
    }

    @Test
    void aVideoOfUnknownLengthComesWholeAndPromisesNoParts() throws IOException {
        var answer = get(MediaKind.VIDEO, "bytes=3-5", part -> Optional.of(media("video/mp4", -1, FILM)));

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Accept-Ranges")).isNull();
        assertThat(answer.getContentAsString()).isEqualTo(FILM);
    }

    @Test
    void aPartThatIsCutShortIsBrokenOff() {
        assertThatThrownBy(() -> get(
                        MediaKind.VIDEO, "bytes=3-9", part -> Optional.of(media("video/mp4", FILM.length(), "01234"))))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({"VIDEO, image/jpeg", "VIDEO, text/html", "SELFIE, video/mp4", "FRONT, image/svg+xml"})
    void anotherTypeThanAskedForIsNotPassedOn(MediaKind kind, String type) throws IOException {
        var answer = get(kind, null, part -> Optional.of(media(type, FILM.length(), FILM)));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @Test
    void whatTheProviderDoesNotHaveIsToldApartFromTrouble() throws IOException {
        assertThat(get(MediaKind.VIDEO, null, part -> Optional.empty()).getStatus())
                .isEqualTo(404);
        assertThat(get(MediaKind.VIDEO, null, part -> {
                            throw new ProviderException.Unavailable("down", "T-1", null);
                        })
                        .getStatus())
                .isEqualTo(502);
    }

    private MockHttpServletResponse video(@Nullable String range) throws IOException {
        return get(MediaKind.VIDEO, range, part -> Optional.of(media("video/mp4", FILM.length(), FILM)));
    }

    private Media media(String type, long length, String content) {
        return new Media(type, Optional.empty(), length, stream(content));
    }

    private InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    private static MockHttpServletResponse get(MediaKind kind, @Nullable String range, MediaDownload.Source source)
            throws IOException {
        var request = new MockHttpServletRequest();
        if (range != null) {
            request.addHeader("Range", range);
        }
        return answered(kind, request, source);
    }

    @SuppressWarnings("NullAway") // this download looks at neither service nor session
    private static MockHttpServletResponse answered(
            MediaKind kind, MockHttpServletRequest request, MediaDownload.Source source) throws IOException {
        var response = new MockHttpServletResponse();
        new MediaDownload(kind, source)
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(request, null),
                        new VaadinServletResponse(response, null),
                        null,
                        new Element("proof-video")));
        return response;
    }
}

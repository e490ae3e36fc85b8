package proofdesk.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a video, as servers give them (RFC 9110, 14). */
class VideoRangesTest extends SandboxTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-, 0, 0", "bytes=100-199, 100, 199", "bytes=-50, -50, 0", "bytes=100-99999999, 100, 0"})
    void aPartIsGivenByItself(String asked, int first, int last) {
        var path = taken();
        var whole = wire.bytes(path);
        var film = whole.body();
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        var from = first < 0 ? film.length + first : first;
        var to = last == 0 ? film.length - 1 : last;

        var part = wire.bytes(path, asked);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes " + from + "-" + to + "/" + film.length);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(film, from, to + 1));
    }

    @Test
    void severalPartsComeInOneAnswerAndThoseBehindTheEndNotAtAll() {
        var path = taken();
        var length = wire.bytes(path).body().length;

        var several = wire.bytes(path, "bytes=0-1,4-5");
        assertThat(several.statusCode()).isEqualTo(206);
        assertThat(type(several)).startsWith("multipart/byteranges");

        var behind = wire.bytes(path, "bytes=99999999-");
        assertThat(behind.statusCode()).isEqualTo(416);
        assertThat(behind.headers().firstValue("Content-Range")).contains("bytes */" + length);
    }

    private static String type(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    /** The path of a video. */
    private String taken() {
        var dossier = wire.dossier();
        var answer = wire.post(
                "/assure/dossiers/" + dossier + "/capture",
                Wire.order("substantial", "").replace("signicatpictureid", "eid"));
        wire.specimen(answer.json().path("url").asString().replaceAll(".*#/artifact=", ""), "eid.accepted.all-passed");
        return wire.path(dossier) + "/video";
    }
}

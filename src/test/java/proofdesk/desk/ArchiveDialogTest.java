package proofdesk.desk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import proofdesk.provider.ArchiveLayout;
import proofdesk.provider.Media;
import proofdesk.provider.ProviderException;
import proofdesk.security.Role;
import proofdesk.ui.JsonReport;
import proofdesk.ui.Picture;

class ArchiveDialogTest extends CheckScreenTest {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2, 3};
    private static final ArchiveLayout LAYOUT =
            new ArchiveLayout(Set.of("front.jpeg", "result.json"), Set.of("back.jpeg"));

    private final AtomicInteger open = new AtomicInteger();

    @Test
    void theEntriesAreListedWithSizeAndKindAndComparedWithWhatTheProviderTells() {
        look(zip(Map.of("FRONT.jpg", JPEG, "notes.txt", text("x"))));

        turned("Missing, though this provider puts it into its archives: result.json");
        assertThat(text()).contains("Not known to be in this provider's archives: notes.txt");
        assertThat(rows()).anySatisfy(row -> assertThat(row).contains("FRONT.jpg", "picture", "6 B", "Show"));
        assertThat(rows())
                .anySatisfy(
                        row -> assertThat(row).contains("notes.txt", "other").doesNotContain("Show"));
        assertThat(open).hasValue(0);
    }

    @Test
    void anArchiveAsTheProviderTellsIsSaidToBeSo() {
        look(zip(Map.of("front.jpeg", JPEG, "result.json", text("{}"), "back.jpeg", JPEG)));

        turned("All is there that this provider puts into its archives, and nothing else");
    }

    @Test
    void jsonIsShownOnDemand() {
        look(zip(Map.of("result.json", text("{\"status\":\"accepted\"}"))));
        turned("result.json");
        _click(_get(Button.class, spec -> spec.withText("Show")));

        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(JsonReport.class)).hasSize(1);
        });
    }

    @Test
    void whatOnlyCallsItselfJsonIsToldKindly() {
        look(zip(Map.of("result.json", text("<html>"))));
        turned("result.json");
        _click(_get(Button.class, spec -> spec.withText("Show")));

        turned("This entry calls itself JSON and is none");
    }

    @Test
    void aPictureIsStreamedOutOfTheArchiveAndKeptByNobody() throws IOException {
        var archive = zip(ordered("result.json", text("{}"), "front.jpeg", JPEG));
        look(archive);
        turned("front.jpeg");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(one -> one.getAriaLabel().equals(Optional.of("Show front.jpeg")))));
        assertThat(_find(Picture.class)).hasSize(1);

        var answer = entry(1, archive);
        assertThat(answer.getContentAsByteArray()).isEqualTo(JPEG);
        assertThat(answer.getContentType()).isEqualTo("image/jpeg");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("private, no-store");
        assertThat(open).hasValue(0);
    }

    @Test
    void whatOnlyCallsItselfAPictureIsNotPassedOn() throws IOException {
        var answer = entry(0, zip(Map.of("front.jpeg", text("<script>alert(1)</script>"))));

        assertThat(answer.getStatus()).isEqualTo(415);
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(entry(7, zip(Map.of("front.jpeg", JPEG))).getStatus()).isEqualTo(404);
    }

    @Test
    void namesThatLeadOutOfAFolderAreMarkedAndNotOpened() {
        look(zip(Map.of("../../front.jpg", JPEG)));
        turned("Strange name: unpacked carelessly it could overwrite other files");
        assertThat(_find(Button.class, spec -> spec.withText("Show"))).isEmpty();

        for (var name : new String[] {"/etc/a.json", "C:\\a.json", "a\\..\\b.json", "a\u202Egpj.json", "x/../../y"}) {
            assertThat(ArchiveEntry.of(0, name, 1).strange()).as(name).isTrue();
        }
        assertThat(ArchiveEntry.of(0, "folder/front..jpg", 1).strange()).isFalse();
    }

    @Test
    void aBombIsGivenUp() {
        look(written(zip -> {
            zip.putNextEntry(new ZipEntry("bomb.json"));
            var zeros = new byte[1024 * 1024];
            for (var mega = 0; mega < 80; mega++) {
                zip.write(zeros);
            }
        }));

        turned("The archive unpacks to far more than such an archive holds");
    }

    @Test
    void anArchiveWithMoreEntriesThanAnybodyLooksThroughIsGivenUp() {
        look(written(zip -> {
            for (var place = 0; place < 1001; place++) {
                zip.putNextEntry(new ZipEntry("entry-" + place));
            }
        }));

        turned("The archive unpacks to far more than such an archive holds");
    }

    @Test
    void aDamagedArchiveIsTold() {
        var whole = zip(Map.of("front.jpeg", new byte[50_000], "result.json", text("{}")));
        look(Arrays.copyOf(whole, 60));

        turned("The archive did not arrive whole or is damaged");
    }

    @Test
    void anArchiveThatCannotBeHadIsToldWithItsReference() {
        show(() -> {
            throw new ProviderException.Unavailable("down", "T-90", null);
        });

        turned("The archive cannot be had from the provider now");
        assertThat(text()).contains("Reference T-90");
    }

    @Test
    void onlyWhoMayActLooksIntoTheArchiveOfACheckThatHasOne() {
        told("{\"status\":\"accepted\"}", "ACCEPTED", "accepted");
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(hasButton("Look into the archive")).isTrue();

        signIn("audrey", Role.AUDITOR);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("verifications/" + check.id());
        assertThat(hasButton("Look into the archive")).isFalse();
    }

    private void look(byte[] archive) {
        show(() -> media(archive));
    }

    private static void show(Supplier<Media> archive) {
        new ArchiveDialog(archive, LAYOUT).open();
    }

    private Media media(byte[] archive) {
        open.incrementAndGet();
        InputStream stream = new ByteArrayInputStream(archive) {
            @Override
            public void close() {
                open.decrementAndGet();
            }
        };
        return new Media("application/zip", Optional.of("a.zip"), archive.length, stream);
    }

    @SuppressWarnings("NullAway") // this download looks at neither service nor session
    private MockHttpServletResponse entry(int place, byte[] archive) throws IOException {
        var response = new MockHttpServletResponse();
        new EntryDownload(place, () -> media(archive))
                .handleDownloadRequest(new DownloadEvent(
                        new VaadinServletRequest(new MockHttpServletRequest(), null),
                        new VaadinServletResponse(response, null),
                        null,
                        new Element("proof-picture")));
        return response;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> ordered(String first, byte[] one, String second, byte[] two) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put(first, one);
        all.put(second, two);
        return all;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        return written(zip -> {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        });
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream((OutputStream) bytes)) {
            writing.to(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Writing {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static java.util.List<String> rows() {
        return _find(_get(ArchiveDialog.class), ListItem.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .toList();
    }

    private static void turned(String words) {
        Awaitility.await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(text()).contains(words);
        });
    }

    private static @Nullable String text() {
        return _get(ArchiveDialog.class).getElement().getTextRecursively();
    }
}

package proofdesk.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import proofdesk.DeskTest;
import proofdesk.browser.Chromium;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive of 1 GB and a video of 200 MB through the desk, beside the same download straight from the sandbox: the
 * same token-protected address that the desk asks, by turns in the same run.
 *
 * <p>The sandbox runs in a JVM of its own and makes the large files up while it sends them. The desk shares its JVM
 * with the client, {@link Fetch}, which keeps nothing. All three share one machine and its loopback, where nothing but
 * copying bytes costs time: the desk adds one more reader and writer to the same few cores, which on a real line, where
 * the line is the bottleneck, would not be seen at all. So the ratio told here is the worst there is. Each pair of
 * downloads is one round; told are the best of each side, and the ratio of the two medians.
 *
 * <p>The extra heap is taken in further rounds, since {@link Heap} collects the garbage all the while, which slows
 * everything. It is that of the desk and of the client together, with a staff's window open.
 *
 * <p>Then the archive is looked into, in a real browser: its entries listed, one JSON and one picture of it shown. The
 * first two read the whole of it, and none may keep anything either.
 *
 * <p>Settings, as system properties: {@code bench.rounds} (5), {@code bench.warmup} (2), {@code bench.line} (0; in MiB per
 * second, how fast the sandbox sends: 119 is a line of 1 Gbit/s; as fast as it can when 0).
 */
class MediaBenchmark extends DeskTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 2);
    private static final int LINE = Integer.getInteger("bench.line", 0);
    private static final double MB = 1e6;
    private static final Vendor VENDOR;

    static {
        VENDOR = Vendor.of(
                desk(),
                "--sandbox.ballast.video=200MB",
                "--sandbox.ballast.archive=1GB",
                "--sandbox.ballast.pace=" + LINE + "MB");
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-bench");
        FileSystemUtils.deleteRecursively(Path.of("target/desk-bench").toFile());
    }

    @Autowired
    Dossiers dossiers;

    @Autowired
    Verifications verifications;

    @AfterAll
    static void stop() {
        VENDOR.close();
    }

    @Test
    void largeFilesThroughTheDesk() throws Exception {
        signIn("sam", Role.STAFF);
        var check = accepted();
        var out = new ArrayList<String>();
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions())) {
            var page = context.newPage();
            page.setDefaultTimeout(120_000);
            signedIn(page, "/verifications/" + check);
            var cookies = "Cookie: "
                    + context.cookies(desk()).stream()
                            .map(cookie -> cookie.name + "=" + cookie.value)
                            .collect(Collectors.joining("; "));
            compare("archive, 1 GB", "download", link(page, "proof-download", "href"), cookies, out);
            compare("video, 200 MB", "video", link(page, "proof-video", "src"), cookies, out);
            look(page, out);
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d cores, %s %s; sandbox and client beside the desk; the sandbox sends %s%n%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor"),
                System.getProperty("java.vm.version"),
                LINE == 0 ? "as fast as it can" : "at " + LINE + " MiB/s");
        out.forEach(System.out::println);
    }

    private UUID accepted() {
        var check = verifications.order(dossiers.open(null).id(), "eid", "substantial", Duration.ofHours(1));
        var link = verifications.link(check.id()).orElseThrow().url();
        var person = new Person(VENDOR.address(), "eid.accepted.all-passed");
        person.finish(person.takePictures(link));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return check.id();
    }

    private static void signedIn(Page page, String path) {
        page.navigate(desk() + path);
        page.getByLabel("User").fill("sam");
        page.getByLabel("Password").fill("sam");
        page.locator("button").first().click();
        page.waitForURL(url -> url.startsWith(desk()));
        page.locator("proof-download").waitFor();
    }

    private static URI link(Page page, String element, String attribute) {
        var address = page.locator(element).first().getAttribute(attribute);
        return URI.create(desk() + "/").resolve(address);
    }

    private void compare(String what, String operation, URI atDesk, String cookies, List<String> out) throws Exception {
        var direct = new Fetch(process(operation), "Authorization: Bearer " + token());
        var through = new Fetch(atDesk, cookies);
        var directly = new Samples(what);
        var throughDesk = new Samples(what);
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var one = direct.run();
            var other = through.run();
            if (one.bytes() != other.bytes()) {
                throw new IllegalStateException("The desk gave " + other.bytes() + " of " + one.bytes());
            }
            if (round >= 0) {
                directly.add(one.speed());
                throughDesk.add(other.speed());
            }
        }
        out.add(String.format(
                Locale.ROOT,
                "%s: MB/s straight from the sandbox %.0f (best %.0f), through the desk %.0f (best %.0f),"
                        + " ratio %.2f (of the bests %.2f)",
                what,
                directly.percentile(50),
                directly.percentile(100),
                throughDesk.percentile(50),
                throughDesk.percentile(100),
                throughDesk.percentile(50) / directly.percentile(50),
                throughDesk.percentile(100) / directly.percentile(100)));
        for (var round = 0; round < 2; round++) {
            out.add(told(what, Heap.during(through::run)));
        }
    }

    private static void look(Page page, List<String> out) throws Exception {
        out.add(told("archive looked into: its entries", Heap.during(() -> {
            page.getByText("Look into the archive").click();
            page.getByText("All is there that this provider puts into its archives")
                    .waitFor();
            return page;
        })));
        out.add(told("archive looked into: JSON from its end", Heap.during(() -> {
            page.getByLabel("Show ocr.json").click();
            page.locator(".archive-preview proof-json").waitFor();
            return page;
        })));
        out.add(told("archive looked into: a picture", Heap.during(() -> {
            page.getByLabel("Show front.jpeg").click();
            page.waitForFunction("() => { const img = document.querySelector('.archive-preview proof-picture img');"
                    + " return img && img.naturalWidth > 0; }");
            return page;
        })));
    }

    private static String told(String what, Heap heap) {
        return String.format(
                Locale.ROOT,
                "%s: extra heap %.1f MB at most, in %d looks; %.1f MB of direct buffers, %.0f MB passed through the heap",
                what,
                heap.extra() / MB,
                heap.collections(),
                heap.outside() / MB,
                heap.allocated() / MB);
    }

    private static URI process(String operation) throws IOException, InterruptedException {
        var dossiers = JsonMapper.shared().readTree(ask("/assure/dossiers", "Bearer " + token()));
        var dossier = dossiers.path(0).path("dossierId").asString();
        var whole = JsonMapper.shared().readTree(ask("/assure/dossiers/" + dossier, "Bearer " + token()));
        var process = whole.path("processes").path(0).path("processId").asString();
        return URI.create(VENDOR.address() + "/assure/dossiers/" + dossier + "/processes/" + process + "/" + operation);
    }

    private static String token() throws IOException, InterruptedException {
        var client =
                Base64.getEncoder().encodeToString("proofdesk-sandbox:sandbox-secret".getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(VENDOR.address() + "/auth/open/connect/token"))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=signicat-api"));
        return JsonMapper.shared().readTree(send(request)).path("access_token").asString();
    }

    private static String ask(String path, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(VENDOR.address() + path)).header("Authorization", authorization));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}

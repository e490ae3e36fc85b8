package proofdesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import proofdesk.DeskTest;
import proofdesk.desk.TenPictures;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/**
 * The screen a reviewer decides on, of a rejected check with ten pictures of 4 MB: how long until one can read and decide
 * ("usable": outcome, reasons and findings are shown and the buttons of all decisions can be pressed), until the first
 * picture is painted, and from each click on the next picture's name until that one is; what comes over the line for it;
 * and what the desk holds for each such screen that is open.
 *
 * <p>Beside it, in the same window and by turns: a bare page of the same server, and an empty view of Vaadin in the desk's
 * frame. Cold is a browser whose cache was emptied before, warm one that has opened the same screen before; somebody is
 * signed in both times. Times are from the start of the navigation, to the frame that shows it. The bytes are Chromium's
 * own count. Vaadin's development bundle is what comes here; a production build sends another one, compressed.
 *
 * <p>The sandbox runs in a JVM of its own, and so do the people whose screens are counted for the heap: {@link Visitors}
 * without a browser, each signed in, with push. Pictures come from the sandbox over HTTP, through the desk.
 *
 * <p>Settings, as system properties: {@code bench.rounds} (11), {@code bench.screens} (40).
 */
@Import({Floor.class, TenPictures.class})
class DecisionScreenBenchmark extends DeskTest {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 11);
    private static final int SCREENS = Integer.getInteger("bench.screens", 40);
    private static final Vendor VENDOR;

    static {
        VENDOR = Vendor.of(desk());
        System.setProperty("proofdesk.review.masked", "true"); // as it is unless somebody sets it
        // in development Vaadin keeps for each component the stack that made it: three megabytes for this screen
        System.setProperty("vaadin.devmode.componentTracker.enabled", "false");
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-bench-screen");
        FileSystemUtils.deleteRecursively(Path.of("target/desk-bench-screen").toFile());
    }

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Verifications verifications;

    private final Map<String, Samples> times = new LinkedHashMap<>();

    @AfterAll
    static void stop() {
        VENDOR.close();
    }

    @Test
    void fromTheAddressToTheDecision() throws Exception {
        signIn("sam", Role.STAFF);
        var check = "verifications/" + rejected();
        var out = new ArrayList<String>();
        try (var screen = new OpenedScreen(desk())) {
            for (var round = -2; round < ROUNDS; round++) {
                for (var cold : new boolean[] {true, false}) {
                    open(screen, check, cold, round < 0, round == ROUNDS - 1 ? out : new ArrayList<>());
                }
            }
        }
        heap(check, out);
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d cores, %s%n%n%s%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                Samples.head());
        times.values().forEach(System.out::println);
        out.forEach(System.out::println);
    }

    private void open(OpenedScreen screen, String check, boolean cold, boolean warmUp, List<String> out) {
        var how = cold ? "cold: " : "warm: ";
        screen.open("bench/bare", cold);
        add(warmUp, how + "bare page, shown", screen.reached("floor"));
        screen.open(Floor.EMPTY, cold);
        add(warmUp, how + "empty view, shown", screen.reached("floor"));
        told(how + "empty view", screen.traffic(), out);
        screen.open(check, cold);
        add(warmUp, how + "decision screen, usable", screen.reached("usable"));
        add(warmUp, how + "decision screen, first picture", screen.reached("picture"));
        told(how + "decision screen", screen.traffic(), out);
        screen.traffic().reset();
        var all = 0.0;
        for (var next = 1; next < TenPictures.COUNT; next++) {
            var time = screen.look(next);
            add(warmUp, how + "each further picture", time);
            all += time;
        }
        add(warmUp, how + "all nine further pictures", all);
        told(how + "nine further pictures", screen.traffic(), out);
        screen.traffic().reset();
        for (var back = 0; back < TenPictures.COUNT; back++) {
            add(warmUp, how + "each picture again", screen.look(back));
        }
        told(how + "all ten again", screen.traffic(), out);
    }

    private void add(boolean warmUp, String what, double time) {
        if (!warmUp) {
            times.computeIfAbsent(what, Samples::new).add(time);
        }
    }

    private static void told(String what, Traffic traffic, List<String> out) {
        var line = new StringBuilder();
        for (var kind : Traffic.Kind.values()) {
            var sum = traffic.of(kind);
            line.append(String.format(
                    Locale.ROOT,
                    "  %s %d: %.1f kB",
                    kind.name().toLowerCase(Locale.ROOT),
                    sum.requests(),
                    sum.bytes() / 1e3));
        }
        var all = traffic.all();
        out.add(String.format(
                Locale.ROOT, "%-28s %3d answers, %9.1f kB:%s", what, all.requests(), all.bytes() / 1e3, line));
    }

    /** The people stay until all is counted, each kind beside those before. */
    private void heap(String check, List<String> out) throws IOException, InterruptedException {
        try (var first = visitors(3, Floor.EMPTY, "Empty");
                var second = visitors(3, check, "proof-viewer")) {
            var before = Heap.settled();
            try (var empty = visitors(SCREENS, Floor.EMPTY, "Empty")) {
                var withEmpty = Heap.settled();
                try (var deciding = visitors(SCREENS, check, "proof-viewer")) {
                    var withDeciding = Heap.settled();
                    var floor = (withEmpty - before) / 1e3 / SCREENS;
                    var held = (withDeciding - withEmpty) / 1e3 / SCREENS;
                    out.add(String.format(
                            Locale.ROOT,
                            "heap per open screen, of %d: empty view %.0f kB, decision screen %.0f kB, %.1f times as much",
                            SCREENS,
                            floor,
                            held,
                            held / floor));
                }
            }
        }
    }

    private Visitors visitors(int count, String path, String sign) throws IOException {
        return new Visitors(desk(), VENDOR.address(), count, path, sign);
    }

    private UUID rejected() throws IOException {
        var check = verifications.order(
                dossiers.open(null).id(), "signicatpictureid", "documentSelfie", Duration.ofHours(1));
        var link = verifications.link(check.id()).orElseThrow().url();
        var person = new Person(VENDOR.address(), "pictureid.rejected.similarity-low");
        var artifact = person.takePictures(link);
        person.put(artifact, "front", BigPicture.of(1));
        person.put(artifact, "selfie", BigPicture.of(2));
        person.finish(artifact);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInSameThread()
                .until(() -> verifications.find(check.id()).orElseThrow().endedAt() != null);
        return check.id();
    }
}

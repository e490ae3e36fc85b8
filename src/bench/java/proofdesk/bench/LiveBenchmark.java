package proofdesk.bench;

import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;
import proofdesk.DeskTest;
import proofdesk.dossier.Dossiers;
import proofdesk.security.Role;
import proofdesk.verification.Verifications;

/**
 * From "the callback was accepted" to "the text in the browser has changed", with one and with fifty desk sessions open.
 *
 * <p>One real Chromium window is measured. The other sessions are real ones too, signed in, with the list of dossiers
 * open and its push channel connected, but held by {@link LightDesk}: fifty browsers on one small machine would measure
 * browsers, and in real life each member of staff brings a machine. All have the list of dossiers open, because it is
 * told of every change; so a callback makes all fifty sessions read the database again and push. The measured window
 * once also has the list open (its row changes) and once the check itself.
 *
 * <p>Each sample is a check of its own: the sandbox (without delay) gets the pictures and calls back by itself, the desk
 * reads the vendor over HTTP, saves, tells the screens, each of which looks again. Checks come one by one, when the
 * screens are quiet. The end is the change in the document, seen by a MutationObserver, before it is painted. Server,
 * database, sandbox, browser and the light sessions share one machine, which makes everything slower, the echo too.
 *
 * <p>Settings, as system properties: {@code bench.samples} (100 per line), {@code bench.warmup} (20), {@code
 * bench.sessions} (50).
 */
@Import(Instruments.class)
class LiveBenchmark extends DeskTest {

    private static final int SAMPLES = Integer.getInteger("bench.samples", 100);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 20);
    private static final int SESSIONS = Integer.getInteger("bench.sessions", 50);
    private static final int ECHOES = 5;
    private static final String SCENARIO = "pictureid.accepted.all-passed";

    /** Prepared together, so that all their rows are in sight. */
    private static final int BATCH = 10;

    private static final Duration QUIET = Duration.ofMillis(400);
    private static final List<String> USERS = List.of("sam", "ada", "audrey");

    static {
        System.setProperty("proofdesk.polling.first", "1h"); // only callbacks, nothing the desk asks by itself
        System.setProperty("proofdesk.embedded-database.folder", "target/desk-bench");
        FileSystemUtils.deleteRecursively(Path.of("target/desk-bench").toFile());
    }

    @Autowired
    Dossiers dossiers;

    @Autowired
    Verifications verifications;

    @Autowired
    Instruments instruments;

    @Autowired
    ServletContext servlet;

    private final Random random = new Random(7);
    private final List<LightDesk> others = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private record Prepared(UUID check, String artifact) {}

    private record Row(String where, int sessions, Samples echo, Samples accepted) {}

    @Test
    void fromTheCallbackToTheScreen() throws Exception {
        Echo.registerAt(servlet);
        signIn("sam", Role.STAFF);
        var out = new ArrayList<String>();
        try (var screen = new Screen(desk())) {

            screen.openEcho();
            measureAll(screen, 1, out);
            for (var i = 1; i < SESSIONS; i++) {
                var other = new LightDesk(desk(), sandbox(), USERS.get(i % USERS.size()));
                other.openEcho();
                others.add(other);
            }
            measureAll(screen, SESSIONS, out);
            print(screen, out);
        } finally {
            others.forEach(LightDesk::close);
        }
    }

    private void measureAll(Screen screen, int sessions, List<String> out) throws InterruptedException {
        var echo = echo(screen, sessions);
        out.add("");
        out.add(echo.toString());
        for (var onList : new boolean[] {true, false}) {
            measure(screen, sessions, onList, WARM_UP, new ArrayList<>());
            rows.add(new Row(
                    onList ? "list" : "check", sessions, echo, measure(screen, sessions, onList, SAMPLES, out)));
        }
    }

    private Samples echo(Screen screen, int sessions) {
        for (var patience = 100; Echo.open() != sessions && patience > 0; patience--) {
            screen.pause(100); // the browser has its socket a little before the server knows
        }
        if (Echo.open() != sessions) {
            throw new IllegalStateException(Echo.open() + " sockets are open, not " + sessions);
        }
        var samples = new Samples("bare echo, " + sessions + " open");
        for (var i = 0; i < ECHOES * (WARM_UP + SAMPLES); i++) {
            var time = screen.echo(i);
            if (i >= ECHOES * WARM_UP) {
                samples.add(time);
            }
            screen.pause(5 + random.nextInt(15));
        }
        return samples;
    }

    private Samples measure(Screen screen, int sessions, boolean onList, int count, List<String> out)
            throws InterruptedException {
        var title = (onList ? "list" : "check") + ", " + sessions + " open: ";
        var whole = new Samples(title + "callback accepted -> text changed");
        var arrived = new Samples(title + "  callback arrived -> accepted");
        var saved = new Samples(title + "  callback arrived -> vendor read and saved");
        var shown = new Samples(title + "  saved -> text changed");
        var ahead = screen.ahead();
        for (var done = 0; done < count; ) {
            var batch = new ArrayList<Prepared>();
            while (batch.size() < Math.min(BATCH, count - done)) {
                batch.add(prepare());
            }
            done += batch.size();
            if (onList) { // entered anew, since a list that is open does not move by itself
                screen.go("verifications/" + batch.getFirst().check(), "Waiting for the person");
                screen.go("dossiers", "Waiting for the person");
            }
            others.forEach(LightDesk::openList);
            for (var one : batch) {
                if (!onList) {
                    screen.go("verifications/" + one.check(), "Waiting for the person");
                }
                quiet(screen);
                screen.start();
                new Person(sandbox(), SCENARIO).finish(one.artifact());
                var text = screen.accepted().minus(ahead);
                var callback = take(instruments.callbacks());
                var end = take(instruments.saved());
                if (callback.status() != 200) {
                    throw new IllegalStateException("A callback was answered " + callback.status());
                }
                whole.add(Duration.between(callback.accepted(), text));
                arrived.add(Duration.between(callback.arrived(), callback.accepted()));
                saved.add(Duration.between(callback.arrived(), end));
                shown.add(Duration.between(end, text));
            }
        }
        out.addAll(List.of(whole.toString(), arrived.toString(), saved.toString(), shown.toString()));
        return whole;
    }

    /** A check whose pictures are taken and wait to be sent. */
    private Prepared prepare() {
        var dossier = dossiers.open(null);
        var check = verifications.order(dossier.id(), "signicatpictureid", "document", Duration.ofHours(24));
        var link = verifications.link(check.id()).orElseThrow().url();
        return new Prepared(check.id(), new Person(sandbox(), SCENARIO).takePictures(link));
    }

    /** Waits until nothing was pushed for a while, then a little longer, so that no beat is hit again and again. */
    private void quiet(Screen screen) {
        var since = System.nanoTime();
        while (System.nanoTime() - Math.max(since, LightDesk.LAST_HEARD.get()) < QUIET.toNanos()) {
            screen.pause(25);
        }
        screen.pause(random.nextInt(100));
    }

    private static <T> T take(BlockingQueue<T> queue) throws InterruptedException {
        var next = queue.poll(5, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("No callback, or no saved end, within five seconds");
        }
        return next;
    }

    private void print(Screen screen, List<String> out) {
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d cores, %s %s, %s, %s; %s%n%n%s%n",
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor"),
                System.getProperty("java.vm.version"),
                screen.browser(),
                "MariaDB and sandbox beside it",
                Instant.now(Instruments.CLOCK),
                Samples.head());
        out.forEach(System.out::println);
        System.out.println();
        for (var row : rows) {
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d open: p95 is %.1f times the echo's (%.1f / %.1f ms)%n",
                    row.where(),
                    row.sessions(),
                    row.accepted().percentile(95) / row.echo().percentile(95),
                    row.accepted().percentile(95),
                    row.echo().percentile(95));
        }
        System.out.printf(
                "pushes to the light sessions: %d%n",
                others.stream().mapToInt(LightDesk::pushes).sum());
    }
}

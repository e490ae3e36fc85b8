package proofdesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: a Chromium of the system, else Playwright's own download where the network allows it, else
 * none. Under CI none is a failure: browser tests never skip silently there.
 */
public final class Chromium {

    /** Names a browser that is not on the PATH. */
    private static final String CHOSEN = "PROOFDESK_CHROMIUM";

    private static final List<String> COMMANDS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** A camera that shows Chromium's test picture, allowed without asking; nothing that calls home. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream");

    private static @Nullable Browser browser;

    private Chromium() {}

    /** One for all tests; it goes with the JVM. */
    public static synchronized Browser browser() {
        var running = browser == null ? launch() : browser;
        browser = running;
        return running;
    }

    private static Browser launch() {
        var installed = installed();
        var environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed.isPresent() ? "1" : "0"));
        try {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            var options = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
            installed.ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        } catch (PlaywrightException e) {
            return unavailable(e);
        }
    }

    private static Browser unavailable(PlaywrightException cause) {
        var advice =
                "The browser tests did not run: no Chromium on the PATH (Debian: apt-get install chromium), none named"
                        + " by " + CHOSEN + ", and Playwright could not download its own.";
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new AssertionError(advice, cause);
        }
        System.out.println(advice);
        return Assumptions.abort(advice);
    }

    private static Optional<Path> installed() {
        var chosen = Optional.ofNullable(System.getenv(CHOSEN)).map(Path::of);
        return chosen.isPresent() ? chosen : onPath();
    }

    private static Optional<Path> onPath() {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(java.io.File.pathSeparator, -1);
        return Stream.of(folders)
                .flatMap(folder -> COMMANDS.stream().map(command -> Path.of(folder, command)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

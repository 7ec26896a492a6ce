package org.medellinlab.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// The Chromium `src/build/browser` provides: one for all journeys of a run, since what one person does in it is
/// nothing to the next, and starting one takes longer than most pages. A second thread has one of its own.
final class Chromium {

    private static final double PATIENCE_MILLIS = 30_000;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<@Nullable Playwright> DRIVER = new ThreadLocal<>();
    private static final ThreadLocal<@Nullable Browser> SHARED = new ThreadLocal<>();

    private Chromium() {}

    static Browser shared() {
        var known = SHARED.get();
        if (known != null && known.isConnected()) {
            return known;
        }
        var started = with();
        SHARED.set(started);
        return started;
    }

    /// One of its own, to be closed by whoever asked for it.
    ///
    /// @param more flags beside the usual ones
    static Browser with(String... more) {
        return driver().chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(provided()))
                        .setArgs(Stream.concat(FLAGS.stream(), Stream.of(more)).toList()));
    }

    /// Ends with this process, and all its browsers with it.
    private static Playwright driver() {
        var known = DRIVER.get();
        if (known != null) {
            return known;
        }
        // longer than a page takes on a machine that does something else beside it
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Awaitility.setDefaultTimeout(Duration.ofMillis((long) PATIENCE_MILLIS));
        var driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        DRIVER.set(driver);
        return driver;
    }

    /// Before its process, when the thread that asked for it ends earlier.
    static void end() {
        var driver = DRIVER.get();
        if (driver != null) {
            driver.close();
        }
        DRIVER.remove();
        SHARED.remove();
    }

    private static String provided() {
        try {
            var process = new ProcessBuilder("sh", "src/build/browser")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var path = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0 || path.isEmpty()) {
                throw new IllegalStateException("no browser: see what src/build/browser said");
            }
            return path;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

package org.medellinlab.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Two browsers that look at pages at the same time, where nobody changes anything: one of them leaves a good part of
/// two processors idle. What drives a browser is not for two threads, so the second has all of its own.
final class SideBySide {

    private SideBySide() {}

    /// Each of the rounds once, by whichever of the two is free.
    ///
    /// @return what was found, by one or the other
    static List<String> look(Browser mine, String address, List<Consumer<Browser>> rounds) {
        var waiting = new ConcurrentLinkedQueue<>(rounds);
        try (var beside = Executors.newSingleThreadExecutor()) {
            var others = CompletableFuture.supplyAsync(() -> byAnother(address, waiting), beside);
            try {
                walk(mine, waiting);
            } catch (RuntimeException | Error failed) {
                waiting.clear();
                throw failed;
            }
            var found = new ArrayList<>(mine.findings());
            found.addAll(others.join());
            return found;
        } catch (CompletionException failed) {
            throw new AssertionError("the second browser could not go on", failed.getCause());
        }
    }

    private static List<String> byAnother(String address, Queue<Consumer<Browser>> waiting) {
        var browser = new Browser(address);
        try {
            walk(browser, waiting);
            return browser.findings();
        } catch (RuntimeException | Error failed) {
            waiting.clear();
            browser.lastSeen("beside");
            throw failed;
        } finally {
            browser.close();
            Chromium.end();
        }
    }

    private static void walk(Browser browser, Queue<Consumer<Browser>> waiting) {
        for (var round = waiting.poll(); round != null; round = waiting.poll()) {
            round.accept(browser);
        }
    }
}
